import type { Anchor, Id, Segment } from '../../dossier'
import { keyAt, type Token } from '../../read/tokens'
import type { ExtractDossier, ExtractInput, RuleClaim } from '../extraction'
import { valueText } from '../fresh-claims'
import { reportedIn } from '../reported/reported'
import type { Reported } from '../reported/voice'
import { anchorOf, cluesOf } from './anchors'
import type { Answer, Known } from './answer'
import { answersAt } from './answers'
import { dated, eventOn, pastEvents } from './filled-dates'
import { type Match, matchesOf } from './matching'
import { triggerOf } from './nearness'
import { partyOf } from './parties'
import { type Passage, passagesOf } from './passages'
import { type Query, queriesOf, thingWords } from './queries'
import { spokenAt } from './spoken'
import { isEnough, least } from './standards'
import { unanswered } from './unanswered'

/** An answer in its place, before it is weighed against those of other questions. */
interface Found {
  readonly passage: Passage
  readonly query: Query
  readonly match: Match
  readonly answer: Answer
}

const worth = ({ match, answer }: Found) => match.score * answer.sure
/** What is worth less is not offered. */
const leastWorth = 0.35

/** The best answer of a passage to each question, or what it says instead of one. A question answers none. */
function foundIn(passage: Passage, queries: readonly Query[], known: Known): readonly Found[] {
  if (/^[?؟]$/.test(keyAt(passage.tokens, passage.tokens.length - 1))) return []
  return queries.flatMap(query => {
    const matches = matchesOf(query, passage).filter(({ score }) => score >= least)
    const tried = matches.flatMap(match =>
      answersAt(passage, query, match, known)
        .filter(answer => isEnough(passage, query, match, answer))
        .map((answer): Found => ({ passage, query, match, answer })),
    )
    const [best] = tried.sort((a, b) => worth(b) - worth(a))
    if (best) return [best]
    return matches.slice(0, 1).flatMap(match => {
      const answer = unanswered(passage, query, match, known)
      return answer ? [{ passage, query, match, answer }] : []
    })
  })
}

/** Types of which one reading answers one question. */
const contested: ReadonlySet<string> = new Set(['date', 'quantity', 'duration', 'since'])

const isStronger = (a: Match, b: Match) => a.score > b.score || (a.score === b.score && a.weight > b.weight)

/** One figure or date answers one question of its kind: the one of which more stands there. */
function withoutRivals(found: readonly Found[]): readonly Found[] {
  return found.filter(({ match, answer }) => {
    if (!contested.has(answer.value.type)) return true
    const isRival = (other: Found) =>
      other.answer.value.type === answer.value.type &&
      other.answer.from < answer.to &&
      answer.from < other.answer.to &&
      isStronger(other.match, match)
    return !found.some(isRival)
  })
}

function claimOf(found: Found, event: Id, reported: Reported): RuleClaim {
  const { passage, query, match, answer } = found
  const voice = reported.voiceOf(passage.tokens[triggerOf(passage, query, match)] as Token)
  return {
    event,
    question: query.question.id,
    ...spokenAt(passage, query, match, answer, voice),
    ...(answer.filled ? { level: 'interpreted' } : {}),
    anchors: [anchorOf(passage, match, answer)],
    rule: query.rule,
    why: cluesOf(passage, match, answer, voice.cues),
    score: worth(found),
  }
}

function knownOf(
  { language, published }: ExtractInput,
  { entities, events }: ExtractDossier,
  queries: readonly Query[],
  reported: Reported,
): Known {
  const asked = queries.filter(({ rule }) => rule === 'attended').flatMap(({ named }) => named)
  const bodies = entities.filter(({ kind, partOf }) => kind === 'organisation' && !partOf)
  const parties = new Set([...asked, ...bodies.map(({ id }) => id)])
  return {
    language,
    reported,
    events: pastEvents(events, published),
    entities: new Map(entities.map(entity => [entity.id, entity])),
    parties: [...parties].map(id => partyOf(id, entities)),
    things: thingWords(entities, language),
  }
}

/**
 * The claims that the rules offer for an article, the surest first. The event is the one whose day a date says, else the
 * first of the article's (`event` where neither it nor the dossier has one).
 */
export function offersFor(
  input: ExtractInput,
  segments: readonly Segment[],
  dossier: ExtractDossier,
): readonly RuleClaim[] {
  const { text, language, published, events = [] } = input
  const queries = queriesOf(dossier, language)
  const reported = reportedIn({ text, language, segments, published, dossier })
  const known = knownOf(input, dossier, queries, reported)
  const [chief = 'event'] = [...events, ...dossier.events.map(({ id }) => id)]
  const claims = passagesOf(text, language, segments, dossier.entities)
    .flatMap(passage => withoutRivals(foundIn(passage, queries, known)))
    .filter(found => worth(found) >= leastWorth)
    .map(found => ({ ...found, answer: dated(found.answer, published) }))
    .map(found => claimOf(found, eventOn(found.answer.value, dossier.events) ?? chief, reported))
  return distinct(claims).sort((a, b) => b.score - a.score)
}

/** The same answer to the same question from the same words is offered once. */
function distinct(claims: readonly RuleClaim[]): RuleClaim[] {
  const keyOf = ({ question, stance, polarity, value, anchors }: RuleClaim) =>
    JSON.stringify([question, stance, polarity, valueText(value), anchors.map(({ start }: Anchor) => start)])
  return [...new Map(claims.map(claim => [keyOf(claim), claim])).values()]
}
