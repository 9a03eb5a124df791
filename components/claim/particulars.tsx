'use client'

import { useTranslations } from 'next-intl'
import { type RefObject, useId } from 'react'
import { useController, useFormContext, useWatch } from 'react-hook-form'
import { useDeskPart } from '../annotate/desk-store'
import { Attribution } from './attribution'
import { Combobox } from './combobox'
import { useEntityChoices } from './desk-lists'
import type { ClaimFields } from './fields'
import { useLanguage } from './use-language'
import { EdtfField } from './value/edtf-field'

const stances = ['asserts', 'unknown', 'declined', 'none'] as const
const polarities = ['affirms', 'denies'] as const
const moods = ['actual', 'planned', 'possible', 'conditional'] as const
const levels = ['textual', 'interpreted', 'inferred'] as const

/** Who says it and how: one line that says what is set, and opens to set it. */
export function Particulars({
  boxRef,
  addRef,
}: {
  readonly boxRef: RefObject<HTMLDetailsElement | null>
  readonly addRef: RefObject<HTMLButtonElement | null>
}) {
  const t = useTranslations('ui.claim')
  const { register } = useFormContext<ClaimFields>()
  const id = useId()
  return (
    <details ref={boxRef} className="particulars">
      <summary>
        <Summary />
      </summary>
      <div className="gridf">
        <span className="lab">{t('attribution')}</span>
        <Attribution addRef={addRef} />
        <span className="lab" id={`${id}-h`}>
          {t('holder')}
        </span>
        <Holder />
      </div>
      <div className="four">
        <label>
          <span className="lab">{t('stanceLabel')}</span>
          <select className="f" {...register('stance')}>
            {stances.map(one => (
              <option key={one} value={one}>
                {t(`stance.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="lab">{t('polarityLabel')}</span>
          <select className="f" {...register('polarity')}>
            {polarities.map(one => (
              <option key={one} value={one}>
                {t(`polarity.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="lab">{t('moodLabel')}</span>
          <select className="f" {...register('mood')}>
            {moods.map(one => (
              <option key={one} value={one}>
                {t(`mood.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="lab">{t('levelLabel')}</span>
          <select className="f" {...register('level')}>
            {levels.map(one => (
              <option key={one} value={one}>
                {t(`level.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <AsOf />
    </details>
  )
}

function AsOf() {
  const t = useTranslations('ui.claim')
  const published = useDeskPart(state => state.data.article.content.published)
  return <EdtfField name="asOf" label={t('asOf')} starts={published ?? undefined} />
}

function Holder() {
  const t = useTranslations('ui.claim')
  const { control } = useFormContext<ClaimFields>()
  const { field } = useController({ control, name: 'holder' })
  const entities = useEntityChoices()
  const own = { id: '', name: t('ownVoice'), names: [t('ownVoice')] }
  return (
    <Combobox
      label={t('holder')}
      labelHidden
      choices={[own, ...entities]}
      value={field.value}
      onPick={field.onChange}
    />
  )
}

/** The line while it is closed: the chain, the holder, and whatever is not as usual. */
function Summary() {
  const t = useTranslations('ui.claim')
  const locale = useLanguage()
  const { control } = useFormContext<ClaimFields>()
  const [attribution, holder, stance, polarity, mood, level, asOf] = useWatch({
    control,
    name: ['attribution', 'holder', 'stance', 'polarity', 'mood', 'level', 'asOf'],
  })
  const sources = useDeskPart(state => state.data.sources)
  const entities = useDeskPart(state => state.data.entities)
  const nameIn = (names: { ar?: string | undefined; en?: string | undefined } | undefined, id: string) =>
    names?.[locale] ?? names?.ar ?? names?.en ?? id
  const chain = attribution
    .filter(({ source }) => source !== '')
    .map(({ source }) => nameIn(sources.find(({ content }) => content.id === source)?.content.name, source))
  const viewOf = holder && nameIn(entities.find(({ content }) => content.id === holder)?.content.name, holder)
  return (
    <span className="sum">
      <b>{t('particulars')}</b>
      <bdi>{chain.length > 0 ? chain.join(locale === 'ar' ? ' ← ' : ' → ') : t('noChain')}</bdi>
      <bdi>{viewOf ? t('viewOf', { name: viewOf }) : t('ownVoice')}</bdi>
      <span>{t(`stance.${stance}`)}</span>
      <span>{t(`polarity.${polarity}`)}</span>
      <span>{t(`mood.${mood}`)}</span>
      <span>{t(`level.${level}`)}</span>
      {asOf ? <bdi dir="ltr">{asOf}</bdi> : null}
    </span>
  )
}
