import { describe, expect, it } from 'vitest'
import { lineKey } from './lines'
import { proposeSegments, type SegmentInput } from './segments'
import { otherStories } from './segments.cases'

const body = [
  'قالت رئيسة الاتحاد إن البوابات الست أُغلقت مطلع السنة، وإن مئات المزارع بقيت بلا ماء طوال الشتاء.',
  'وأضافت أن الشركة وعدت بفتح بوابتين قبل موسم الحصاد، غير أن أحدًا لم يوقّع على شيء حتى الآن.',
]
const title = 'اتحاد المزارعين يطالب بفتح بوابات السد'

/** Each part as its kind and its first words. */
function parts(input: SegmentInput | readonly string[]) {
  const given = 'text' in input ? input : { text: input.join('\n\n') }
  return proposeSegments(given).map(({ kind, start, end }) => [kind, given.text.slice(start, end)])
}
const kinds = (lines: readonly string[]) => parts(lines).map(([kind]) => kind)
const cues = (input: SegmentInput) => proposeSegments(input).flatMap(({ cues }) => cues.map(({ cue }) => cue))

describe('the head of an article', () => {
  it('is its first line where that is a headline', () => {
    expect(parts([title, ...body])).toEqual([
      ['headline', title],
      ['main', body.join('\n\n')],
    ])
  })

  it.each([
    ['none where the first line is a sentence', body],
    ['none where nothing follows', [title]],
    ['none of a text that is blank', [' \n ']],
  ])('%s', (_, lines) => expect(kinds(lines)).not.toContain('headline'))

  it('is what the page states, whatever it looks like', () => {
    const stated = `${title}.`
    expect(cues({ text: [stated, ...body].join('\n'), title: stated })).toContain('stated-title')
  })

  it.each([
    ['a dateline', 'الأربعاء ٤ آذار ٢٠٢٦', 'boilerplate'],
    ['a byline', 'كتبت هدى القنطري', 'boilerplate'],
    ['a name in English', 'By Salim Abu al-Ward and Lina Bahhar', 'boilerplate'],
    ['a place and an agency', 'تل السوسن - السنبلة', 'boilerplate'],
    ['agencies', 'تل السوسن-وكالات', 'boilerplate'],
    ['a credited picture', 'ساحة الخان صباح الثلاثاء (رويترز)', 'caption'],
    ['reading time', '3 دقائق قراءة', 'boilerplate'],
    ['a standfirst', 'الشركة تعرض بوابتين والاتحاد يريدها كلها', 'main'],
    ['a question under the headline', 'فماذا يقول الطرفان؟', 'main'],
  ])('%s under the headline', (_, line, kind) => {
    expect(parts([title, line, ...body])[1]).toEqual([
      kind,
      kind === 'main' ? [line, ...body].join('\n\n') : line,
    ])
  })

  it('may be a heading’s words in that manner', () => {
    expect(kinds(['فيديو: بوابات السد تُفتح', ...body])).toEqual(['headline', 'main'])
    expect(kinds(['إعلان', title, ...body])).toEqual(['boilerplate', 'headline', 'main'])
  })

  it('is the second line where the first is a date', () => {
    expect(kinds(['4 مارس 2026', title, ...body])).toEqual(['boilerplate', 'headline', 'main'])
  })

  it('has a caption that stands there twice, as galleries write it', () => {
    const line = 'رافعات متوقفة عند الرصيف الرابع'
    expect(parts([title, line, line, ...body])[1]).toEqual(['caption', `${line}\n\n${line}`])
  })

  it('has the captions that its page marks', () => {
    const line = 'رافعات متوقفة عند الرصيف الرابع'
    expect(parts({ text: [title, line, ...body].join('\n'), captions: [line] })[1]).toEqual(['caption', line])
  })
})

describe('what stands in and after the body', () => {
  it.each([
    ['a labelled date', 'آخر تحديث: 5 مارس 2026', 'boilerplate'],
    ['a caption by its date', 'ساحة الخان. 3 مارس 2026 - وكالة السنبلة', 'caption'],
    ['a caption by its label', 'في الصورة: ساحة الخان بعد المطر.', 'caption'],
    ['an invitation', 'تابعونا على فيسبوك وواتساب', 'boilerplate'],
  ])('%s', (_, line, kind) => {
    expect(parts([title, ...body, line])).toContainEqual([kind, line])
    expect(kinds([title, body[0] ?? '', line, body[1] ?? ''])).toEqual(['headline', 'main', kind, 'main'])
  })

  it('an agency at the end of the body is the story’s own', () => {
    const last = `${body[1]} (رويترز)`
    expect(kinds([title, body[0] ?? '', last])).toEqual(['headline', 'main'])
  })

  it('a name under the article belongs to what follows it', () => {
    expect(parts([title, ...body, 'مرآة الوادي', 'المصدر: وكالات'])[2]).toEqual([
      'boilerplate',
      'مرآة الوادي\n\nالمصدر: وكالات',
    ])
    expect(parts([title, ...body, 'المصدر: وكالات', 'مرآة الوادي'])[2]?.[1]).toContain('مرآة الوادي')
  })

  it('a line that other articles of the outlet have is the outlet’s', () => {
    const line = 'المرساة صحيفة يومية تصدر في الساحل منذ نصف قرن.'
    const input = { text: [title, ...body, line].join('\n'), repeated: new Map([[lineKey(line), 6]]) }
    expect(parts(input)[2]).toEqual(['boilerplate', line])
    expect(proposeSegments(input).at(-1)?.cues).toMatchObject([{ cue: 'repeated', count: 6 }])
    expect(kinds([title, ...body, line])).toEqual(['headline', 'main'])
  })

  it('goes on after a heading alone, where the paragraph is of its matter', () => {
    const again = 'رئيسة الاتحاد كررت أن البوابات الست أُغلقت مطلع السنة، وأن مئات المزارع في الوادي بلا ماء.'
    expect(kinds([title, ...body, 'اقرأ أيضا', again])).toEqual(['headline', 'main', 'boilerplate', 'main'])
    const other =
      'بلغ المنتخب الوطني للكرة الطائرة نصف نهائي البطولة القارية بعد فوزه على نظيره بثلاثة أشواط.'
    expect(kinds([title, ...body, 'اقرأ أيضا', other])).toEqual([
      'headline',
      'main',
      'boilerplate',
      'related',
    ])
  })

  it('tags and offered titles under their headings', () => {
    const lines = [
      title,
      ...body,
      'وسوم',
      'السد',
      'الوادي',
      'مقالات مشابهة',
      '• سوق السماق',
      '• متحف الطوابع',
    ]
    expect(parts(lines).slice(2)).toEqual([
      ['boilerplate', 'وسوم\n\nالسد\n\nالوادي\n\nمقالات مشابهة'],
      ['related', '• سوق السماق\n\n• متحف الطوابع'],
    ])
  })

  it('what follows the tags without a heading is another story, or the article again', () => {
    const [story] = otherStories.ar
    expect(kinds([title, ...body, 'وسوم', 'السد', ...(story ?? [])])).toEqual([
      'headline',
      'main',
      'boilerplate',
      'related',
    ])
    expect(
      kinds([
        title,
        ...body,
        'المصدر: وكالات',
        'وتابعت رئيسة الاتحاد أن البوابات الست يجب أن تُفتح قبل موسم الحصاد.',
      ]),
    ).toEqual(['headline', 'main', 'boilerplate', 'main'])
  })

  it('everything after a second story belongs to it', () => {
    const [story] = otherStories.ar
    const lines = [
      title,
      ...body,
      'المصدر: وكالات',
      'اقرأ أيضا:',
      ...(story ?? []),
      'المصدر: وكالات',
      'مقالات مشابهة',
      '• خبر آخر',
    ]
    expect(kinds(lines)).toEqual(['headline', 'main', 'boilerplate', 'related'])
  })

  it('a source line at the top ends nothing', () => {
    expect(kinds([title, 'المصدر: وكالات', ...body])).toEqual(['headline', 'boilerplate', 'main'])
  })

  it('offered titles before the body do not hide it', () => {
    expect(kinds([title, 'Related', '• سوق السماق يفتح أبوابه', ...body])).toEqual([
      'headline',
      'boilerplate',
      'related',
      'main',
    ])
  })

  it('a paragraph that begins a new report is another story, where it shares little', () => {
    const report =
      'LONDON, 4 March 2026 (Agency) - Investors waited for the central bank to decide on interest rates.'
    expect(parts([title, ...body, report]).at(-1)).toEqual(['related', report])
    expect(cues({ text: [title, ...body, report].join('\n') })).toContain('own-dateline')
  })

  it('a dash after a word or two begins no report', () => {
    const aside = 'الحصاد المقبل – يقول المزارعون – موعدٌ لا يقبل التأجيل، فالقمح لا ينتظر لجنةً ولا توقيعًا.'
    expect(kinds([title, ...body, aside])).toEqual(['headline', 'main'])
  })

  it('a headline with a later date, where the article’s is known', () => {
    const later = [
      'افتتاح المعرض السنوي للكتب في العاصمة الأحد',
      'يُفتتح المعرض يوم 9 أيار 2027 بحضور ناشرين من عشرين بلدًا، ويستمرّ عشرة أيام في القاعة الكبرى.',
    ]
    const text = [title, ...body, ...later].join('\n')
    expect(cues({ text, published: '2026-03-04' })).toContain('later-date')
    expect(cues({ text, published: '2028' })).not.toContain('later-date')
  })
})

describe('segments', () => {
  it('cover the text but for white space, in order, trimmed', () => {
    for (const lines of [
      [title, ...body, 'وسوم', 'السد'],
      ['', `  ${title} `, '\t', ...body],
    ]) {
      const text = lines.join('\n\n')
      let from = 0
      for (const { start, end } of proposeSegments({ text })) {
        expect(text.slice(from, start).trim()).toBe('')
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
        expect(end).toBeGreaterThan(start)
        from = end
      }
      expect(text.slice(from).trim()).toBe('')
    }
  })
})
