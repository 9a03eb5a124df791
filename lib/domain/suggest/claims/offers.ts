import type { Id, Locale, NewsEvent, Segment } from '../../dossier'
import type { Span } from '../../text/segment'
import { edtfDays } from '../../time/edtf'
import type { Value } from '../../values/value'
import type { Clue, ExtractDossier, ExtractInput, RuleClaim } from '../extraction'
import { valueText } from '../fresh-claims'
import { reportedIn } from '../reported/reported'
import type { Reported } from '../reported/voice'
import { type Answer, answersAt, type Known, triggerOf } from './answers'
import { type Match, matchesOf } from './matching'
import { partyOf } from './members'
import { type Passage, passagesOf } from './passages'
import { type Query, queriesOf, thingWords } from './queries'
import { spokenAt, standIn } from './spoken'
import type { Term } from './terms'

/** Words of the longest anchor (an editor marks the clause that answers). */
const longest = 25
/** A clause of so few words is marked whole. */
const wholeClause = 14

/** The words that carry the answer: from the first that was asked or read to the last, the clause where it is short. */
function anchorOf(
  { tokens, clauses }: Passage,
  { at }: Match,
  { from, to }: Answer,
): readonly [number, number] {
  const near = at.filter(place => Math.abs(place - from) < longest)
  let first = Math.min(from, ...near)
  let last = Math.max(to - 1, ...near)
  if (last - first >= longest) [first, last] = [from, to - 1]
  let [left, right] = [first, last]
  while (left > 0 && clauses[left - 1] === clauses[first] && right - left < wholeClause) left -= 1
  while (right + 1 < tokens.length && clauses[right + 1] === clauses[last] && right - left < wholeClause)
    right += 1
  if (tokens[left - 1] === undefined || clauses[left - 1] !== clauses[left]) first = left
  if (tokens[right + 1] === undefined || clauses[right + 1] !== clauses[right]) last = right
  while (last > first && tokens[last]?.kind === 'mark') last -= 1
  while (first < last && tokens[first]?.kind === 'mark') first += 1
  return [first, last]
}

const clue = (text: string, kind: Clue['kind'], { start, end }: Span): Clue => ({
  kind,
  start,
  end,
  words: text.slice(start, end),
})

function cluesOf({ text, tokens }: Passage, { at }: Match, { from, to }: Answer): readonly Clue[] {
  const triggers = at.flatMap(place => {
    const token = tokens[place]
    return token ? [clue(text, 'trigger', token)] : []
  })
  const [first, last] = [tokens[from], tokens[to - 1]]
  const value = first && last ? [clue(text, 'value', { start: first.start, end: last.end })] : []
  return [...triggers, ...value].sort((a, b) => a.start - b.start)
}

/** How much of a question must stand in a passage; a plain "yes" needs more, for any sentence affirms something. */
const least = 0.45
const leastToAffirm = 0.6

function isEnough(passage: Passage, query: Query, { at, score }: Match, { value }: Answer): boolean {
  const { question, predicate } = query
  if (question.type === 'boolean') {
    const isSaid = at.some(place => passage.terms[place]?.some(term => predicate.includes(term)))
    if (predicate.length > 0 && !isSaid) return false
    if (value.type === 'boolean' && value.value && score < leastToAffirm) return false
  }
  const isYes = question.type !== 'boolean' || (value.type === 'boolean' && value.value)
  return (
    !wishable.has(question.type) ||
    query.asksPlace ||
    !isYes ||
    !isWished(passage, query, triggerOf(passage, query, { at, score, weight: 0 })[0])
  )
}

const wishable: ReadonlySet<string> = new Set(['boolean', 'entity'])
const wishes: readonly Term[] = ['#ask', '#want', '#urge', '#demand', '#try']
const wishReach = 6

/** What is asked for, tried or hoped for has not happened: «طلبت من الوزير التوسط», "efforts to reach a deal". */
function isWished({ terms, clauses }: Passage, { needs, own }: Query, at: number): boolean {
  const isAsked = (term: Term) =>
    needs.some(group => group.includes(term)) || own.some(word => word.terms.includes(term))
  if (wishes.some(isAsked)) return false
  for (let before = at - 1; before >= Math.max(0, at - wishReach); before -= 1) {
    if (clauses[before] !== clauses[at]) return false
    if (terms[before]?.some(term => wishes.includes(term))) return true
  }
  return false
}

/** An answer in its place, before it is weighed against those of other questions. */
interface Found {
  readonly passage: Passage
  readonly query: Query
  readonly match: Match
  readonly answer: Answer
}

/** The words with which a sentence says what it does not know, by what is asked. */
const asking: Readonly<Record<string, RegExp>> = {
  place: /^(?:اين|where)$/,
  entity: /^(?:من|اي|ايا|who|whom|which)$/,
  entities: /^(?:من|اي|ايا|who|whom|which|what|ماذا)$/,
  date: /^(?:متي|موعد|when)$/,
  quantity: /^(?:كم|عدد|how|number)$/,
  boolean: /^(?:اذا|هل|whether|if)$/,
  category: /^(?:اذا|هل|ما|ماذا|كيف|whether|what|which|how)$/,
}

/** Whether a passage asks the same: its question word, and most of the words. */
function asksIt({ tokens, places }: Passage, { question, own, asksPlace }: Query): boolean {
  const word = asking[asksPlace ? 'place' : question.type]
  if (!word || !tokens.some(({ key }) => word.test(key))) return false
  const total = own.reduce((sum, { weight }) => sum + weight, 0)
  const there = own.filter(({ terms }) => terms.some(term => places.has(term)))
  return total > 0 && there.reduce((sum, { weight }) => sum + weight, 0) >= leastToAffirm * total
}

/** Nothing is read where a passage asks the same and says that it is not known, or that nobody would say. */
function unanswered(passage: Passage, query: Query, match: Match, known: Known): readonly Found[] {
  const value = standIn(query, [...known.entities.values()])
  const [from] = triggerOf(passage, query, match)
  const token = passage.tokens[from]
  if (!value || !token || !asksIt(passage, query)) return []
  const { stance } = known.reported.voiceOf(token)
  if (stance === 'asserts') return []
  const answer: Answer = { value, from: match.at[0] ?? from, to: (match.at.at(-1) ?? from) + 1, sure: 0.8 }
  return [{ passage, query, match, answer }]
}

const worth = ({ match, answer }: Found) => match.score * answer.sure

function foundIn(passage: Passage, queries: readonly Query[], known: Known): readonly Found[] {
  // A question answers none.
  if (/^[?؟]$/.test(passage.tokens.at(-1)?.key ?? '')) return []
  return queries.flatMap(query => {
    const matches = matchesOf(query, passage).filter(({ score }) => score >= least)
    const tried = matches.flatMap(match =>
      answersAt(passage, query, match, known)
        .filter(answer => isEnough(passage, query, match, answer))
        .map(answer => ({ passage, query, match, answer })),
    )
    return tried.length > 0
      ? tried.sort((a, b) => worth(b) - worth(a)).slice(0, 1)
      : matches.slice(0, 1).flatMap(match => unanswered(passage, query, match, known))
  })
}

const contested: ReadonlySet<string> = new Set(['date', 'quantity', 'duration', 'since'])

/** One figure or date answers one question of its kind: the one of which more stands there. */
function withoutRivals(found: readonly Found[]): readonly Found[] {
  return found.filter(({ query, match, answer }) => {
    if (!contested.has(query.question.type)) return true
    return !found.some(
      other =>
        other.query.question.type === query.question.type &&
        other.answer.from < answer.to &&
        answer.from < other.answer.to &&
        (other.match.score > match.score ||
          (other.match.score === match.score && other.match.weight > match.weight)),
    )
  })
}

function claimOf({ passage, query, match, answer }: Found, event: Id, reported: Reported): RuleClaim {
  const { text, tokens } = passage
  const [first, last] = anchorOf(passage, match, answer)
  const start = tokens[first]?.start ?? passage.start
  const end = tokens[last]?.end ?? passage.end
  return {
    event,
    question: query.question.id,
    ...spokenAt(passage, query, match, answer, reported),
    ...(answer.filled ? { level: 'interpreted' as const } : {}),
    anchors: [{ start, end, exact: text.slice(start, end) }],
    rule: query.rule,
    why: cluesOf(passage, match, answer),
    score: match.score * answer.sure,
  }
}

/** The claims that the rules offer for an article of a dossier, the surest first. */
export function offersFor(
  { text, language, published, events = [] }: ExtractInput,
  segments: readonly Segment[],
  dossier: ExtractDossier,
): readonly RuleClaim[] {
  const passages = passagesOf(text, language, segments, dossier.entities)
  const queries = queriesOf(dossier, language)
  const reported = reportedIn({ text, language, segments, published, dossier })
  const known = knownOf(dossier, queries, language, reported, published)
  const chief = events[0] ?? dossier.events[0]?.id ?? 'event'
  const eventOf = ({ value }: Answer) => eventOn(value, dossier.events) ?? chief
  const found = passages.flatMap(passage => withoutRivals(foundIn(passage, queries, known)))
  const claims = found
    .filter(one => worth(one) >= 0.35)
    .map(one => ({ ...one, answer: dated(one.answer, published) }))
    .map(one => claimOf(one, eventOf(one.answer), reported))
  return distinct(claims).sort((a, b) => b.score - a.score)
}

/** The event of which a day is the date, or the first day: a date given for another event is that one's. */
function eventOn(value: Value, events: readonly NewsEvent[]): Id | null {
  if (value.type !== 'date' || value.edtf === undefined || value.edtf.length < 10) return null
  const { edtf } = value
  const isOn = (date: string) =>
    date === edtf ||
    date.startsWith(`${edtf}/`) ||
    (edtf.startsWith('XXXX') && date.slice(4, 10) === edtf.slice(4))
  return events.find(({ date }) => date && isOn(date))?.id ?? null
}

/** Events that were over when the article was written, or all where nobody knows when it was. */
function pastEvents(events: readonly NewsEvent[], published: string | null): readonly NewsEvent[] {
  const last = edtfDays(published ?? '')?.[1]
  if (last === undefined || last === null) return events
  return events.filter(({ date }) => (edtfDays(date ?? '')?.[0] ?? last) <= last)
}

function knownOf(
  dossier: ExtractDossier,
  queries: readonly Query[],
  language: Locale,
  reported: Reported,
  published: string | null,
): Known {
  const { entities, events } = dossier
  const asked = queries.filter(({ rule }) => rule === 'attended').flatMap(({ named }) => named)
  const bodies = entities.filter(({ kind, partOf }) => kind === 'organisation' && !partOf).map(({ id }) => id)
  return {
    language,
    reported,
    events: pastEvents(events, published),
    entities: new Map(entities.map(entity => [entity.id, entity])),
    parties: [...new Set([...asked, ...bodies])].map(id => partyOf(id, entities)),
    things: thingWords(entities, language),
  }
}

/** A missing year, filled in from publication: the latest that is not after it, or the next of a date to come. */
function fullDate(edtf: string, published: string | null, ahead: boolean): string | null {
  const day = /\d{4}(?:-\d\d(?:-\d\d)?)?$/.exec(published ?? '')?.[0]
  if (day === undefined || !edtf.startsWith('XXXX-')) return null
  const rest = edtf.slice(5, 10)
  const today = day.slice(5, 5 + rest.length)
  const later = rest > today ? 1 : 0
  const year = Number(day.slice(0, 4)) - (ahead ? (rest < today ? -1 : 0) : later)
  return edtf.replaceAll('XXXX', `${year}`)
}

function dated(answer: Answer, published: string | null): Answer {
  const { value, ahead = false } = answer
  if ('edtf' in value && value.edtf !== undefined) {
    const edtf = fullDate(value.edtf, published, ahead)
    return edtf === null ? answer : { ...answer, value: { ...value, edtf }, filled: true }
  }
  if ('noneSince' in value && 'edtf' in value.noneSince) {
    const edtf = fullDate(value.noneSince.edtf, published, false)
    return edtf === null ? answer : { ...answer, value: { type: 'since', noneSince: { edtf } }, filled: true }
  }
  return answer
}

/** The same answer to the same question is offered once, where it is surest. */
function distinct(claims: readonly RuleClaim[]): RuleClaim[] {
  const best = new Map<string, RuleClaim>()
  for (const claim of claims) {
    const key = `${claim.question} ${claim.polarity ?? ''} ${valueText(claim.value)} ${claim.anchors[0]?.start}`
    const before = best.get(key)
    if (!before || before.score < claim.score) best.set(key, claim)
  }
  return [...best.values()]
}
