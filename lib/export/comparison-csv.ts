import Papa from 'papaparse'
import type { Comparison, Row, Sentence } from '@/lib/domain/compare/comparison'
import type { Dossier } from '@/lib/domain/dossier'
import { nameIn } from '@/lib/i18n/format'

const columns = [
  'event',
  'question',
  'verdict',
  'article',
  'outlet_ar',
  'outlet_en',
  'published',
  'state',
  'camps',
  'answer_ar',
  'answer_en',
  'claims',
  'sentence_ar',
  'sentence_en',
] as const
type Line = Readonly<Record<(typeof columns)[number], string>>

/** What a spreadsheet would take for a formula, in its wide forms too (ASVS 1.2.10). */
export const formula = /^[=+\-@\t\r\n\0＝＋－＠]/

/** One line per cell that applies; camps are numbered in the order of their row. */
function linesOf(row: Row<Sentence>, dossier: Dossier): readonly Line[] {
  const outlets = new Map(dossier.outlets.map(outlet => [outlet.id, outlet.name]))
  return dossier.articles.flatMap(article => {
    const cell = row.cells[article.id]
    if (cell === undefined || cell.state === 'not-applicable') return []
    const camps = row.camps.flatMap((camp, at) =>
      camp.articles.includes(article.id) ? [{ number: String(at + 1), label: camp.label }] : [],
    )
    const outlet = outlets.get(article.outlet) ?? {}
    return {
      event: row.event,
      question: row.question,
      verdict: row.verdict,
      article: article.id,
      outlet_ar: nameIn(outlet, 'ar'),
      outlet_en: nameIn(outlet, 'en'),
      published: article.published ?? '',
      state: cell.state,
      camps: camps.map(camp => camp.number).join(' '),
      answer_ar: camps.map(camp => camp.label.ar).join(' | '),
      answer_en: camps.map(camp => camp.label.en).join(' | '),
      claims: cell.claims.join(' '),
      sentence_ar: row.sentence.ar,
      sentence_en: row.sentence.en,
    }
  })
}

/** RFC 4180 for spreadsheets: the mark in front makes Excel read Arabic as UTF-8. */
export function comparisonCsv(comparison: Comparison<Sentence>, dossier: Dossier): string {
  const lines = comparison.rows.flatMap(row => linesOf(row, dossier))
  const data = lines.map(line => columns.map(column => line[column]))
  const csv = Papa.unparse({ fields: [...columns], data }, { newline: '\r\n', escapeFormulae: formula })
  return `\ufeff${csv}\r\n`
}
