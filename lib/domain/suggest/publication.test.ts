import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type PublicationInput, proposePublication } from './publication'
import { proposeSegments } from './segments'

const body = [
  'قالت رئيسة الاتحاد إن البوابات أُغلقت في 5 يناير 2026، وإن مئات المزارع بقيت بلا ماء طوال الشتاء.',
  'وأضافت أن الشركة وعدت بفتح بوابتين قبل 20 مايو 2026، غير أن أحدًا لم يوقّع على شيء حتى الآن.',
]
const title = 'اتحاد المزارعين يطالب بفتح بوابات السد'

function propose(lines: readonly string[], also: Partial<PublicationInput> = {}) {
  const text = lines.join('\n\n')
  const segments = proposeSegments({ text })
  return proposePublication({ text, segments, dates: [], url: null, ...also })
}
/** Each day with where it was read. */
const days = (...given: Parameters<typeof propose>) =>
  propose(...given).proposals.map(({ published, places }) => [published, places.map(({ kind }) => kind)])

describe('where a publication date is read', () => {
  it.each([
    ['a dateline under the headline', [title, 'الأربعاء ٤ آذار ٢٠٢٦', ...body], ['dateline']],
    ['a labelled line at the end', [title, ...body, 'تاريخ النشر: 4 مارس 2026'], ['dateline']],
    ['a date of update', [title, 'آخر تحديث: 4 مارس 2026', ...body], ['update']],
    [
      'the opening of the body',
      [title, `تل السوسن، 4 مارس 2026 (السنبلة) – ${body[0]}`, ...body.slice(1)],
      ['opening'],
    ],
    ['a Hijri date alone', [title, '15 رمضان 1447 هـ', ...body], ['dateline']],
  ])('%s', (_, lines, kinds) => expect(days(lines)).toEqual([['2026-03-04', kinds]]))

  it('the path of the address', () => {
    const at = (url: string) => days([title, ...body], { url })
    for (const path of ['2026/03/04/gates', '2026-03-04-gates', 'news/20260304/gates', '2026/3/4'])
      expect(at(`https://almarsa.example/${path}`)).toEqual([['2026-03-04', ['address']]])
    for (const path of ['120260304', '2026/13/40', 'article-99', '2026/03'])
      expect(at(`https://almarsa.example/${path}`)).toEqual([])
    expect(at('not an address')).toEqual([])
  })

  it('the page, by the day as it is written there', () => {
    const dates = [
      { date: '2026-03-04T23:30:00-05:00', means: 'published', where: 'article:published_time' },
      { date: '2026-03-06', means: 'modified', where: 'dateModified' },
      { date: '2026-03', means: 'published', where: 'month' },
      { date: 'yesterday', means: 'unsaid', where: 'words' },
    ] as const
    expect(days([title, ...body], { dates })).toEqual([
      ['2026-03-04', ['page']],
      ['2026-03-06', ['update']],
    ])
  })

  it('is told with its words and their place', () => {
    const [proposal] = propose([title, 'الأربعاء ٤ آذار ٢٠٢٦', ...body]).proposals
    const start = title.length + 2
    expect(proposal?.places).toEqual([
      { kind: 'dateline', words: 'الأربعاء ٤ آذار ٢٠٢٦', span: { start, end: start + 20 } },
    ])
  })
})

describe('never read', () => {
  it.each([
    ['what the article tells', [title, ...body]],
    ['a caption', [title, 'ساحة الخان. 3 مارس 2026 - وكالة السنبلة', ...body]],
    [
      'another story',
      [title, ...body, 'المصدر: وكالات', 'اقرأ أيضا:', 'خبر آخر من مكان بعيد', '5 مارس 2026', ...body],
    ],
    ['an unlabelled date far down', [title, ...body, ...body, ...body, ...body, '4 مارس 2026']],
  ])('%s', (_, lines) => expect(propose(lines).proposals).toEqual([]))
})

describe('places that agree', () => {
  it('stand together, the strongest first, before those that differ', () => {
    const given: Partial<PublicationInput> = {
      url: 'https://almarsa.example/2026/03/05/gates',
      dates: [{ date: '2026-03-04', means: 'published', where: 'datePublished' }],
    }
    expect(days([title, 'الأربعاء ٤ آذار', ...body], given)).toEqual([
      ['2026-03-04', ['page', 'dateline']],
      ['2026-03-05', ['address']],
    ])
  })

  it('a Hijri date speaks for the Gregorian one beside it, also a day apart', () => {
    expect(days([title, '15 رمضان 1447 هـ الموافق 4 مارس 2026', ...body])).toEqual([
      ['2026-03-04', ['dateline', 'dateline']],
    ])
    expect(days([title, '16 رمضان 1447 هـ الموافق 4 مارس 2026', ...body])).toEqual([
      ['2026-03-04', ['dateline', 'dateline']],
    ])
    expect(days([title, '19 رمضان 1447 هـ الموافق 4 مارس 2026', ...body])).toEqual([
      ['2026-03-04', ['dateline']],
      ['2026-03-08', ['dateline']],
    ])
  })

  it('one line is one place', () => {
    expect(days([title, ...body.slice(0, 1), 'تل السوسن، 4 مارس 2026 – 10:30', ...body.slice(1)])).toEqual([
      ['2026-03-04', ['dateline']],
    ])
  })

  it('both readings of 3/4/2026 are proposed, the usual one first, until something backs one', () => {
    const lines = [title, '3/4/2026', ...body]
    expect(
      propose(lines).proposals.map(({ published, isOtherReading }) => [published, isOtherReading]),
    ).toEqual([
      ['2026-04-03', false],
      ['2026-03-04', true],
    ])
    const backed = (day: string) =>
      days(lines, { url: `https://almarsa.example/${day}` }).map(([published]) => published)
    expect(backed('2026/03/04')).toEqual(['2026-03-04'])
    expect(backed('2026/04/03')).toEqual(['2026-04-03'])
    expect(backed('2026/05/01')).toEqual(['2026-04-03', '2026-05-01', '2026-03-04'])
    expect(propose([title, 'الأربعاء 3/4/2026', ...body]).proposals).toMatchObject([
      { published: '2026-03-04' },
    ])
  })
})

describe('set aside, and told', () => {
  it.each([
    ['no year', 'الأربعاء ٤ آذار', 'no-year'],
    ['a year without tables', '15 رمضان 1700', 'other-calendar'],
    ['another weekday', 'الخميس ٤ آذار ٢٠٢٦', 'weekday-differs'],
  ])('%s', (_, line, why) => {
    const { proposals, setAside } = propose([title, line, ...body])
    expect(proposals).toEqual([])
    expect(setAside).toMatchObject([{ words: line, why }])
  })

  it('a year-less date of another weekday backs nothing', () => {
    const dates = [{ date: '2026-03-04', means: 'published', where: 'meta' }] as const
    expect(propose([title, 'الخميس ٤ آذار', ...body], { dates }).setAside).toMatchObject([{ why: 'no-year' }])
    expect(propose([title, '٥ آذار', ...body], { dates }).setAside).toMatchObject([{ why: 'no-year' }])
  })
})

const real = '../shared/data/oman-talks/articles'
describe.skipIf(!existsSync(real))(`the five real articles (${real})`, () => {
  it.each([
    ['000', ['2024-03-16']],
    ['001', []],
    ['002', []],
    ['003', []],
    ['004', []],
  ])('%s: %j', (name, found) => {
    const text = existsSync(real) ? readFileSync(`${real}/${name}.txt`, 'utf8') : ''
    expect(propose([text]).proposals.map(({ published }) => published)).toEqual(found)
  })
})
