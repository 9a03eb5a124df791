import { describe, expect, it } from 'vitest'
import { datelineOf, openingOf } from './dateline'

const line = (text: string) => ({ start: 0, end: text.length })

describe('a line that is about dates', () => {
  it.each([
    ['a day and its name', 'الأربعاء ٤ آذار ٢٠٢٦', ['unsaid']],
    ['a label', 'تاريخ النشر: 4 مارس 2026', ['published']],
    ['an hour and a zone', '4 مارس 2026 الساعة 10:30 صباحا بتوقيت غرينتش', ['unsaid']],
    ['published and updated', 'Published 4 March 2026, Updated 5 March 2026', ['published', 'updated']],
    ['two calendars', '15 رمضان 1447 هـ الموافق 4 مارس 2026', ['unsaid', 'unsaid']],
    ['a label and a name', 'نُشر في 4 مارس 2026 بقلم سالم أبو الورد', ['published']],
    ['no date that can be read', 'آخر تحديث: منذ ساعتين', []],
  ])('%s', (_, text, means) => {
    expect(datelineOf(text, line(text))?.map(date => date.means)).toEqual(means)
  })

  it.each([
    ['a story', 'اجتمع الطرفان في 4 مارس 2026 في خان القمر بعد قطيعة طويلة'],
    ['no date', 'غرفتان وفناء'],
    [
      'a label of something else',
      'Updated rules for the use of canal water come into force across the whole of the valley',
    ],
    ['too long', `تاريخ النشر: 4 مارس 2026 ${'كلمة '.repeat(40)}`],
  ])('not: %s', (_, text) => expect(datelineOf(text, line(text))).toBeNull())

  it('gives offsets of the whole text', () => {
    const text = 'عنوان\nنشر في 4 مارس 2026'
    expect(datelineOf(text, { start: 6, end: text.length })).toMatchObject([{ start: 13, end: text.length }])
  })
})

describe('where a report was sent from', () => {
  it.each([
    ['an agency', 'القاهرة (سانا) – قال مسؤول', true],
    ['a date', 'بيروت، 4 مارس 2026 – قال مسؤول', true],
    ['capitals', 'TELL AL-SAWSAN - For six hours', true],
    ['place, date, agency', 'LONDON, 4 March 2026 (Agency) - Officials said', true],
    ['an agency and a colon', 'دمشق (سانا): قال مسؤول', true],
    ['a place alone', 'الولايات المتحدة – فرضت الإدارة', false],
  ])('%s', (_, text, isSure) => expect(openingOf(text, line(text))?.isSure).toBe(isSure))

  it.each([
    ['a sentence', 'قال مسؤول إن اللقاء انتهى.'],
    [
      'a sentence with a dash',
      'وقال المتحدث باسم الشركة في مؤتمر صحفي عقده أمس – وهو الأول – إن البوابات مغلقة',
    ],
    ['a colon and no agency', 'الخان: مكان اللقاء'],
  ])('not: %s', (_, text) => expect(openingOf(text, line(text))).toBeNull())
})
