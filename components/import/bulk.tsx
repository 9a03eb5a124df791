'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import type { Id } from '@/lib/domain/dossier'
import type { Failure, Outcome } from '@/lib/errors'
import type { Field } from '@/lib/ingest/bulk/row'
import type { BulkPreview } from '@/lib/ingest/staged'
import { ask, routesOf } from './api'
import { BatchPanel } from './batch-panel'
import { BulkTable } from './bulk-table'
import { FailureWords, useRefusalWords } from './failure-words'
import { useFrame } from './frame'
import { OutletSelect } from './outlet-select'

type Kind = 'csv' | 'ndjson' | 'dossier'
type Mapping = Readonly<Partial<Record<Field, number>>>

interface Asked {
  readonly file: File
  readonly kind: Kind
  readonly mapping: Mapping | null
  readonly headings: boolean | null
}

const kindOf = (name: string): Kind =>
  /\.(?:ndjson|jsonl)$/iu.test(name) ? 'ndjson' : /\.json$/iu.test(name) ? 'dossier' : 'csv'

/** Many at once: a list of addresses, or a file of rows that is looked into first. */
export function Bulk() {
  const t = useTranslations('ui.import.bulk')
  const { dossier, doors } = useFrame()
  const say = useRefusalWords()
  const input = useRef<HTMLInputElement>(null)
  const [addresses, setAddresses] = useState('')
  const [asked, setAsked] = useState<Asked | null>(null)
  const [preview, setPreview] = useState<BulkPreview | null>(null)
  const [outlet, setOutlet] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [batch, setBatch] = useState<Id | null>(null)

  const send = <T,>({ file, kind, mapping, headings }: Asked, start: boolean): Promise<Outcome<T>> => {
    const query = {
      name: file.name,
      kind,
      ...(mapping ? { mapping: JSON.stringify(mapping) } : {}),
      ...(headings === null ? {} : { headings: headings ? 'yes' : 'no' }),
      ...(outlet === '' ? {} : { outlet }),
      ...(start ? { start: 'yes' } : {}),
    }
    return ask<T>(routesOf(dossier.key).bulk(query), { method: 'POST', body: file })
  }

  async function look(next: Asked): Promise<void> {
    setAsked(next)
    setBusy(true)
    setFailure(null)
    const outcome = await send<BulkPreview>(next, false)
    setBusy(false)
    if (outcome.ok) setPreview(outcome.data)
    else {
      setPreview(null)
      setFailure(outcome.error)
    }
  }

  async function begin(work: Promise<Outcome<{ batch: Id }>>): Promise<void> {
    if (isBusy) return
    setBusy(true)
    setFailure(null)
    const outcome = await work.catch(
      (): Outcome<{ batch: Id }> => ({ ok: false, error: { code: 'unavailable' } }),
    )
    setBusy(false)
    if (!outcome.ok) return setFailure(outcome.error)
    setBatch(outcome.data.batch)
    setPreview(null)
    setAsked(null)
    setAddresses('')
  }

  const rows = Array.isArray(failure?.data?.rows)
    ? (failure.data.rows as { row: number; refused: string; detail: string | null }[])
    : []
  return (
    <div className="fields">
      <form
        className="fields"
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          if (addresses.trim() === '') return
          void begin(doors.bringAddresses({ dossier: dossier.key, addresses, outlet: outlet || null }))
        }}
      >
        <label className="field">
          <span className="lab">{t('addresses')}</span>
          <textarea
            className="f ltr"
            rows={5}
            spellCheck={false}
            value={addresses}
            onChange={event => setAddresses(event.target.value)}
          />
        </label>
        <OutletSelect value={outlet} onChange={setOutlet} />
        <button
          type="submit"
          className="b pri"
          aria-disabled={isBusy || addresses.trim() === '' || undefined}
        >
          {t('bringAddresses')}
        </button>
      </form>
      <div className="drop-area">
        <p>
          {t('orFile')}{' '}
          <button type="button" className="b" onClick={() => input.current?.click()}>
            {t('choose')}
          </button>
        </p>
        <p className="sm dim">{t('kinds')}</p>
        <input
          ref={input}
          className="sr"
          type="file"
          tabIndex={-1}
          aria-label={t('choose')}
          accept=".csv,.tsv,.txt,.ndjson,.jsonl,.json"
          // Emptied before it is asked again, and not while its file is still to be read.
          onClick={event => {
            event.currentTarget.value = ''
          }}
          onChange={event => {
            const file = event.target.files?.[0]
            if (file) void look({ file, kind: kindOf(file.name), mapping: null, headings: null })
          }}
        />
      </div>
      {isBusy ? <p role="status">{t('busy')}</p> : null}
      {failure ? <FailureWords failure={failure} /> : null}
      {rows.length > 0 ? (
        <ol className="list faults">
          {rows.slice(0, 50).map(({ row, refused, detail }) => (
            <li key={row}>
              <b>{t('line', { row })}</b> {say(refused, detail)}
            </li>
          ))}
        </ol>
      ) : null}
      {asked && preview ? (
        <section aria-label={t('look')}>
          <h2 className="h">
            <bdi>{asked.file.name}</bdi>
            <span className="end">{t('rows', { count: preview.rows, faults: preview.faults.length })}</span>
          </h2>
          <BulkTable
            preview={preview}
            onMap={mapping => void look({ ...asked, mapping })}
            onHeadings={headings => void look({ ...asked, headings, mapping: null })}
          />
          {[...preview.faults, ...preview.warnings].length > 0 ? (
            <ol className="list faults">
              {preview.faults.map(({ row, refused, detail }) => (
                <li key={`f${row}`}>
                  <b>{t('line', { row })}</b> {say(refused, detail)}
                </li>
              ))}
              {preview.warnings.map(({ row, refused, detail }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row may have two warnings
                <li key={`w${at}`} className="dim">
                  <b>{t('line', { row })}</b> {t('notRead')} {say(refused, detail)}
                </li>
              ))}
            </ol>
          ) : null}
          <button
            type="button"
            className="b pri"
            aria-disabled={isBusy || preview.rows === 0 || undefined}
            onClick={() => {
              if (preview.rows > 0) void begin(send<{ batch: Id }>(asked, true))
            }}
          >
            {t('bring', { count: preview.rows })}
          </button>
        </section>
      ) : null}
      {batch ? <BatchPanel key={batch} batch={batch} /> : null}
    </div>
  )
}
