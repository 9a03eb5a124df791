'use client'

import { type CalendarDate, parseDate } from '@internationalized/date'
import { useTranslations } from 'next-intl'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
  I18nProvider,
} from 'react-aria-components'
import { isoDay } from '@/lib/domain/time/days'
import { edtfDays } from '@/lib/domain/time/edtf'
import { intlLocale } from '@/lib/i18n/locale-names'
import { useLanguage } from '../use-language'

/** The first day that a date admits, as the calendar writes it; null for none, and for years it does not reach. */
function dayOf(edtf: string): CalendarDate | null {
  const first = edtfDays(edtf)?.[0]
  if (first == null) return null
  const iso = isoDay(first)
  return /^\d{4}-/.test(iso) ? parseDate(iso) : null
}

/** A month to choose a day from; drawn only after somebody asked for it. */
export function DayCalendar({ edtf, onPick }: { readonly edtf: string; onPick(day: string): void }) {
  const t = useTranslations('ui.claim')
  const locale = useLanguage()
  const day = dayOf(edtf)
  return (
    <I18nProvider locale={intlLocale[locale]}>
      <Calendar
        aria-label={t('calendar')}
        className="calendar"
        defaultFocusedValue={day}
        onChange={chosen => onPick(chosen.toString())}
        autoFocus
      >
        <header>
          <Button slot="previous" className="b txt">
            {t('previousMonth')}
          </Button>
          <Heading />
          <Button slot="next" className="b txt">
            {t('nextMonth')}
          </Button>
        </header>
        <CalendarGrid weekdayStyle="short">
          <CalendarGridHeader>{name => <CalendarHeaderCell>{name}</CalendarHeaderCell>}</CalendarGridHeader>
          <CalendarGridBody>{date => <CalendarCell date={date} />}</CalendarGridBody>
        </CalendarGrid>
      </Calendar>
    </I18nProvider>
  )
}
