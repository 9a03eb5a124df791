'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import type { Outcome } from '@/lib/errors'
import { formatNumber } from '@/lib/i18n/format'
import { amountText, readAmount } from '../claim/amount'
import { useLanguage } from '../claim/use-language'
import { Field } from '../desk/field'
import { useToasts } from '../desk/toasts'
import { useFault } from '../desk/use-fault'

export interface ModelLimits {
  readonly monthlyTokens: number
  /** In units of the currency; null where money has no limit. */
  readonly monthlyCost: number | null
}

/** The model of the server, as an owner agrees to it. */
export interface ModelOffer {
  readonly address: string
  readonly name: string
  /** Null where prices are not known. */
  readonly currency: string | null
}

type Save = (
  input: ModelLimits & {
    readonly dossier: string
    readonly isOn: boolean
    readonly address: string
    readonly model: string
  },
) => Promise<Outcome<unknown>>

const tokens = { least: 1_000, most: 1_000_000_000 }
const cost = { least: 0.01, most: 1_000_000 }

/** Null: nothing was typed; undefined: what was typed is no number within the limits. */
function numberOf(
  typed: FormDataEntryValue | null,
  { least, most }: { readonly least: number; readonly most: number },
): number | null | undefined {
  if (typeof typed !== 'string' || typed.trim() === '') return null
  const number = readAmount(typed)
  return number !== null && number >= least && number <= most ? number : undefined
}

/** Turns the model on or off for a dossier, and says what it may use in a month. */
export function ModelForm({
  dossier,
  model,
  isOn,
  limits,
  save,
}: {
  readonly dossier: string
  readonly model: ModelOffer
  readonly isOn: boolean
  readonly limits: ModelLimits
  readonly save: Save
}) {
  const t = useTranslations('ui.model.settings')
  const locale = useLanguage()
  const shown = (number: number) => formatNumber(number, locale)
  const router = useRouter()
  const say = useFault()
  const { show } = useToasts()
  const [isBusy, setBusy] = useState(false)
  const [faults, setFaults] = useState<{ readonly tokens: boolean; readonly cost: boolean } | null>(null)

  async function write(input: ModelLimits & { readonly isOn: boolean }) {
    setBusy(true)
    const { address, name } = model
    const outcome = await save({ dossier, address, model: name, ...input }).catch(() => null)
    setBusy(false)
    if (outcome?.ok) show({ message: t('saved') })
    else {
      const isOther = outcome?.error.data?.reason === 'model-other'
      show({ message: isOther ? t('changedMeanwhile') : say(outcome), fault: true })
    }
    router.refresh()
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const monthlyTokens = numberOf(typed.get('tokens'), tokens)
    const monthlyCost = numberOf(typed.get('cost'), cost)
    const isWhole = typeof monthlyTokens === 'number' && Number.isInteger(monthlyTokens)
    const isWrong = { tokens: !isWhole, cost: monthlyCost === undefined }
    setFaults(isWrong.tokens || isWrong.cost ? isWrong : null)
    if (isWhole && monthlyCost !== undefined) void write({ isOn: true, monthlyTokens, monthlyCost })
  }

  return (
    <form className="fields" onSubmit={submit} noValidate>
      <Field
        label={t('tokens')}
        hint={t('tokensHint', { least: shown(tokens.least), most: shown(tokens.most) })}
        fault={faults?.tokens ? t('numberFault') : undefined}
      >
        {props => (
          <input
            {...props}
            className="f"
            name="tokens"
            inputMode="numeric"
            dir="ltr"
            defaultValue={amountText(limits.monthlyTokens, locale)}
          />
        )}
      </Field>
      {model.currency === null ? null : (
        <Field
          label={t('cost', { currency: model.currency })}
          hint={t('costHint')}
          fault={faults?.cost ? t('numberFault') : undefined}
        >
          {props => (
            <input
              {...props}
              className="f"
              name="cost"
              inputMode="decimal"
              dir="ltr"
              defaultValue={limits.monthlyCost === null ? '' : amountText(limits.monthlyCost, locale)}
            />
          )}
        </Field>
      )}
      <div className="act">
        <button type="submit" className="b pri" disabled={isBusy}>
          {t(isOn ? 'save' : 'turnOn')}
        </button>
        {isOn ? (
          <button
            type="button"
            className="b"
            disabled={isBusy}
            onClick={() => void write({ isOn: false, ...limits })}
          >
            {t('turnOff')}
          </button>
        ) : null}
      </div>
    </form>
  )
}
