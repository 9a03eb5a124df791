import { quote } from '@/lib/schemas/fault-lines'
import { cutsCharacter } from './check-article'
import type { Item, ItemFaults } from './registry'

type Claim = Item<'claims'>
type Question = Item<'questions'>

/** What the dossier knows that a single claim does not. */
export interface ClaimContext {
  /** The texts by article id; absent where an article's text could not be had. */
  readonly texts: ReadonlyMap<string, string>
  readonly options: ReadonlyMap<string, ReadonlySet<string>>
  /** The unit a question without one of its own is counted in: that of its first claim. */
  readonly units: Map<string, string>
}

export function checkClaim(claim: Claim, context: ClaimContext, faults: ItemFaults): void {
  faults.refers('article', 'articles', claim.article)
  faults.refers('event', 'events', claim.event)
  faults.refers('question', 'questions', claim.question)
  faults.refers('holder', 'entities', claim.holder)
  claim.attribution?.forEach(({ source }, at) => {
    faults.refers(`attribution[${at}].source`, 'sources', source)
  })
  const question = faults.registry.questions.get(claim.question)
  if (question) checkValue(claim.value, question, context, faults)
  const text = context.texts.get(claim.article)
  if (text !== undefined) checkAnchors(claim, text, faults)
}

function checkValue(
  value: Claim['value'],
  question: Question,
  context: ClaimContext,
  faults: ItemFaults,
): void {
  if (value.type !== question.type) {
    faults.add('value.type', `is ${value.type}, but question "${question.id}" asks for ${question.type}`)
    return
  }
  if (value.type === 'category' || value.type === 'role') {
    if (!context.options.get(question.id)?.has(value.option))
      faults.add('value.option', `question "${question.id}" has no option "${value.option}"`)
  } else if (value.type === 'entity') faults.refers('value.id', 'entities', value.id)
  else if (value.type === 'entities') faults.refersAll('value.members', 'entities', value.members)
  else if (value.type === 'quantity') checkUnit(value.unit, question, context, faults)
  else if (value.type === 'since') {
    if ('event' in value) faults.refers('value.event', 'events', value.event)
    if ('noneSince' in value && 'event' in value.noneSince)
      faults.refers('value.noneSince.event', 'events', value.noneSince.event)
  }
}

/** A quantity's unit is its question's (semantics §3.1); without one there, all its claims share the first's. */
function checkUnit(unit: string, question: Question, context: ClaimContext, faults: ItemFaults): void {
  const expected = question.unit ?? context.units.get(question.id)
  if (expected === undefined) context.units.set(question.id, unit)
  else if (unit !== expected)
    faults.add('value.unit', `is ${quote(unit)}, but question "${question.id}" counts in ${quote(expected)}`)
}

function checkAnchors(claim: Claim, text: string, faults: ItemFaults): void {
  claim.anchors.forEach(({ start, end, exact }, at) => {
    const fault = anchorFault(text, start, end, exact)
    if (fault !== null) faults.add(`anchors[${at}]`, fault)
  })
}

/** What is wrong with a quote that claims to stand at `start`–`end` of a text, or null. */
function anchorFault(text: string, start: number, end: number, exact: string): string | null {
  if (start >= end) return `${start}–${end} is empty`
  if (end > text.length) return `${start}–${end} reaches outside the text, which ends at ${text.length}`
  const actual = text.slice(start, end)
  if (actual !== exact) return `text at ${start}–${end} is ${quote(actual)}, not ${quote(exact)}`
  const cut = cutsCharacter(text, start) || cutsCharacter(text, end)
  return cut ? `${start}–${end} cuts a character in two` : null
}

const joined = {
  entity: 'entities',
  event: 'events',
  question: 'questions',
  outlet: 'outlets',
} as const

export function checkDecision(decision: Item<'decisions'>, faults: ItemFaults): void {
  switch (decision.kind) {
    case 'assumption':
      faults.refers('claim', 'claims', decision.claim)
      if (decision.assumption.kind === 'other-event')
        faults.refers('assumption.to', 'events', decision.assumption.to)
      return
    case 'reconcile':
      faults.refers('event', 'events', decision.event)
      faults.refers('question', 'questions', decision.question)
      faults.refers('article', 'articles', decision.article)
      decision.into?.forEach((question, at) => {
        faults.refers(`into[${at}]`, 'questions', question)
      })
      return
    case 'join': {
      const list = joined[decision.of]
      faults.refers('to', list, decision.to)
      // What became one with another is there no more.
      if (decision.outcome !== 'same') faults.refers('from', list, decision.from)
      return
    }
    case 'derivation':
      faults.refers('article', 'articles', decision.article)
      faults.refers('source', 'sources', decision.source)
  }
}
