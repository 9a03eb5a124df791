'use client'

import { useTranslations } from 'next-intl'
import { ModelForm, type ModelLimits, type ModelOffer } from './model-form'
import { ModelRuns, ModelUse, type ModelUseView, type RunView } from './model-runs'

/** The language model in a dossier's settings: which one, whether it is on, what it may use and has used. */
export function ModelSection({
  dossier,
  isOwner,
  state,
  save,
}: {
  readonly dossier: string
  readonly isOwner: boolean
  readonly state: ModelLimits & {
    readonly model: ModelOffer | null
    readonly isOn: boolean
    readonly isOther: boolean
    readonly use: ModelUseView
    readonly runs: readonly RunView[]
  }
  readonly save: Parameters<typeof ModelForm>[0]['save']
}) {
  const t = useTranslations('ui.model')
  const { model, isOn, isOther, monthlyTokens, monthlyCost, use, runs } = state
  return (
    <section className="model">
      <h2 className="h" id="model">
        {t('title')}
      </h2>
      {model ? (
        <>
          <p>
            {t.rich('settings.which', {
              n: () => <bdi className="ltr">{model.name}</bdi>,
              a: () => <bdi className="ltr">{model.address}</bdi>,
            })}{' '}
            <strong>{t(isOn ? 'settings.isOn' : 'settings.isOff')}</strong>
          </p>
          {isOther ? <p className="fault">{t('settings.isOther')}</p> : null}
          <p className="hint">{t('settings.warn')}</p>
          {isOwner ? (
            <ModelForm
              key={`${isOn} ${monthlyTokens} ${monthlyCost}`}
              dossier={dossier}
              model={model}
              isOn={isOn}
              limits={{ monthlyTokens, monthlyCost }}
              save={save}
            />
          ) : null}
        </>
      ) : (
        <p className="hint">{t('settings.none')}</p>
      )}
      {isOn || use.runs > 0 ? (
        <ModelUse
          use={use}
          monthlyTokens={monthlyTokens}
          monthlyCost={monthlyCost}
          currency={model?.currency ?? null}
        />
      ) : null}
      <ModelRuns dossier={dossier} runs={runs} />
    </section>
  )
}
