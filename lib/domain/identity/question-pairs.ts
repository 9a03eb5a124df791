import type { Id } from '../dossier'
import type { QuestionItem } from '../item'
import { proposeOptions, shapeDifferences } from '../registry/merge-questions'
import type { DossierItems } from '../registry/references'
import { compareWords } from '../registry/shared-words'
import { otherWords } from './event-pairs'
import { everyTwo, type Ranked, type Speaks, seenIn } from './speaks'

/** Two words are the fewest that say what is asked. */
const fewestWords = 2
/** Questions of one type that share half of the shorter one look alike; of two types, three quarters. */
const likelyShare = 1 / 2
const sureShare = 3 / 4
/** Two questions with so much of one list of options may be one, whatever their words. */
const likelyOptions = 1 / 2

/** Which articles answer a question, by event. */
type Answered = ReadonlyMap<Id, ReadonlySet<Id>>

/** Questions that may be one, the most alike in words first; what is in the archive is asked no more. */
export function questionPairs(items: DossierItems): readonly Ranked[] {
  const questions = items.question.flatMap(({ content }) => (content.archived ? [] : [content]))
  const answered = new Map(questions.map(({ id }) => [id, answersTo(id, items)]))
  return everyTwo(questions, (a, b) => {
    const words = compareWords(a.text, b.text)
    const differences = shapeDifferences(a, b, items)
    const [here, there] = [answered.get(a.id) as Answered, answered.get(b.id) as Answered]
    const options = sharedOptions(a, b)
    const complement = eventsOf(here, there, isComplement)
    const isOneType = !differences.some(({ reason }) => reason === 'type')
    const isWorded =
      words.shared.length >= fewestWords && words.share >= (isOneType ? likelyShare : sureShare)
    if (!isWorded && !(isOneType && options.share >= likelyOptions && complement.length > 0)) return null
    return {
      of: 'question',
      a: a.id,
      b: b.id,
      for: [
        ...(words.shared.length === 0 ? [] : [{ by: 'words' as const, words: words.shared }]),
        ...(options.count === 0 ? [] : [{ by: 'options' as const, count: options.count }]),
        ...seenIn('complement', 'event', complement),
      ],
      against: [
        ...differences.map(({ reason }): Speaks => ({ by: reason as 'type' | 'unit' | 'cumulative' })),
        ...otherWords(words.here, words.there),
        ...seenIn('both', 'article', articlesOnBoth(here, there)),
      ],
      rank: 1 - words.share,
    }
  })
}

function answersTo(question: Id, items: DossierItems): Answered {
  const found = new Map<Id, Set<Id>>()
  for (const { content } of items.claim) {
    if (content.question !== question) continue
    const articles = found.get(content.event) ?? new Set()
    articles.add(content.article)
    found.set(content.event, articles)
  }
  return found
}

function sharedOptions(a: QuestionItem, b: QuestionItem): { readonly count: number; readonly share: number } {
  const count = Object.values(proposeOptions(a, b)).filter(option => option !== null).length
  return { count, share: count / Math.max(1, Math.min((a.options ?? []).length, (b.options ?? []).length)) }
}

function eventsOf(
  here: Answered,
  there: Answered,
  fits: (one: ReadonlySet<Id>, other: ReadonlySet<Id>) => boolean,
): readonly Id[] {
  return [...here].flatMap(([event, articles]) => {
    const others = there.get(event)
    return others && fits(articles, others) ? [event] : []
  })
}

const isComplement = (one: ReadonlySet<Id>, other: ReadonlySet<Id>): boolean =>
  ![...one].some(article => other.has(article))

/** Articles that answer both questions about one event: whoever coded them held them for two. */
function articlesOnBoth(here: Answered, there: Answered): readonly Id[] {
  return [...here].flatMap(([event, articles]) => [...articles].filter(one => there.get(event)?.has(one)))
}
