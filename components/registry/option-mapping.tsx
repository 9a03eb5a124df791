'use client'

import { useTranslations } from 'next-intl'
import { Name, pickName } from '@/components/ui/name'
import type { Id, Locale } from '@/lib/domain/dossier'
import type { QuestionItem } from '@/lib/domain/item'
import type { OptionMap } from '@/lib/domain/registry/merge-questions'

/** For each option of the one question: which option of the other it is, or that it is added there. */
export function OptionMapping({
  from,
  into,
  map,
  locale,
  onChange,
}: {
  readonly from: QuestionItem
  readonly into: QuestionItem
  readonly map: OptionMap
  readonly locale: Locale
  readonly onChange: (option: Id, to: Id | null) => void
}) {
  const t = useTranslations('ui.registry')
  return (
    <table className="plain reg-mapping">
      <caption className="lab">{t('mappingCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('mappingFrom')}</th>
          <th scope="col">{t('mappingInto')}</th>
        </tr>
      </thead>
      <tbody>
        {(from.options ?? []).map(({ id, label }) => (
          <tr key={id}>
            <th scope="row">
              <Name names={label} locale={locale} fallback={id} />
            </th>
            <td>
              <select
                className="f"
                aria-label={t('mappingOf', { name: pickName(label, locale)?.text ?? id })}
                value={map[id] ?? ''}
                onChange={event => onChange(id, event.target.value === '' ? null : event.target.value)}
              >
                <option value="">{t('mappingAdd')}</option>
                {(into.options ?? []).map(option => (
                  <option key={option.id} value={option.id}>
                    {pickName(option.label, locale)?.text ?? option.id}
                  </option>
                ))}
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
