import Papa from 'papaparse'
import type { Sentence } from '@/lib/domain/compare/comparison'
import type { ClaimDiagnosis, Position } from '@/lib/domain/compare/diagnosis'
import type { Dossier } from '@/lib/domain/dossier'
import { nameIn } from '@/lib/i18n/format'
import { formula } from './comparison-csv'

/** One position a line (interchange §2.1). */
export function diagnosisLines(positions: readonly Position<Sentence>[]): string {
  return positions.map(position => `${JSON.stringify(position)}\n`).join('')
}

const columns = [
  'event',
  'question',
  'verdict',
  'article',
  'outlet_ar',
  'outlet_en',
  'state',
  'claim',
  'status',
  'counted',
  'because',
  'reason_ar',
  'reason_en',
  'holder',
  'stance',
  'polarity',
  'mood',
  'as_of',
  'camps',
  'roots',
  'roots_because',
  'roots_at',
  'incomparable_with',
  'assumptions',
  'decisions',
] as const
type Line = Readonly<Record<(typeof columns)[number], string>>

const noClaim = {
  claim: '',
  status: '',
  holder: '',
  stance: '',
  polarity: '',
  mood: '',
  as_of: '',
  camps: '',
  roots: '',
  roots_because: '',
  roots_at: '',
  incomparable_with: '',
  assumptions: '',
  decisions: '',
}

function claimColumns(claim: ClaimDiagnosis<Sentence>): typeof noClaim {
  const { roots, assumptions } = claim
  return {
    claim: claim.claim,
    status: claim.status,
    holder: claim.holder ?? '',
    stance: claim.stance,
    polarity: claim.polarity,
    mood: claim.mood,
    as_of: claim.asOf ?? '',
    camps: claim.camps.join(' '),
    roots: roots.ids.join(' '),
    roots_because: roots.because,
    roots_at: roots.at ?? '',
    incomparable_with: claim.incomparableWith.join(' '),
    assumptions: assumptions.map(one => `${one.kind} ${one.to ?? ''} ${one.status}`).join('; '),
    decisions: claim.decisions.join(' '),
  }
}

/** A line for each claim, and one for each cell without any: what is asked of it is why. */
function linesOf(position: Position<Sentence>, outlet: Dossier['outlets'][number]['name']): readonly Line[] {
  const { event, question, verdict, article, state, claims } = position
  const cell = {
    event,
    question,
    verdict: verdict ?? '',
    article,
    outlet_ar: nameIn(outlet, 'ar'),
    outlet_en: nameIn(outlet, 'en'),
    state,
  }
  const why = ({ counted, because, reason }: Pick<Position<Sentence>, 'counted' | 'because' | 'reason'>) => ({
    counted: counted ? 'yes' : 'no',
    because,
    reason_ar: reason.ar,
    reason_en: reason.en,
  })
  if (claims.length === 0) return [{ ...cell, ...noClaim, ...why(position) }]
  return claims.map(claim => ({ ...cell, ...claimColumns(claim), ...why(claim) }))
}

/** The same as a table, in the form of the comparison's. */
export function diagnosisCsv(positions: readonly Position<Sentence>[], dossier: Dossier): string {
  const outlets = new Map(dossier.outlets.map(({ id, name }) => [id, name]))
  const names = new Map(dossier.articles.map(({ id, outlet }) => [id, outlets.get(outlet) ?? {}]))
  const lines = positions.flatMap(position => linesOf(position, names.get(position.article) ?? {}))
  const data = lines.map(line => columns.map(column => line[column]))
  const csv = Papa.unparse({ fields: [...columns], data }, { newline: '\r\n', escapeFormulae: formula })
  return `\ufeff${csv}\r\n`
}
