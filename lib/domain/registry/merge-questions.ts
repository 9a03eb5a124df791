import type { Id, Option } from '../dossier'
import type { Change, ClaimItem, QuestionItem } from '../item'
import { bothOf, type Outcome, type Refusal, refuse, renameEverywhere, rewriteOf, sorted } from './merge'
import type { DossierItems } from './references'
import { foldedForSearch } from './search'

/** For each option of the one question: the option of the other that it is, or null for one to be added there. */
export type OptionMap = Readonly<Record<Id, Id | null>>

/** A person's corrections of `proposeOptions`; what they leave out stays as proposed. */
export type Mapping = OptionMap

/** Which options of two questions are one: those with one label in a language that both speak. */
export function proposeOptions(from: QuestionItem, into: QuestionItem): OptionMap {
  const pairs = (from.options ?? []).map(
    option =>
      [option.id, (into.options ?? []).find(other => haveOneLabel(option, other))?.id ?? null] as const,
  )
  return Object.fromEntries(pairs)
}

function haveOneLabel(a: Option, b: Option): boolean {
  return (['ar', 'en'] as const).some(language => {
    const [x, y] = [a.label[language], b.label[language]]
    return x !== undefined && y !== undefined && foldedForSearch(x) === foldedForSearch(y)
  })
}

/**
 * One question in place of two: the claims and marks of `from` move, its options become those of `into` that `mapping`
 * says or are added there, groups of text stay apart, and `from` is removed. Refused where the two ask for different
 * types of answer, count in different units, or only one is a running figure (semantics §3, §4).
 */
export function mergeQuestions(
  { from: fromKey, into: intoKey, mapping = {} }: { from: Id; into: Id; mapping?: Mapping },
  items: DossierItems,
): Outcome {
  const both = bothOf(items, 'question', fromKey, intoKey)
  if ('reason' in both) return { ok: false, refusals: [both] }
  const [from, into] = [both.from.content, both.into.content]
  const map = { ...proposeOptions(from, into), ...mapping }
  const refusals = [...shapeDifferences(from, into, items), ...unknownOptions(map, from, into)]
  if (refusals.length > 0) return { ok: false, refusals }

  const options = addedOptions(map, from, into)
  const groups = renamedGroups(fromKey, intoKey, items)
  const moved = renameEverywhere(items, 'question', fromKey, intoKey).map(change =>
    change.kind === 'claim' ? answerOf(change, options.names, groups) : change,
  )
  const next = { ...into, options: [...(into.options ?? []), ...options.added] }
  return {
    ok: true,
    changes: [
      ...(options.added.length === 0 ? [] : rewriteOf('question', both.into, next)),
      ...moved,
      { kind: 'question', key: fromKey, seen: both.from.revision, content: null },
    ],
  }
}

function claimsOf(question: Id, items: DossierItems): readonly ClaimItem[] {
  return items.claim.map(({ content }) => content).filter(claim => claim.question === question)
}

function unitOf(question: QuestionItem, items: DossierItems): string | null {
  if (question.unit != null) return question.unit
  const [first] = claimsOf(question.id, items).flatMap(({ value }) =>
    value.type === 'quantity' ? [value.unit] : [],
  )
  return first ?? null
}

/** What keeps two questions from being one, where something does: type of answer, unit, running figure. */
export function shapeDifferences(
  from: QuestionItem,
  into: QuestionItem,
  items: DossierItems,
): readonly Refusal[] {
  if (from.type !== into.type) return [refuse('type')]
  const [one, other] = [unitOf(from, items), unitOf(into, items)]
  return [
    ...(one !== null && other !== null && one !== other ? [refuse('unit')] : []),
    ...((from.cumulative ?? false) === (into.cumulative ?? false) ? [] : [refuse('cumulative')]),
  ]
}

/** A mapping made against other options than today's. */
function unknownOptions(map: OptionMap, from: QuestionItem, into: QuestionItem): readonly Refusal[] {
  const has = (question: QuestionItem, id: Id) => (question.options ?? []).some(option => option.id === id)
  const unknown = Object.entries(map).flatMap(([one, other]) => [
    ...(has(from, one) ? [] : [one]),
    ...(other === null || has(into, other) ? [] : [other]),
  ])
  return unknown.length === 0 ? [] : [refuse('option', sorted(unknown))]
}

/** The options that `into` gains, and what each option of `from` is called there. */
function addedOptions(map: OptionMap, from: QuestionItem, into: QuestionItem) {
  const taken = new Set((into.options ?? []).map(({ id }) => id))
  const names = new Map<Id, Id>()
  const isAdded = (id: Id) => map[id] == null
  for (const { id } of from.options ?? []) names.set(id, map[id] ?? freeKey(id, taken))
  const named = (id: Id) => names.get(id) as Id
  const added = (from.options ?? [])
    .filter(({ id }) => isAdded(id))
    .map(
      ({ broader, compatibleWith = [], ...option }): Option => ({
        ...option,
        id: named(option.id),
        ...(broader == null ? {} : { broader: named(broader) }),
        compatibleWith: [...new Set(compatibleWith.map(named))],
      }),
    )
  return { added, names }
}

/** `key`, or the first of `key-2`, `key-3` … that is not taken; takes it. At most 64 characters, as every key. */
function freeKey(key: Id, taken: Set<Id>): Id {
  let free = key
  for (let count = 2; taken.has(free); count += 1) free = `${key.slice(0, 58)}-${count}`
  taken.add(free)
  return free
}

/** Answers that a person grouped in one question say nothing of those grouped in the other. */
function renamedGroups(from: Id, into: Id, items: DossierItems): ReadonlyMap<Id, Id> {
  const groups = (question: Id) =>
    claimsOf(question, items).flatMap(({ value }) =>
      value.type === 'text' && value.group != null ? [value.group] : [],
    )
  const theirs = new Set(groups(into))
  const ours = [...new Set(groups(from))]
  const taken = new Set([...theirs, ...ours])
  return new Map(ours.filter(group => theirs.has(group)).map(group => [group, freeKey(group, taken)]))
}

function answerOf(change: Change, options: ReadonlyMap<Id, Id>, groups: ReadonlyMap<Id, Id>): Change {
  const claim = change.content as ClaimItem
  const { value } = claim
  if (value.type === 'category' || value.type === 'role')
    return { ...change, content: { ...claim, value: { ...value, option: options.get(value.option) as Id } } }
  if (value.type !== 'text' || value.group == null) return change
  const group = groups.get(value.group) ?? value.group
  return { ...change, content: { ...claim, value: { ...value, group } } }
}
