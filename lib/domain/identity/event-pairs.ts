import type { Claim, Id, NewsEvent } from '../dossier'
import { articlesOf, daysBetween, isAlike } from '../registry/event-look-alikes'
import type { DossierItems } from '../registry/references'
import { compareWords, type SharedWords } from '../registry/shared-words'
import { stableText } from '../stable-text'
import { everyTwo, type Ranked, type Speaks, seenIn } from './speaks'

/** What claims answer about an event: for each question the answers, as texts that can be held against each other. */
type Answers = ReadonlyMap<Id, ReadonlySet<string>>

/**
 * Events that may be one, the nearest in time first: by the words of their titles and their dates, or, where both may be of
 * one day, by an entity that claims about both give as the same answer (the place, who came).
 */
export function eventPairs(items: DossierItems): readonly Ranked[] {
  const claims = items.claim.map(({ content }) => content)
  const answers = new Map(items.event.map(({ content }) => [content.id, answersAbout(content.id, claims)]))
  const naming = new Set(
    items.question.flatMap(({ content }) => (isNaming(content.type) ? [content.id] : [])),
  )
  const events = items.event.map(({ content }) => content)
  return everyTwo(events, (a, b) => {
    const days = daysBetween(a, b)
    const words = compareWords(a.title, b.title)
    const [here, there] = [answers.get(a.id) as Answers, answers.get(b.id) as Answers]
    const same = bothAnswer(here, there, true)
    const isOnePlace = days === 0 && same.some(question => naming.has(question))
    if (!isAlike(days, words.share) && !isOnePlace) return null
    return {
      of: 'event',
      a: a.id,
      b: b.id,
      for: speaksFor(days, words, same),
      against: speaksAgainst([a, b], { days, words, others: bothAnswer(here, there, false) }, items),
      rank: days ?? Number.MAX_SAFE_INTEGER,
    }
  })
}

const isNaming = (type: string): boolean => type === 'entity' || type === 'entities'

function answersAbout(event: Id, claims: readonly Claim[]): Answers {
  const found = new Map<Id, Set<string>>()
  for (const { event: about, question, value, status, polarity } of claims) {
    if (about !== event || (status ?? 'confirmed') !== 'confirmed') continue
    const list = found.get(question) ?? new Set()
    list.add(stableText([value, polarity ?? 'affirms']))
    found.set(question, list)
  }
  return found
}

/** The questions that are answered about both: with an answer in common, or with none. */
function bothAnswer(here: Answers, there: Answers, isSame: boolean): readonly Id[] {
  return [...here].flatMap(([question, values]) => {
    const others = there.get(question)
    return others && [...values].some(value => others.has(value)) === isSame ? [question] : []
  })
}

function speaksFor(days: number | null, words: SharedWords, same: readonly Id[]): readonly Speaks[] {
  return [
    ...(words.shared.length === 0 ? [] : [{ by: 'words' as const, words: words.shared }]),
    ...(days === 0 ? [{ by: 'day' as const }] : []),
    ...seenIn('answers', 'question', same),
  ]
}

function speaksAgainst(
  [a, b]: readonly [NewsEvent, NewsEvent],
  {
    days,
    words: { here, there },
    others,
  }: { readonly days: number | null; readonly words: SharedWords; readonly others: readonly Id[] },
  items: DossierItems,
): readonly Speaks[] {
  return [
    ...(days === null || days === 0 ? [] : [{ by: 'days' as const, days }]),
    ...otherWords(here, there),
    ...seenIn('other-answers', 'question', others),
    ...seenIn('both', 'article', articlesOf(a.id, b.id, items).both),
  ]
}

/** The words that only one of two texts has. */
export function otherWords(here: readonly string[], there: readonly string[]): readonly Speaks[] {
  return here.length + there.length === 0 ? [] : [{ by: 'other-words', here, there }]
}
