import { database } from '@/lib/db/client'
import { readDeskHead } from '@/lib/db/desk'
import { reaching } from '@/lib/db/failures'
import { readItems, readTexts } from '@/lib/db/items'
import type { Id } from '@/lib/domain/dossier'
import type { ItemKind } from '@/lib/domain/item'
import type { Actor } from '@/lib/domain/permissions'
import { extract } from '@/lib/domain/suggest/extract'
import type { RuleClaim } from '@/lib/domain/suggest/extraction'
import { AppError } from '@/lib/errors'
import { openDossier } from './authorize'
import { keepHistories } from './keep-histories'
import { type Suggestion, type SuggestResult, suggestClaims } from './suggestions'

/** What the rule looked for, in the article's words. */
function reasonOf({ why }: RuleClaim): string | undefined {
  const words = [...new Set(why.filter(({ kind }) => kind !== 'value').map(clue => clue.words))]
  return words.length === 0 ? undefined : words.join(' · ')
}

function suggestionOf(claim: RuleClaim): Suggestion {
  const { rule, why: _why, score: _score, ...offered } = claim
  return { ...offered, origin: { by: 'rule', name: rule, why: reasonOf(claim) } }
}

/** What the rules read: the article, and what is asked and known in its dossier. */
async function readForRules(dossierId: string, key: Id) {
  const { pool } = database()
  const list = async <K extends ItemKind>(kind: K) =>
    (await readItems(pool, dossierId, kind)).map(({ content }) => content)
  return reaching(async () => {
    const [[article], texts, { weekStart }, questions, entities, events, sources, outlets] =
      await Promise.all([
        readItems(pool, dossierId, 'article', { keys: [key] }),
        readTexts(pool, dossierId, [key]),
        readDeskHead(dossierId),
        list('question'),
        list('entity'),
        list('event'),
        list('source'),
        list('outlet'),
      ])
    const text = texts.get(key)?.text
    if (!article || text === undefined) return null
    const { language, published = null, segments = [], events: about } = article.content
    return {
      text,
      language,
      published,
      events: about,
      ...(segments.length > 0 ? { segments } : {}),
      dossier: {
        questions: questions.filter(({ archived }) => !archived),
        entities,
        events,
        sources,
        outlets,
        ...(weekStart === null ? {} : { weekStart }),
      },
    }
  })
}

/**
 * Has the rules read an article for the questions of its dossier, offline, and offers what they find. An article that
 * has no parts marked is read as they are proposed; archived questions are asked no more.
 */
export async function suggestByRules(
  actor: Actor,
  { dossier, article }: { readonly dossier: Id; readonly article: Id },
): Promise<SuggestResult> {
  const { id } = await openDossier(actor, 'claim:write', dossier)
  await keepHistories(dossier)
  const read = await readForRules(id, article)
  if (read === null) throw new AppError('not-found', `there is no article ${article} in ${dossier}`)
  const claims = read.dossier.questions.length === 0 ? [] : extract(read).claims
  return suggestClaims(actor, { dossier, article, suggestions: claims.map(suggestionOf) })
}
