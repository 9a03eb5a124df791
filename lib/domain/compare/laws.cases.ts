import type { AssumptionDecision, Claim, Dossier, Id } from '../dossier'
import type { Message } from '../message'
import type { Value } from '../values/value'
import { event } from './arbitrary.cases'
import { makeBench } from './ballots'
import { compare } from './compare'
import type { Relation, Row } from './comparison'
import { makeContext } from './context'
import { relate } from './relate'
import { isConfirmed, type Reading, type Standing, standingOf } from './standing'

export const rowOf = (dossier: Dossier): Row<Message> | undefined =>
  compare(dossier, { relations: true }).rows[0]
export const bytes = (dossier: Dossier) => JSON.stringify(compare(dossier, { relations: true }))
export const withClaims = (dossier: Dossier, claims: readonly Claim[]): Dossier => ({ ...dossier, claims })
export const without = (dossier: Dossier, id: Id): Dossier =>
  withClaims(
    dossier,
    dossier.claims.filter(claim => claim.id !== id),
  )
const nameOf = (a: Id, b: Id) => [a, b].sort().join(' ~ ')

export function relations(dossier: Dossier): ReadonlyMap<string, Relation> {
  return new Map(rowOf(dossier)?.relations?.map(({ a, b, relation }) => [nameOf(a, b), relation]))
}

/** The standings of a dossier as written, and how any two of them relate in the order asked. */
export function asWritten(dossier: Dossier) {
  const context = makeContext(dossier)
  const [question] = dossier.questions
  const cumulative = question?.cumulative ?? false
  const scheme = context.scheme(question?.id ?? '')
  const bench = makeBench({ scheme, cumulative, context, event }, false)
  const read = (s: Standing): Reading | null =>
    s.sense && { standing: s, sense: s.sense, pinned: false, hasLeft: false, assumption: null }
  const standings = dossier.claims.filter(isConfirmed).map(c => standingOf(c, context))
  return { standings, relation: (a: Standing, b: Standing) => relate(a, b, [read(a), read(b)], bench) }
}

const variants: readonly (readonly string[])[] = [
  ['ا', 'أ', 'إ', 'آ'],
  ['غ', 'ج', 'ك', 'گ', 'ق'],
  ['ي', 'ى', 'ئ'],
  ['ه', 'ة'],
]

/** A name as another newspaper might print it: other letters of one sound, short vowels, tatweel, a hamza. */
export function respelt(name: string, dice: readonly number[]): string {
  return [...name]
    .map((letter, i) => {
      const die = dice[i % dice.length] ?? 0
      const same = variants.find(of => of.includes(letter)) ?? [letter]
      return `${same[die % same.length]}${['', 'ـ', '\u064e', '\u0651\u0650', 'ء'][die % 5]}`
    })
    .join('')
}

/** What of a row does not hang on ids but through `to`, which renames them. */
export function essence(row: Row<Message> | undefined, to: (id: Id) => Id) {
  const sorted = (list: readonly string[] | undefined) => [...(list ?? [])].sort()
  const root = (id: Id) => id.replace(/^article:(.*)$/, (_, article: Id) => `article:${to(article)}`)
  return {
    verdict: row?.verdict,
    flags: row && { ...row.flags, selfContradicted: sorted(row.flags.selfContradicted.map(to)) },
    camps: sorted(
      row?.camps.map(
        ({ holder, claims, roots: { min, max, ids } }) =>
          `${holder}: ${sorted(claims.map(to))} ${min}-${max} ${sorted(ids.map(root))}`,
      ),
    ),
    relations: sorted(
      row?.relations?.map(({ a, b, relation }) => {
        const isTurned = to(a) > to(b) && relation.endsWith('specific')
        const turned = relation === 'more-specific' ? 'less-specific' : 'more-specific'
        return `${nameOf(to(a), to(b))} ${isTurned ? turned : relation}`
      }),
    ),
    assumptions: sorted(
      row?.assumptions.map(a => `${to(a.claim)} ${a.kind} ${a.to} ${a.status} ${a.bounds}`),
    ),
    sensitivity: sorted(
      row?.sensitivity.map(({ remove, verdict }) => {
        if ('claim' in remove) return `claim ${to(remove.claim)} ${verdict}`
        if ('root' in remove) return `root ${root(remove.root)} ${verdict}`
        const { claim, kind, to: target } = remove.assumption
        return `${kind} ${target} of ${to(claim)} ${verdict}`
      }),
    ),
  }
}

/** A value that admits all that `value` admits, and more. */
export function widened(value: Value): Value | null {
  switch (value.type) {
    case 'quantity':
      if (value.amount === undefined || value.qualifier !== 'exact') return null
      return { ...value, qualifier: 'about' }
    case 'duration':
      return value.qualifier === 'exact' ? { ...value, qualifier: 'about' } : null
    case 'since':
      if ('amount' in value) return value.qualifier === 'exact' ? { ...value, qualifier: 'about' } : null
      return 'edtf' in value ? { type: 'since', edtf: value.edtf.slice(0, -3) } : null
    case 'date':
      return value.edtf && /^2024-01(-\d\d)?$/.test(value.edtf)
        ? { type: 'date', edtf: value.edtf.slice(0, -3) }
        : null
    case 'entity':
      return value.id === 'harbour' ? { type: 'entity', id: 'coast' } : null
    case 'entities':
      if (value.closed) return { ...value, closed: false }
      return { ...value, members: value.members.slice(1) }
    case 'category':
    case 'role': {
      const broader = { direct: 'talks', indirect: 'talks', shuttle: 'indirect' }[value.option]
      return broader ? { ...value, option: broader } : null
    }
    default:
      return null
  }
}

/** The dossier with one more decision on an assumption that nobody decided on yet; null where there is none. */
export const decide = (
  dossier: Dossier,
  pick: number,
  outcome: AssumptionDecision['outcome'],
): Dossier | null => {
  const assumptions = rowOf(dossier)?.assumptions.filter(({ status }) => status === 'proposed') ?? []
  const chosen = assumptions[pick % assumptions.length]
  if (!chosen) return null
  const { claim, kind, to } = chosen
  const decision: AssumptionDecision = {
    id: `d${dossier.decisions.length}`,
    kind: 'assumption',
    claim,
    assumption: { kind, to },
    outcome,
    reason: 'to see what follows',
    by: 'reader',
    at: '2024-04-01T00:00:00Z',
  }
  return { ...dossier, decisions: [...dossier.decisions, decision] }
}

/** A dossier of articles that rest on one report, and it with a copy of one of them. */
export function withCopy(made: Dossier, pick: number): { original: Dossier; copied: Dossier } {
  const basedOn = [{ source: 'gazette', status: 'confirmed' as const }]
  const original = { ...made, articles: made.articles.map(a => ({ ...a, basedOn })) }
  const articles = original.articles.filter((_, i) => i === pick % made.articles.length)
  const claims = made.claims.filter(c => articles.some(a => a.id === c.article))
  const copied: Dossier = {
    ...original,
    articles: [...original.articles, ...articles.map(a => ({ ...a, id: 'copy' }))],
    claims: [...made.claims, ...claims.map(c => ({ ...c, id: `copy.${c.id}`, article: 'copy' }))],
  }
  return { original, copied }
}
