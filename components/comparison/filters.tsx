import type { Flags, Verdict } from '@/lib/domain/compare/comparison'
import { Bar, verdictOrder } from '../ui/bar'
import { Icon } from '../ui/icon'
import { Tabs } from '../ui/tabs'
import { FilterForm } from './filter-form'
import {
  type ComparisonQuery,
  type Findable,
  type FlagFilter,
  filterRows,
  flagFilters,
  hasFlag,
  isDisagreement,
  queryHref,
} from './query'

export interface FilterWords {
  readonly summary: string
  readonly filters: string
  readonly byVerdict: string
  readonly show: string
  readonly all: string
  readonly disagreements: string
  readonly flag: Readonly<Record<FlagFilter, string>>
  readonly verdict: Readonly<Record<Verdict, string>>
  readonly form: {
    readonly search: string
    readonly event: string
    readonly everyEvent: string
    readonly apply: string
  }
  readonly number: (value: number) => string
}

interface Props {
  readonly path: string
  readonly query: ComparisonQuery
  readonly rows: readonly (Findable & { readonly flags: Flags })[]
  readonly events: readonly { readonly value: string; readonly label: string }[]
  readonly words: FilterWords
}

/** The verdicts at a glance; each count is also the way to its rows, and a second tap lets them go. */
export function Summary({ path, query, rows, words }: Omit<Props, 'events'>) {
  const counts = countVerdicts(rows)
  return (
    <section aria-label={words.summary}>
      <Bar counts={counts} />
      <ul className="counts" aria-label={words.byVerdict}>
        {verdictOrder
          .filter(verdict => counts[verdict] > 0)
          .map(verdict => {
            const isOn = query.verdicts.includes(verdict)
            const verdicts = isOn
              ? query.verdicts.filter(other => other !== verdict)
              : [...query.verdicts, verdict]
            return (
              <li key={verdict} className={`v-${verdict}`}>
                <a href={queryHref(path, query, { verdicts })} aria-current={isOn ? 'true' : undefined}>
                  <Icon name={verdict} />
                  <b>{words.number(counts[verdict])}</b>
                  {words.verdict[verdict]}
                </a>
              </li>
            )
          })}
      </ul>
    </section>
  )
}

function countVerdicts(rows: readonly { readonly verdict: Verdict }[]): Record<Verdict, number> {
  const counts = Object.fromEntries(verdictOrder.map(verdict => [verdict, 0])) as Record<Verdict, number>
  for (const row of rows) counts[row.verdict] += 1
  return counts
}

/** Links for the questions readers ask most, and a form for the rest; all of it is the address. */
export function Filters({ path, query, rows, events, words }: Props) {
  const open = { ...query, flag: null, onlyDisagreements: false }
  const within = filterRows(rows, open)
  const tabs = [
    {
      href: queryHref(path, open),
      label: words.all,
      count: words.number(within.length),
      current: !query.flag && !query.onlyDisagreements,
    },
    {
      href: queryHref(path, open, { onlyDisagreements: true }),
      label: words.disagreements,
      count: words.number(within.filter(row => isDisagreement(row.verdict)).length),
      current: query.onlyDisagreements,
    },
    ...flagFilters
      .filter(flag => rows.some(row => hasFlag(row.flags, flag)))
      .map(flag => ({
        href: queryHref(path, open, { flag }),
        label: words.flag[flag],
        count: words.number(within.filter(row => hasFlag(row.flags, flag)).length),
        current: query.flag === flag,
      })),
  ]
  const kept = [
    ...query.verdicts.map(verdict => ({ name: 'verdict', value: verdict })),
    ...(query.flag ? [{ name: 'flag', value: query.flag }] : []),
    ...(query.onlyDisagreements ? [{ name: 'only', value: 'disagreements' }] : []),
    ...(query.viewAll ? [{ name: 'view', value: 'all' }] : []),
  ]
  return (
    <section className="filters" aria-label={words.filters}>
      <span className="lead" aria-hidden="true">
        {words.show}
      </span>
      <Tabs tabs={tabs} />
      <FilterForm
        fields={{ q: query.q, event: query.event ?? '' }}
        kept={kept}
        events={events}
        words={words.form}
      />
    </section>
  )
}
