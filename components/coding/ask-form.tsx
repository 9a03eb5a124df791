'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Field } from '@/components/desk/field'
import { useToasts } from '@/components/desk/toasts'
import { useFault } from '@/components/desk/use-fault'
import type { Id } from '@/lib/domain/dossier'
import type { AskDoor } from './doors'

/** A row that may be coded a second time, with the articles of it that somebody coded. */
export interface AskedRow {
  readonly event: Id
  readonly question: Id
  readonly title: string
  readonly cells: readonly { readonly article: Id; readonly outlet: string }[]
}

type Cell = { readonly event: Id; readonly question: Id; readonly article: Id }
const nameOf = ({ event, question, article }: Cell) => `${event} ${question} ${article}`

/** Who codes what a second time. */
export function AskForm({
  dossier,
  rows,
  people,
  chosen: first,
  list,
  ask,
}: {
  readonly dossier: Id
  readonly rows: readonly AskedRow[]
  readonly people: readonly { readonly user: string; readonly name: string }[]
  /** The row from which one came. */
  readonly chosen: Pick<AskedRow, 'event' | 'question'> | null
  /** Where one goes after it. */
  readonly list: string
  readonly ask: AskDoor
}) {
  const t = useTranslations('ui.coding.askPage')
  const router = useRouter()
  const fault = useFault()
  const { show } = useToasts()
  const all = rows.flatMap(({ event, question, cells }) =>
    cells.map(({ article }): Cell => ({ event, question, article })),
  )
  const isFirst = ({ event, question }: Cell) => event === first?.event && question === first.question
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(all.filter(isFirst).map(nameOf)))
  const [coder, setCoder] = useState('')
  const [own, setOwn] = useState<readonly Cell[] | null>(null)
  const [insists, setInsists] = useState(false)
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)

  const set = (cells: readonly Cell[], isOn: boolean) => {
    const next = new Set(chosen)
    for (const one of cells) {
      if (isOn) next.add(nameOf(one))
      else next.delete(nameOf(one))
    }
    setChosen(next)
    setOwn(null)
  }
  async function send(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (coder === '' || chosen.size === 0) {
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>('.cod-ask [aria-invalid="true"]')?.focus(),
      )
      return
    }
    setBusy(true)
    const cells = all.filter(one => chosen.has(nameOf(one)))
    const outcome = await ask({ dossier, coder, cells, insists: own !== null && insists }).catch(() => null)
    setBusy(false)
    if (outcome?.ok) {
      show({ message: outcome.data.asked === 0 ? t('already') : t('sent', { count: outcome.data.asked }) })
      router.push(list)
      router.refresh()
    } else if (outcome?.error.data?.reason === 'same-hand') {
      setOwn(outcome.error.data.cells as readonly Cell[])
      requestAnimationFrame(() => document.getElementById('cod-insist')?.focus())
    } else show({ message: fault(outcome), fault: true })
  }
  const name = people.find(({ user }) => user === coder)?.name ?? ''
  return (
    <form className="cod-ask fields" onSubmit={send} noValidate>
      <Field label={t('who')} fault={isTried && coder === '' ? t('whoMissing') : undefined}>
        {props => (
          <select
            className="f"
            {...props}
            value={coder}
            onChange={event => {
              setCoder(event.target.value)
              setOwn(null)
            }}
          >
            <option value="">{t('choose')}</option>
            {people.map(one => (
              <option key={one.user} value={one.user}>
                {one.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <fieldset>
        <legend className="lab">{t('what')}</legend>
        {rows.map((row, at) => (
          <RowChoice
            key={`${row.event} ${row.question}`}
            row={row}
            chosen={chosen}
            isInvalid={isTried && chosen.size === 0 && at === 0}
            set={set}
          />
        ))}
      </fieldset>
      {isTried && chosen.size === 0 ? (
        <p className="fault" role="alert" id="cod-cells">
          {t('cellsMissing')}
        </p>
      ) : null}
      {own ? (
        <div className="note-box" role="alert">
          <p>{t.rich('same', { n: () => <bdi>{name}</bdi> })}</p>
          <ul>
            {own.map(cell => (
              <li key={nameOf(cell)}>{calledIn(rows, cell)}</li>
            ))}
          </ul>
          <label className="opt">
            <input
              id="cod-insist"
              type="checkbox"
              checked={insists}
              onChange={event => setInsists(event.target.checked)}
            />
            <span>{t('insist')}</span>
          </label>
        </div>
      ) : null}
      <div className="act">
        <button type="submit" className="b pri" disabled={isBusy || (own !== null && !insists)}>
          {t('send')}
        </button>
        <span className="sm dim" role="status">
          {t('chosen', { count: chosen.size })}
        </span>
      </div>
    </form>
  )
}

function calledIn(rows: readonly AskedRow[], { event, question, article }: Cell): string {
  const row = rows.find(one => one.event === event && one.question === question)
  const outlet = row?.cells.find(cell => cell.article === article)?.outlet ?? article
  return `${row?.title ?? question} — ${outlet}`
}

function RowChoice({
  row,
  chosen,
  isInvalid,
  set,
}: {
  readonly row: AskedRow
  readonly chosen: ReadonlySet<string>
  readonly isInvalid: boolean
  readonly set: (cells: readonly Cell[], isOn: boolean) => void
}) {
  const { event, question, title } = row
  const cells = row.cells.map(({ article, outlet }) => ({ event, question, article, outlet }))
  const isAll = cells.every(cell => chosen.has(nameOf(cell)))
  return (
    <fieldset>
      <legend className="sr">{title}</legend>
      <label className="all">
        <input
          type="checkbox"
          checked={isAll}
          aria-invalid={isInvalid || undefined}
          aria-describedby={isInvalid ? 'cod-cells' : undefined}
          onChange={change => set(cells, change.target.checked)}
        />
        <bdi>{title}</bdi>
      </label>
      <div className="cells">
        {cells.map(cell => (
          <label key={cell.article}>
            <input
              type="checkbox"
              checked={chosen.has(nameOf(cell))}
              onChange={change => set([cell], change.target.checked)}
            />
            <bdi>{cell.outlet}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
