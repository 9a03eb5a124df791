'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { formatNumber } from '@/lib/i18n/format'
import { useLanguage } from '../claim/use-language'
import { type AskableModel, isUnderWay, type ModelReading } from './reading'
import { ReadingResult } from './reading-result'
import { useModelReading } from './use-model-reading'

/** Has the model read the article: a button, how far it is, and what came of it. Its suggestions come among the others. */
export function AskModel({
  model,
  dossier,
  article,
}: {
  readonly model: AskableModel
  readonly dossier: string
  readonly article: string
}) {
  const t = useTranslations('ui.model')
  const { reading, fault, isBusy, start, stop } = useModelReading(model, { dossier, article })
  const isReading = isUnderWay(reading)
  return (
    <section className="ask-model" aria-label={t('title')}>
      <div className="ask-row">
        {reading && isReading ? (
          <button type="button" className="b" disabled={isBusy} onClick={() => void stop(reading.id)}>
            {t('stop')}
          </button>
        ) : (
          <button type="button" className="b" disabled={isBusy} onClick={() => void start()}>
            {t(reading ? 'again' : 'ask')}
          </button>
        )}
        <span className="dim">
          {t.rich('leaves', {
            n: () => (
              <bdi className="ltr">
                {model.name} · {new URL(model.address).host}
              </bdi>
            ),
          })}
        </span>
      </div>
      <div role="status">
        {reading && isReading ? <Progress reading={reading} /> : null}
        {reading && !isReading ? <ReadingResult reading={reading} /> : null}
      </div>
      {fault ? (
        <p className="fault" role="alert">
          {fault}
        </p>
      ) : null}
    </section>
  )
}

function Progress({ reading }: { readonly reading: ModelReading }) {
  const t = useTranslations('ui.model')
  const locale = useLanguage()
  const id = useId()
  const { state, parts, partsDone } = reading
  const n = (number: number) => formatNumber(number, locale)
  const words =
    state === 'waiting' || parts === 0
      ? t('waiting')
      : t('reading', { at: n(Math.min(partsDone + 1, parts)), all: n(parts) })
  return (
    <>
      <p className="lab" id={id}>
        {words}
      </p>
      {parts > 0 ? (
        <progress aria-labelledby={id} value={partsDone} max={parts} />
      ) : (
        <progress aria-labelledby={id} />
      )}
    </>
  )
}
