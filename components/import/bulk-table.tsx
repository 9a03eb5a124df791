'use client'

import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import type { Field } from '@/lib/ingest/bulk/row'
import type { BulkPreview } from '@/lib/ingest/staged'

const fields = ['text', 'title', 'outlet', 'url', 'published', 'language'] as const satisfies readonly Field[]

/** What the columns of a table mean, as it is proposed and as an editor corrects it; and the first rows read so. */
export function BulkTable({
  preview: { table, sample },
  onMap,
  onHeadings,
}: {
  readonly preview: BulkPreview
  readonly onMap: (mapping: Readonly<Partial<Record<Field, number>>>) => void
  readonly onHeadings: (has: boolean) => void
}) {
  const t = useTranslations('ui.import.bulk')
  const letter = (column: number) => t('column', { number: column + 1 })
  return (
    <>
      {table ? (
        <div className="mapping">
          <label className="opt">
            <input
              type="checkbox"
              checked={table.hasHeadings}
              onChange={event => onHeadings(event.target.checked)}
            />
            {t('headings')}
          </label>
          {fields.map(field => (
            <label key={field} className="gridf">
              <span className="lab">{t(`field.${field}`)}</span>
              <select
                className="f"
                value={table.mapping[field] ?? ''}
                onChange={event => {
                  const { [field]: _before, ...rest } = table.mapping
                  const { value } = event.target
                  onMap(value === '' ? rest : { ...rest, [field]: Number(value) })
                }}
              >
                <option value="">{t('noColumn')}</option>
                {table.columns.map(({ name, samples }, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                  <option key={column} value={column}>
                    {name === '' ? letter(column) : name}
                    {samples[0] ? ` · ${samples[0].slice(0, 40)}` : ''}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
      ) : null}
      <ol className="list">
        {sample.map(({ row, title, outlet, url, text, published }) => (
          <li key={row}>
            <span>
              <bdi className="name">{title ?? text?.slice(0, 80) ?? url}</bdi>{' '}
              <small className="dim">
                {[outlet, published, title === null ? null : (text ?? url)]
                  .filter(one => one !== null)
                  .map((one, at) => (
                    <Fragment key={one}>
                      {at > 0 ? ' · ' : null}
                      <bdi>{one}</bdi>
                    </Fragment>
                  ))}
              </small>
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
