import type { CellState, Comparison, Row, Sentence } from '@/lib/domain/compare/comparison'
import type { Dossier, Names } from '@/lib/domain/dossier'
import { formatNumber, nameIn } from '@/lib/i18n/format'

/** A user's words inside a table: nothing of them is Markdown, HTML or a new line. */
function plain(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\\`*_[\]|#!~]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
}

function inBoth(names: Names): string {
  const en = plain(nameIn(names, 'en'))
  const ar = plain(nameIn(names, 'ar'))
  return en === ar ? en : `${en} · ${ar}`
}

/** A, B, … Z, AA */
function letter(at: number): string {
  const rest = Math.floor(at / 26)
  return (rest > 0 ? letter(rest - 1) : '') + String.fromCharCode(65 + (at % 26))
}

/** One that denies, or says that there is none, may stand in a camp with one that gives a value. */
function withState(article: string, row: Row<Sentence>): string {
  const state = row.cells[article]?.state
  return state === 'denies' || state === 'none' ? `${article} (${state})` : article
}

function campsOf(row: Row<Sentence>, entities: ReadonlyMap<string, Names>): string {
  const shown = row.camps.map((camp, at) => {
    const { min, max } = camp.roots
    const roots =
      min === max ? formatNumber(min, 'en') : `${formatNumber(min, 'en')}–${formatNumber(max, 'en')}`
    const holder =
      camp.holder === null ? '' : `${plain(nameIn(entities.get(camp.holder) ?? {}, 'en'))} says: `
    const articles = camp.articles.map(article => withState(article, row))
    return `${letter(at)}: ${holder}${plain(camp.label.en)} — ${articles.join(', ')} (roots ${roots})`
  })
  return shown.join('<br>')
}

function said(state: CellState): string {
  return ['asserts', 'denies', 'reports', 'self-varies'].includes(state) ? 'unresolved' : state
}

/** Articles in no camp, by what they say; one that answers stands in none while a fact is missing. */
function restOf(row: Row<Sentence>): string {
  const states = new Map<string, string[]>()
  for (const [article, { state }] of Object.entries(row.cells))
    if (state !== 'not-applicable' && !row.camps.some(camp => camp.articles.includes(article)))
      states.set(said(state), [...(states.get(said(state)) ?? []), article])
  return [...states].map(([state, articles]) => `${state}: ${articles.join(', ')}`).join('<br>')
}

type NamesById = ReadonlyMap<string, Names>

function tableOf(
  rows: readonly Row<Sentence>[],
  questions: NamesById,
  entities: NamesById,
): readonly string[] {
  const head = ['question', 'verdict', 'answers', 'no camp', 'in words', 'بالكلمات']
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(head),
    line(head.map(() => '---')),
    ...rows.map(row =>
      line([
        inBoth(questions.get(row.question) ?? { en: row.question }),
        row.verdict,
        campsOf(row, entities),
        restOf(row),
        plain(row.sentence.en),
        plain(row.sentence.ar),
      ]),
    ),
  ]
}

/** A comparison to read: one table per event, in English with the Arabic beside it. */
export function comparisonMarkdown(comparison: Comparison<Sentence>, dossier: Dossier): string {
  const questions = new Map(dossier.questions.map(question => [question.id, question.text]))
  const entities = new Map(dossier.entities.map(entity => [entity.id, entity.name]))
  const parts = dossier.events.flatMap(event => {
    const rows = comparison.rows.filter(row => row.event === event.id)
    return rows.length === 0
      ? []
      : ['', `## ${inBoth(event.title)}`, '', ...tableOf(rows, questions, entities)]
  })
  return `${[`# ${inBoth(dossier.dossier.title)}`, ...parts].join('\n')}\n`
}
