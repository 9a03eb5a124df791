'use client'

import { useTranslations } from 'next-intl'
import { FormProvider, useWatch } from 'react-hook-form'
import { Field } from '@/components/desk/field'
import type { Id } from '@/lib/domain/dossier'
import type { Item } from './doors'
import { FormFrame } from './form-frame'
import { NamePair } from './name-pair'
import { OptionsEditor } from './options-editor'
import { hasOptions, questionShape, valueTypes } from './question-shape'
import { useRegistry } from './registry-context'
import { useItemForm } from './use-item-form'

/** A question. Once claims answer it, what they rest on stays: its type, its unit, and the options they chose. */
export function QuestionForm({
  item,
  chosen,
}: {
  readonly item: Item<'question'> | null
  /** How many claims chose each option. */
  readonly chosen: Readonly<Record<Id, number>>
}) {
  const t = useTranslations('ui.registry')
  const h = useTranslations('ui.history')
  const { uses } = useRegistry()
  const state = useItemForm(questionShape, item)
  const { register, formState, control } = state.form
  const type = useWatch({ control, name: 'type' })
  const claims = (item && uses[item.content.id]?.claim) ?? 0
  const locked = claims > 0 ? t('lockedBy', { count: claims }) : undefined
  return (
    <FormProvider {...state.form}>
      <FormFrame state={state} isNew={item === null}>
        <NamePair
          ar={register('ar')}
          en={register('en')}
          labels="text"
          isWrong={Boolean(formState.errors.ar)}
          long
        />
        <Field label={h('fields.type')} hint={locked ?? t(`typeHint.${type}`)}>
          {props => (
            <select {...register('type')} {...props} className="f" aria-disabled={claims > 0}>
              {valueTypes.map(one => (
                <option key={one} value={one} disabled={claims > 0 && one !== type}>
                  {h(`term.type-${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {type === 'quantity' ? (
          <div className="reg-pair">
            <Field label={h('fields.unit')} hint={claims > 0 ? locked : t('unitHint')}>
              {props => (
                <input
                  {...register('unit')}
                  {...props}
                  className="f"
                  dir="auto"
                  autoComplete="off"
                  readOnly={claims > 0 && Boolean(item?.content.unit)}
                />
              )}
            </Field>
            <label className="opt reg-check">
              <input type="checkbox" {...register('cumulative')} />
              <span>
                {h('fields.cumulative')}
                <small>{t('cumulativeHint')}</small>
              </span>
            </label>
          </div>
        ) : null}
        {hasOptions(type) ? <OptionsEditor chosen={chosen} /> : null}
      </FormFrame>
    </FormProvider>
  )
}
