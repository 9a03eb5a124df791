'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import type { Id } from '@/lib/domain/dossier'
import { emptyOption, type OptionFields, type QuestionFields } from './question-shape'
import { useRegistry } from './registry-context'

/** The answers that a question offers: their words, what each is a narrower case of, and what it may hold together with. */
export function OptionsEditor({ chosen }: { readonly chosen: Readonly<Record<Id, number>> }) {
  const t = useTranslations('ui.registry')
  const { control } = useFormContext<QuestionFields>()
  const { fields, append, remove, move } = useFieldArray({ control, name: 'options', keyName: 'row' })
  const options = useWatch({ control, name: 'options' })
  const box = useRef<HTMLFieldSetElement>(null)
  const isAdded = useRef(false)

  useEffect(() => {
    if (!isAdded.current) return
    isAdded.current = false
    const rows = box.current?.querySelectorAll<HTMLInputElement>('.reg-option input[lang]')
    rows?.[2 * fields.length - 2]?.focus()
  }, [fields.length])

  return (
    <fieldset className="reg-options" ref={box}>
      <legend className="lab">{t('options')}</legend>
      {fields.map(({ row, key }, at) => (
        <OptionRow
          key={row}
          at={at}
          options={options}
          claims={chosen[key] ?? 0}
          onRemove={() => remove(at)}
          onMove={step => (at + step >= 0 && at + step < fields.length ? move(at, at + step) : undefined)}
        />
      ))}
      <button
        type="button"
        className="b"
        onClick={() => {
          isAdded.current = true
          append(emptyOption(), { shouldFocus: false })
        }}
      >
        {t('addOption')}
      </button>
    </fieldset>
  )
}

function OptionRow({
  at,
  options,
  claims,
  onRemove,
  onMove,
}: {
  readonly at: number
  readonly options: readonly OptionFields[]
  readonly claims: number
  readonly onRemove: () => void
  readonly onMove: (step: 1 | -1) => void
}) {
  const t = useTranslations('ui.registry')
  const { locale } = useRegistry()
  const { register, formState } = useFormContext<QuestionFields>()
  const isWrong = Boolean(formState.errors.options?.[at])
  const own = options[at]?.key
  const nameOf = ({ ar, en }: OptionFields) => (locale === 'ar' ? ar || en : en || ar) || t('unnamed')
  const others = options.filter(({ key }) => key !== own)
  const n = at + 1
  return (
    <div className="reg-option">
      <div className="reg-pair">
        {(['ar', 'en'] as const).map(language => (
          <input
            key={language}
            className="f"
            lang={language}
            dir={language === 'ar' ? 'rtl' : 'ltr'}
            autoComplete="off"
            aria-label={t(`option.${language}`, { n })}
            placeholder={t(`optionIn.${language}`)}
            aria-invalid={isWrong || undefined}
            {...register(`options.${at}.${language}`)}
          />
        ))}
      </div>
      {isWrong ? (
        <p className="fault" role="alert">
          {t('fault.names')}
        </p>
      ) : null}
      <div className="act">
        <button type="button" className="b txt" disabled={at === 0} onClick={() => onMove(-1)}>
          {t('optionUp')}
        </button>
        <button type="button" className="b txt" disabled={n === options.length} onClick={() => onMove(1)}>
          {t('optionDown')}
        </button>
        {claims > 0 ? (
          <span className="dim sm">{t('chosenBy', { count: claims })}</span>
        ) : (
          <button type="button" className="b txt" onClick={onRemove}>
            {t('optionOut')}
          </button>
        )}
      </div>
      {others.length > 0 ? (
        <details className="reg-relations">
          <summary>{t('relations')}</summary>
          <label className="field">
            <span className="lab">{t('broader')}</span>
            <select className="f" {...register(`options.${at}.broader`)}>
              <option value="">{t('ofNothing')}</option>
              {others.map(option => (
                <option key={option.key} value={option.key}>
                  {nameOf(option)}
                </option>
              ))}
            </select>
          </label>
          <fieldset className="field">
            <legend className="lab">{t('compatible')}</legend>
            <div className="seg">
              {others.map(option => (
                <label key={option.key}>
                  <input type="checkbox" value={option.key} {...register(`options.${at}.compatibleWith`)} />
                  <bdi dir="auto">{nameOf(option)}</bdi>
                </label>
              ))}
            </div>
          </fieldset>
        </details>
      ) : null}
    </div>
  )
}
