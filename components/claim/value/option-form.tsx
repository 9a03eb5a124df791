'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { Name } from '@/components/ui/name'
import type { Option, Question } from '@/lib/domain/dossier'
import { FieldFault, useFault } from '../field-fault'
import type { ClaimFields } from '../fields'
import { useLanguage } from '../use-language'

/** Options with what they are part of under them, in the order of the question's scheme. */
function inScheme(
  options: readonly Option[],
): readonly { readonly option: Option; readonly depth: number }[] {
  const ids = new Set(options.map(({ id }) => id))
  const met = new Set<string>()
  const under = (parent: string | null, depth: number): { option: Option; depth: number }[] =>
    options.flatMap(option => {
      const above = option.broader && ids.has(option.broader) ? option.broader : null
      if (above !== parent || met.has(option.id)) return []
      met.add(option.id)
      return [{ option, depth }, ...under(option.id, depth + 1)]
    })
  return under(null, 0)
}

/** One of the question's options: radio buttons, the narrower ones under the broader. */
export function OptionChoice({ question }: { readonly question: Question }) {
  const t = useTranslations('ui.claim')
  const locale = useLanguage()
  const { register } = useFormContext<ClaimFields>()
  const fault = useFault('value.option')
  const options = inScheme(question.options ?? [])
  if (options.length === 0) return <p className="hint">{t('noOptions')}</p>
  return (
    <fieldset className="seg-box" {...fault}>
      <legend className="sr">{t('answer')}</legend>
      <div className="choices">
        {options.map(({ option, depth }) => (
          <label key={option.id} className={`opt depth-${Math.min(depth, 3)}`}>
            <input type="radio" value={option.id} {...register('value.option')} />
            <Name names={option.label} locale={locale} fallback={option.id} />
          </label>
        ))}
      </div>
      <FieldFault name="value.option" />
    </fieldset>
  )
}
