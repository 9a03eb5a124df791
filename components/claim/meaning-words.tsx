'use client'

import { useTranslations } from 'next-intl'
import type { Context } from '@/lib/domain/compare/context'
import type { Claim, Locale, Names } from '@/lib/domain/dossier'
import type { DayRange } from '@/lib/domain/message'
import type { Interval } from '@/lib/domain/values/interval'
import { formatDays, formatList, formatNumber, nameIn } from '@/lib/i18n/format'
import { countedAs, type Meaning, meaningOf } from './meaning'
import { useLanguage } from './use-language'

/** What the claim on the form would mean, in a sentence, and by which arithmetic. */
export function MeaningWords({ claim, context }: { readonly claim: Claim; readonly context: Context }) {
  const t = useTranslations('ui.claim.means')
  const locale = useLanguage()
  const say = useSentences(locale)
  const meaning = meaningOf(claim, context)
  const counted = countedAs(claim.value)
  const sentence = say(meaning)
  const takesPosition = meaning.kind !== 'stance'
  return (
    <>
      <p className="big">
        {claim.polarity === 'denies' && takesPosition ? t('denied', { it: sentence }) : sentence}
      </p>
      {counted && meaning.kind === 'days' ? (
        <p className="hint">
          {t('countedAs', {
            range: rangeWords(counted.interval, locale, t),
            unit: t(`unit.${counted.unit}`),
          })}
        </p>
      ) : null}
      {claim.mood && claim.mood !== 'actual' && takesPosition ? (
        <p className="hint">{t(`mood.${claim.mood}`)}</p>
      ) : null}
    </>
  )
}

type Say = ReturnType<typeof useTranslations<'ui.claim.means'>>

/** An interval of numbers: "from 10.8 to 13.2", with what it leaves out. */
function rangeWords({ min, max, minOpen, maxOpen }: Interval, locale: Locale, t: Say): string {
  const n = (of: number) => formatNumber(of, locale)
  if (min === null) return max === null ? t('anyNumber') : t(maxOpen ? 'below' : 'upTo', { max: n(max) })
  if (max === null) return t(minOpen ? 'above' : 'atLeast', { min: n(min) })
  if (min === max) return n(min)
  return t(maxOpen ? 'fromBelow' : minOpen ? 'fromAbove' : 'fromTo', { min: n(min), max: n(max) })
}

function daysSentence(
  as: Extract<Meaning, { kind: 'days' }>['as'],
  [from, to]: DayRange,
  locale: Locale,
  t: Say,
) {
  const day = (of: number) => formatDays([of, of], locale)
  if (as === 'none-since') return t('noneSince', { day: to === null ? '' : day(to) })
  const key = as === 'since' ? 'since' : 'date'
  if (from === null) return to === null ? t(`${key}.any`) : t(`${key}.until`, { day: day(to) })
  if (to === null) return t(`${key}.from`, { day: day(from) })
  if (from === to) return t(`${key}.on`, { day: day(from) })
  return t(`${key}.between`, { from: day(from), to: day(to) })
}

/** Each kind of meaning as a sentence. */
function useSentences(locale: Locale): (meaning: Meaning) => string {
  const t = useTranslations('ui.claim.means')
  const list = (names: readonly Names[]) =>
    formatList(
      names.map(one => nameIn(one, locale)),
      locale,
    )
  return meaning => {
    switch (meaning.kind) {
      case 'stance':
        return t(`stance.${meaning.stance}`)
      case 'boolean':
        return t(meaning.value ? 'yes' : 'no')
      case 'option': {
        const said = t('option', { name: nameIn(meaning.name, locale) })
        const within = meaning.within.length > 0 ? t('optionWithin', { names: list(meaning.within) }) : ''
        const beside = meaning.beside.length > 0 ? t('optionBeside', { names: list(meaning.beside) }) : ''
        return [said, within, beside || t('optionAlone')].filter(Boolean).join(' ')
      }
      case 'entity': {
        const said = t('entity', { name: nameIn(meaning.name, locale) })
        return meaning.within.length > 0
          ? `${said} ${t('entityWithin', { names: list(meaning.within) })}`
          : said
      }
      case 'entities':
        if (meaning.members.length === 0) return t('nobody')
        return t(meaning.closed ? 'only' : 'among', { names: list(meaning.members) })
      case 'numbers':
        return t(meaning.isVague ? 'vague' : 'number', {
          range: rangeWords(meaning.interval, locale, t),
          unit: meaning.unit,
        })
      case 'length':
        return t('length', {
          range: rangeWords(meaning.interval, locale, t),
          unit: t(`unit.${meaning.unit}`),
        })
      case 'days':
        return daysSentence(meaning.as, meaning.days, locale, t)
      case 'unresolved':
        return t(`missing.${meaning.missing}`)
      case 'text':
        return t(meaning.isGrouped ? 'grouped' : 'free')
    }
  }
}
