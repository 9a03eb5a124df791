import { type CodingRow, readCodings } from '@/lib/db/codings'
import { agreementByQuestion, type Coding, type QuestionAgreement } from '@/lib/domain/agreement/codings'
import { codingDifference } from '@/lib/domain/agreement/differences'
import { codedClaims } from '@/lib/domain/agreement/second-coding'
import type { Verdict } from '@/lib/domain/compare/comparison'
import type { Dossier, Id } from '@/lib/domain/dossier'
import type { Actor } from '@/lib/domain/permissions'
import { rowName } from '@/lib/domain/reconcile/queue'
import { type CodingPairFile, codingPairsCsv } from '@/lib/export/coding-pairs'
import { openDossier } from './authorize'
import { type BlindRows, blindRows } from './coding-blindness'
import { readCompared } from './compared-dossier'

/** One question: how far its coders agree, and beside it what the outlets' answers come to, event by event. */
export interface AgreementLine {
  readonly question: Id
  /** Null where no cell of it was coded twice. */
  readonly coders: QuestionAgreement | null
  readonly sources: readonly {
    readonly event: Id
    /** Null of a row that whoever asks codes blind. */
    readonly verdict: Verdict | null
    readonly isDisputed: boolean
  }[]
}

export interface Agreement {
  readonly entry: number
  readonly dossier: Dossier
  readonly lines: readonly AgreementLine[]
  /** Cells coded twice that count, and those left out: by one hand, or by a coder who looked at the first coding. */
  readonly counted: number
  readonly sameHand: number
  readonly opened: number
}

/** Codings that say something about how far two coders agree. */
const says = ({ state, first, isSameHand, openedAt }: CodingRow): boolean =>
  state !== 'open' && first !== null && !first.isMissing && !isSameHand && openedAt === null

/** Coder agreement and source agreement of a dossier, question by question, beside each other and never as one number. */
export async function readAgreement(
  actor: Actor,
  { dossier: key }: { readonly dossier: Id },
): Promise<Agreement> {
  const head = await openDossier(actor, 'desk:read', key)
  const [codings, hidden, { entry, dossier, rows }] = await Promise.all([
    readCodings(head.id),
    blindRows(actor, head.id),
    readCompared(head.id, key),
  ])
  const counted = codings.filter(says)
  const found = new Map(agreementByQuestion(counted.flatMap(pairOf), dossier).map(one => [one.question, one]))
  const lines = dossier.questions.flatMap(({ id }): AgreementLine[] => {
    const coders = found.get(id) ?? null
    const sources = rows
      .filter(({ question }) => question === id)
      .map(row => ({
        event: row.event,
        verdict: hidden.has(rowName(row)) ? null : row.verdict,
        isDisputed: row.flags.codingDisputed,
      }))
    return coders || sources.length > 0 ? [{ question: id, coders, sources }] : []
  })
  const submitted = codings.filter(({ state }) => state !== 'open')
  return {
    entry,
    dossier,
    lines,
    counted: counted.length,
    sameHand: submitted.filter(({ isSameHand }) => isSameHand).length,
    opened: submitted.filter(({ isSameHand, openedAt }) => !isSameHand && openedAt !== null).length,
  }
}

/** The two codings of a cell, the first as it was when the second was handed in: a settlement changes no agreement. */
function pairOf({ event, question, article, coder, claims, first }: CodingRow): readonly Coding[] {
  const cell = { event, question, article }
  return [
    { ...cell, coder: 'first', claims: first?.claims ?? [] },
    { ...cell, coder, claims: codedClaims(claims) },
  ]
}

/** Every pair of codings that was handed in, as a file; rows that whoever asks codes blind are left out. */
export async function exportCodingPairs(
  actor: Actor,
  { key, format }: { readonly key: Id; readonly format: 'json' | 'csv' },
): Promise<string> {
  const head = await openDossier(actor, 'dossier:export', key)
  const [codings, hidden, { dossier }] = await Promise.all([
    readCodings(head.id),
    blindRows(actor, head.id),
    readCompared(head.id, key),
  ])
  const file = pairsFile(dossier, codings, hidden)
  return format === 'json' ? `${JSON.stringify(file, null, 2)}\n` : codingPairsCsv(file)
}

function pairsFile(dossier: Dossier, codings: readonly CodingRow[], hidden: BlindRows): CodingPairFile {
  const pairs = codings
    .filter(one => one.state !== 'open' && !hidden.has(rowName(one)))
    .map(coding => {
      const { event, question, article, coderName, isSameHand, openedAt, submittedAt, first } = coding
      const second = codedClaims(coding.claims)
      const settled = coding.settlements.find(({ holds }) => holds)
      return {
        event,
        question,
        article,
        coder: coderName,
        submitted: submittedAt?.toISOString() ?? '',
        counts: says(coding),
        sameHand: isSameHand,
        sawFirst: openedAt !== null,
        first: first?.isMissing ? null : (first?.claims ?? []),
        second,
        ...codingDifference(coding, first?.claims ?? [], second, dossier),
        settled: settled
          ? { way: settled.way, reason: settled.reason, by: settled.by, at: settled.at.toISOString() }
          : null,
      }
    })
  return { isnad: 1, dossier: dossier.dossier.id, pairs }
}
