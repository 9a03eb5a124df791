import type { Id, JoinDecision } from '../dossier'
import type { Change } from '../item'
import { type Parting, partEntity, wholes } from '../registry/join-entities'
import { type Outcome, refuse } from '../registry/merge'
import { mergeAny } from '../registry/merge-any'
import type { Mapping } from '../registry/merge-questions'
import type { DossierItems } from '../registry/references'
import { inTurn, laid } from './lay'
import { type Digest, judgedNow, pairName } from './pairs'
import type { JoinKind } from './speaks'

/** What a person says of two items: `same`, `from` goes and `to` stays; `part-of`, `from` is part of `to`. */
export interface Answer {
  readonly of: JoinKind
  readonly from: Id
  readonly to: Id
  readonly outcome: JoinDecision['outcome']
  /** Of two questions that are the same: what the options of the one are in the other, where a person corrected it. */
  readonly mapping?: Mapping | undefined
}

/** Who says so, when and why; under which key, and the revision of the decision that stood there, 0 for none. */
export interface Saying {
  readonly key: Id
  readonly seen: number
  readonly reason: string
  readonly by: string
  /** ISO 8601 instant. */
  readonly at: string
}

/** The decisions `part-of` that found the one part of the other already: they made nothing that could be taken back. */
export type FoundSo = ReadonlySet<Id>

type Joins = readonly { readonly content: JoinDecision; readonly revision: number }[]

/** Every decision on the pair, in the order of the list: a file may hold several. */
export function joinsOn({ of, from, to }: Pick<Answer, 'of' | 'from' | 'to'>, items: DossierItems): Joins {
  const name = pairName(of, from, to)
  return items.decision.flatMap(({ content, revision }) =>
    content.kind === 'join' && pairName(content.of, content.from, content.to) === name
      ? [{ content, revision }]
      : [],
  )
}

/**
 * All that a person's answer changes, as one act: the decision itself; `same`, what a merge of the two changes; `part-of`, of
 * entities, that the one is part of the other; and what an earlier answer on the pair had made of them is taken back. A merge
 * takes the decisions on the pair with it, but for the one that says so. Refused where the merge is, or where the one is part
 * of something else already, or the other of it.
 */
export function decideJoin(
  answer: Answer,
  saying: Saying,
  items: DossierItems,
  digest: Digest,
  foundSo: FoundSo = new Set(),
): Outcome {
  const { of, from, to, outcome } = answer
  const list = items[of]
  const missing = [from, to].filter(key => !list.some(({ content }) => content.id === key))
  const joins = joinsOn(answer, items)
  if (from === to) return { ok: false, refusals: [refuse('same', [from])] }
  if (missing.length > 0) {
    const isJoined = joins.some(({ content }) => content.outcome === 'same')
    return { ok: false, refusals: [refuse(isJoined ? 'joined' : 'missing', missing)] }
  }
  const freed = joins.flatMap(({ content }) => takenBack(content, items, foundSo))
  const free = laid(items, freed)
  const made = madeBy(answer, free)
  if (!made.ok) return made
  const changes = inTurn(freed, made.changes)
  const judged = outcome === 'same' ? null : judgedNow(answer, laid(items, changes), digest)
  const { key, seen, ...said } = saying
  const content: JoinDecision = {
    id: key,
    kind: 'join',
    of,
    from,
    to,
    outcome,
    ...(judged && { judged }),
    ...said,
  }
  return {
    ok: true,
    changes: inTurn(changes, [
      ...(outcome === 'same'
        ? joins.flatMap(({ content: one, revision }) => dropped(one, revision, key))
        : []),
      { kind: 'decision', key, seen, content },
    ]),
  }
}

/** Once two are one, an earlier decision on the pair would be about one thing. */
function dropped({ id }: JoinDecision, revision: number, key: Id): readonly Change[] {
  return id === key ? [] : [{ kind: 'decision', key: id, seen: revision, content: null }]
}

function madeBy({ of, from, to, outcome, mapping }: Answer, items: DossierItems): Outcome {
  if (outcome === 'same') return mergeAny({ kind: of, from, into: to, mapping }, items)
  if (outcome !== 'part-of' || of !== 'entity') return { ok: true, changes: [] }
  return madePart(from, to, items)
}

function madePart(from: Id, to: Id, items: DossierItems): Outcome {
  const above = wholes(from, items)
  if (above.has(to)) return { ok: true, changes: [] }
  if (above.size > 0) return { ok: false, refusals: [refuse('whole', [...above].slice(0, 1))] }
  if (wholes(to, items).has(from)) return { ok: false, refusals: [refuse('turned', [to])] }
  return {
    ok: true,
    changes: items.entity.flatMap(({ content, revision }): Change[] =>
      content.id === from
        ? [{ kind: 'entity', key: from, seen: revision, content: { ...content, partOf: to } }]
        : [],
    ),
  }
}

/** What an answer `part-of` made of an entity goes with it, if it still stands; what it found so stays. */
function takenBack(
  { id, of, from, to, outcome }: JoinDecision,
  items: DossierItems,
  foundSo: FoundSo,
): readonly Change[] {
  if (of !== 'entity' || outcome !== 'part-of' || foundSo.has(id)) return []
  return items.entity.flatMap(({ content, revision }): Change[] => {
    if (content.id !== from || content.partOf !== to) return []
    const { partOf: _partOf, ...rest } = content
    return [{ kind: 'entity', key: from, seen: revision, content: rest }]
  })
}

/** As if nobody had decided: the decision goes, and with it what it made of an entity. Refused where the two became one. */
export function withdrawJoin(
  decision: JoinDecision,
  revision: number,
  items: DossierItems,
  foundSo: FoundSo = new Set(),
): Outcome {
  if (decision.outcome === 'same') return { ok: false, refusals: [refuse('joined', [decision.from])] }
  return {
    ok: true,
    changes: [
      ...takenBack(decision, items, foundSo),
      { kind: 'decision', key: decision.id, seen: revision, content: null },
    ],
  }
}

/**
 * Two entities in place of one that was joined wrongly, and the decision that they are two. `back`: the revision at which the
 * key of the new one was removed, 0 for a key that was never there.
 */
export function partJoined(
  parting: Parting & { readonly back: number },
  saying: Saying,
  items: DossierItems,
  digest: Digest,
): Outcome {
  const { back, ...given } = parting
  const parted = partEntity(given, items)
  if (!parted.ok) return parted
  const changes = parted.changes.map(change =>
    change.kind === 'entity' && change.key === parting.key ? { ...change, seen: back } : change,
  )
  const pair = { of: 'entity', from: parting.key, to: parting.of } as const
  const judged = judgedNow(pair, laid(items, changes), digest)
  const { key, seen, ...said } = saying
  const content: JoinDecision = {
    id: key,
    kind: 'join',
    ...pair,
    outcome: 'different',
    ...(judged && { judged }),
    ...said,
  }
  return { ok: true, changes: [...changes, { kind: 'decision', key, seen, content }] }
}
