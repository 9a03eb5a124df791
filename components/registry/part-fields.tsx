'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { ReasonField } from '@/components/desk/reason-field'
import { pickName } from '@/components/ui/name'
import type { EntityKind, Locale } from '@/lib/domain/dossier'
import type { UseLine } from '@/lib/domain/registry/told'
import { KindField } from './kind-field'
import { NamePair } from './name-pair'

/** The entity that is taken out of another: its names, its kind, which variants and claims are its own, and why. */
export interface PartFields {
  ar: string
  en: string
  kind: EntityKind
  aliases: string[]
  claims: string[]
  reason: string
}

export function PartFieldset({
  field,
  faults,
  aliases,
  claims,
  locale,
}: {
  readonly field: (name: keyof PartFields) => UseFormRegisterReturn
  readonly faults: Partial<Record<keyof PartFields, unknown>>
  /** What the whole is called besides, and what names it. */
  readonly aliases: readonly string[]
  readonly claims: readonly UseLine[]
  readonly locale: Locale
}) {
  const t = useTranslations('ui.registry')
  return (
    <>
      <NamePair ar={field('ar')} en={field('en')} labels="name" isWrong={Boolean(faults.ar)} />
      <KindField field={field('kind')} />
      <Choices
        legend={t('itsVariants')}
        choices={aliases.map(alias => ({ key: alias, label: <bdi dir="auto">{alias}</bdi> }))}
        field={field('aliases')}
      />
      <Choices
        legend={t('itsClaims')}
        choices={claims.map(({ key, label, claim }) => ({
          key,
          label: <q dir="auto">{pickName(label, locale)?.text ?? key}</q>,
          note: claim?.title,
        }))}
        field={field('claims')}
      />
      {faults.claims ? (
        <p className="fault" role="alert">
          {t('fault.nothingTaken')}
        </p>
      ) : null}
      <ReasonField
        label={t('whyTwo')}
        fault={faults.reason ? t('reasonMissing') : undefined}
        {...field('reason')}
      />
    </>
  )
}

function Choices({
  legend,
  choices,
  field,
}: {
  readonly legend: string
  readonly choices: readonly {
    readonly key: string
    readonly label: ReactNode
    readonly note?: string | undefined
  }[]
  readonly field: UseFormRegisterReturn
}) {
  if (choices.length === 0) return null
  return (
    <fieldset className="field ol reg-claims">
      <legend className="lab">{legend}</legend>
      {choices.map(({ key, label, note }) => (
        <label key={key} className="opt">
          <input type="checkbox" value={key} {...field} />
          <span>
            {label}
            {note === undefined ? null : (
              <small>
                <bdi dir="auto">{note}</bdi>
              </small>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
