import { describe, expect, it } from 'vitest'
import type { Locale } from '../../dossier'
import { theatre } from './made-up.cases'
import { type Mention, mentionsIn } from './mentions-in'

const found = (text: string, language: Locale): readonly Mention[] =>
  mentionsIn({ text, language, segments: [], published: null, dossier: theatre })

const shown = (text: string, language: Locale) =>
  found(text, language).map(({ type, value, start, end }) => {
    const { type: _, ...more } = typeof value === 'number' ? { type, amount: value } : value
    return `${text.slice(start, end)} ${type} ${Object.values(more).join(' ')}`
  })

describe('mentionsIn', () => {
  it.each<[string, Locale, string[]]>([
    ['حضرت نادية الخطيب إلى طوكيو.', 'ar', ['نادية الخطيب entity nadia', 'طوكيو entity japan']],
    ['أُغلقت القاعة منذ ثلاثة أشهر.', 'ar', ['منذ ثلاثة أشهر since 3 month exact unstated']],
    ['أُغلقت القاعة في 4 مايو 2023.', 'ar', ['4 مايو 2023 date 2023-05-04']],
    ['دامت المسرحية ساعتين.', 'ar', ['ساعتين duration 2 hour exact']],
    ['The play lasted two hours.', 'en', ['two hours duration 2 hour exact']],
    [
      'About 40 guests came on 5/4/2023.',
      'en',
      ['About 40 quantity 40 about guests', '5/4/2023 date 2023-05-04'],
    ],
    ['The final score was 12.', 'en', ['12 number 12']],
    ['مئات.', 'ar', []],
  ])('%s', (text, language, wanted) =>
    expect(shown(text, language).map(line => line.replace('quantity 40 person', 'person 40'))).toEqual(
      wanted,
    ),
  )

  it('tells nothing of what is not the article', () => {
    const text = 'Adam Lowe came.\nTokyo has 30 theatres.'
    const segments = [{ start: 16, end: text.length, kind: 'caption' as const }]
    const only = mentionsIn({ text, language: 'en', segments, published: null, dossier: theatre })
    expect(only.map(({ value }) => value)).toEqual([{ type: 'entity', id: 'adam-lowe' }])
  })

  it('reads values without a dossier, and none inside a name', () => {
    expect(
      mentionsIn({ text: '3 boats', language: 'en', segments: [], published: null, dossier: null }),
    ).toHaveLength(1)
    const entities = [{ id: 'club', kind: 'organisation' as const, name: { en: 'Club 33' } }]
    const inside = mentionsIn({
      text: 'Club 33 closed',
      language: 'en',
      segments: [],
      published: null,
      dossier: { entities },
    })
    expect(inside.map(({ type }) => type)).toEqual(['entity'])
  })
})
