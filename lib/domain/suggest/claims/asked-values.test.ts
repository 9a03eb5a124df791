import { describe, expect, it } from 'vitest'
import { type Asked, ask, holds } from './asked.cases'

const count = (amount: number, more: object = {}) => ({ value: { type: 'quantity', amount, ...more } })
const on = (edtf: string, more: object = {}) => ({ value: { type: 'date', edtf }, ...more })

describe('how many', () => {
  const boats: Asked = { type: 'quantity', ar: 'كم قاربا غرق؟', en: 'How many boats sank?', unit: 'vessel' }
  const lamps: Asked = {
    type: 'quantity',
    ar: 'كم مصباحا أضيء؟',
    en: 'How many lamps were lit?',
    unit: 'lamp',
  }
  const hurt: Asked = {
    type: 'quantity',
    ar: 'كم شخصا أصيب؟',
    en: 'How many people were injured?',
    unit: 'person',
  }
  const paid: Asked = {
    type: 'quantity',
    ar: 'كم دفعت الشركة؟',
    en: 'What did the company pay?',
    unit: 'dollar',
  }
  holds([
    ['غرق 12 قاربا في الميناء.', boats, count(12)],
    ['Twelve boats sank.', boats, count(12)],
    ['أضيء مصباحان في الساحة.', lamps, count(2)],
    ['Two of the nine lamps were lit.', lamps, count(2)],
    [
      'أضيئت لوحتين من أصل تسع في الساحة.',
      { type: 'quantity', ar: 'كم لوحة أضيئت؟', unit: 'board' },
      count(2),
    ],
    ['Lamps were lit by 40 pupils.', lamps, null],
    ['The number of lamps lit was put at 40.', lamps, count(40)],
    ['9 lamps were sold.', lamps, null],
    ['قتل 14 شخصا وأصيب 30 آخرون.', hurt, count(30)],
    ['14 people were killed and 30 were injured.', hurt, count(30)],
    ['دفعت الشركة 90 دولارا.', paid, count(90)],
    ['The company paid $90.', paid, count(90)],
    ['The company paid in kind.', paid, null],
    [
      'Omar bin Jaber caught 9 fish.',
      { type: 'quantity', en: 'How many fish did Kenji Mori catch?', unit: 'fish' },
      null,
    ],
    ['No injuries were reported: no people were injured.', hurt, { stance: 'none', value: { amount: 0 } }],
    ['People were not injured.', hurt, null],
    ['لا يعرف كم شخصا أصيب.', hurt, { stance: 'unknown', value: { qualifier: 'dozens' } }],
    ['غرقت 12 من القوارب.', { type: 'quantity', ar: 'كم عدد القوارب التي غرقت؟', unit: 'vessel' }, count(12)],
    [
      'Eight people were injured.',
      { type: 'quantity', en: 'How many were injured?', unit: 'person' },
      count(8),
    ],
    ['دفع 90 دولارا.', { type: 'quantity', ar: 'كم؟', unit: 'dollar' }, null],
    [`Boats sank ${'on and on '.repeat(7)}and then came 12 boats.`, boats, null],
    ['12 boats sank.', { type: 'quantity', en: 'How many boats sank?' }, null],
    ['12 boats sank.', { type: 'quantity', en: 'How many', unit: 'vessel' }, null],
    [
      'Boats sank, it is said, in the long and windy night that came before the fair of the year, all 12.',
      boats,
      null,
    ],
  ])
})

describe('when', () => {
  const opened: Asked = { type: 'date', ar: 'متى افتتح السوق؟', en: 'When did the market open?' }
  const again: Asked = { type: 'date', ar: 'متى يلتقيان مجددا؟', en: 'When do they meet again?' }
  const met: Asked = { type: 'date', ar: 'متى؟', en: 'When?' }
  holds([
    [
      'افتتح السوق في 4 أيار.',
      opened,
      on('2025-05-04', { level: 'interpreted' }),
      { published: '2025-06-01' },
    ],
    ['افتتح السوق في 4 أيار.', opened, on('2024-05-04'), { published: '2025-02' }],
    ['افتتح السوق في 4 أيار.', opened, on('XXXX-05-04')],
    ['افتتح السوق في 4 أيار 2021.', opened, on('2021-05-04'), { published: '2025-02-01' }],
    [
      'The market opened yesterday.',
      opened,
      { value: { deictic: { phrase: 'yesterday' } } },
      { published: '2025-02-01' },
    ],
    ['They will meet again on 3 March.', again, on('2026-03-03'), { published: '2025-06-01' }],
    ['They will meet again on 3 July.', again, on('2025-07-03'), { published: '2025-06-01' }],
    ['The meeting was held on 3 March.', met, on('XXXX-03-03')],
    ['The market opened in May.', opened, on('2025-05'), { published: '2025-06-11' }],
    ['The market has been open since 2019.', opened, null],
    ['The market opened by 3 May.', opened, null],
    [
      'The fair has gone on since 3 May.',
      { type: 'date', en: 'When did the fair begin?' },
      on('XXXX-05-03'),
      { events: [] },
    ],
    ['افتتح السوق أحد التجار.', opened, null],
    ['افتتح السوق بعد يومين.', opened, null],
    ['The market opened on 3 May and closed on 9 May.', opened, on('XXXX-05-03')],
    ['The boats were sold on 3 May.', { type: 'date', ar: 'متى بيعت القوارب؟' }, on('XXXX-05-03')],
    ['It is unclear when the market opens.', opened, { stance: 'unknown', value: { edtf: 'XXXX' } }],
    ['The market is now open.', opened, null],
    ['وافتتح السوق أول مرة منذ شهرين.', opened, null],
    ['The market opened two months ago.', opened, { value: { deictic: { phrase: 'ago', amount: 2 } } }],
    ['The market did not open until 3 May.', opened, { value: { edtf: 'XXXX-05-03' } }],
    ['The market did not open on 3 May.', opened, { polarity: 'denies' }],
    ['Talks that were put off were due on 3 May.', met, null],
    [
      'من المقرر أن تعقد الجمعية العمومية في 3 تموز.',
      { type: 'date', ar: 'متى تعقد الجمعية العمومية؟' },
      on('XXXX-07-03'),
    ],
    ['It is not known when the market opens.', opened, { stance: 'unknown' }],
  ])
  it('is of the event whose day it is', () => {
    expect(ask('The market opened on 4 October 2025.', opened)[0]?.event).toBe('autumn-fair')
    expect(ask('The market opened on 8 March.', opened)[0]?.event).toBe('spring-fair')
    expect(ask('The market opened on 9 March 2025.', opened)[0]?.event).toBe('spring-fair')
    expect(ask('The market opened on 9 March 2025.', opened, { events: [] })[0]?.event).toBe('event')
  })
})

describe('how long, and since when', () => {
  const took: Asked = { type: 'duration', ar: 'كم استغرق الإصلاح؟', en: 'How long did the repairs take?' }
  const last: Asked = { type: 'since', ar: 'كم مضى على آخر لقاء؟', en: 'How long since they last met?' }
  const since = (value: object) => ({ value: { type: 'since', ...value } })
  holds([
    ['استغرق الإصلاح نحو ثلاثة أسابيع.', took, { value: { amount: 3, unit: 'week', qualifier: 'about' } }],
    ['The repairs took two days, and a year.', took, { value: { amount: 2, unit: 'day' } }],
    ['The repairs began two days ago.', took, null],
    ['Repairs took place.', took, null],
    ['It is unclear how long the repairs will take.', took, { stance: 'unknown' }],
    ['It is unclear when they last met.', last, { stance: 'unknown' }],
    ['It is unclear how many boats sank.', { ...took, type: 'quantity', en: 'How many boats sank?' }, null],
    ['كان أول لقاء بينهما منذ ثمانية أشهر.', last, since({ amount: 8, unit: 'month' })],
    [
      'The meeting was the first since the April storm.',
      last,
      since({ noneSince: { edtf: '2025-04' } }),
      { published: '2025-06-01', events: [] },
    ],
    [
      'The meeting was the first since March.',
      last,
      since({ noneSince: { edtf: 'XXXX-03' } }),
      { events: [] },
    ],
    [
      'The meeting was the first since the April storm.',
      last,
      since({ noneSince: { edtf: 'XXXX-04' } }),
      { events: [] },
    ],
    [
      'كان اللقاء الأول منذ حريق السوق في مارس.',
      last,
      since({ noneSince: { edtf: 'XXXX-03' } }),
      { events: [] },
    ],
    [
      'كان اللقاء الأول منذ جولة أكتوبر.',
      last,
      since({ event: 'autumn-fair' }),
      { events: [{ id: 'autumn-fair', title: {}, date: '2025-10' }] },
    ],
    [
      'The meeting was the first since the June talks.',
      last,
      since({ edtf: '2025-06' }),
      { published: '2025-06-01' },
    ],
    ['عقد قبل شهرين اللقاء الأول منذ عام 2019.', last, since({ noneSince: { edtf: '2019' } })],
    ['It was their first meeting since 2019.', last, since({ noneSince: { edtf: '2019' } })],
    [
      'It was their first meeting since the one of June 2019.',
      last,
      since({ noneSince: { edtf: '2019-06' } }),
    ],
    ['It is their biggest meeting since 2019.', last, null],
    ['They had last met on 3 May 2024.', last, since({ edtf: '2024-05-03' })],
    ['They last met yesterday.', last, null],
    ['On 3 May 2024 they met for the last time.', last, since({ edtf: '2024-05-03' })],
    ['في 3 مايو 2024 التقيا آخر مرة.', last, since({ edtf: '2024-05-03' })],
    [
      'مضى على آخر لقاء بينهما أربعة أسابيع.',
      last,
      since({ amount: 4, unit: 'week', anchor: 'publication' }),
    ],
    ['They met again.', last, null],
    ['في أول لقاء جلسوا طوال ست ساعات.', last, null],
  ])
})

describe('since when there was none like it', () => {
  const storm: Asked = { type: 'since', ar: 'متى كانت آخر عاصفة مثلها؟', en: 'When was the last such storm?' }
  const parade: Asked = { type: 'since', ar: 'متى كان آخر موكب؟', en: 'When was the last parade?' }
  const began: Asked = { type: 'date', ar: 'متى بدأ الموكب؟', en: 'When did the parade begin?' }
  const hit: Asked = { type: 'date', ar: 'متى وقعت العاصفة؟', en: 'When did the storm hit?' }
  const since = (value: object) => ({ value: { type: 'since', ...value } })
  const none = { events: [] }
  holds([
    ['وهي أسوأ عاصفة تشهدها الجزيرة منذ 40 عاما.', storm, since({ amount: 40, unit: 'year' }), none],
    ['It is the worst storm in 40 years.', storm, since({ amount: 40, unit: 'year' }), none],
    ['It is the biggest storm since 2003.', storm, since({ noneSince: { edtf: '2003' } }), none],
    ['وهي أعنف عاصفة منذ عام 2003.', storm, since({ noneSince: { edtf: '2003' } }), none],
    ['It was the first parade since 2003.', parade, since({ noneSince: { edtf: '2003' } }), none],
    ['وهو أول موكب منذ عام 2003.', parade, since({ noneSince: { edtf: '2003' } }), none],
    ['وهو أول موكب منذ موكب عام 2003.', parade, since({ edtf: '2003' }), none],
    ['It was the first parade since the 2003 parade.', parade, since({ edtf: '2003' }), none],
    [
      'It was the largest parade since the autumn fair of October.',
      { ...parade, en: 'When was the last parade as large?' },
      since({ noneSince: { event: 'autumn-fair' } }),
      { events: [{ id: 'autumn-fair', title: {}, date: '2025-10' }] },
    ],
    ['It was the largest parade since 2003.', parade, null, none],
    ['وهو أكبر موكب منذ عام 2003.', parade, null, none],
    ['It was the first parade since 2003.', began, null, none],
    ['وهو أول موكب منذ عام 2003.', began, null, none],
    ['The parade has gone on since 2003.', began, { value: { edtf: '2003' } }, none],
    ['وهي أسوأ عاصفة تشهدها الجزيرة منذ 40 عاما.', hit, null, none],
    ['It is the worst storm to hit the island in 40 years.', hit, null, none],
    ['وقعت العاصفة قبل يومين.', hit, { value: { deictic: { phrase: 'ago', amount: 2 } } }, none],
  ])
})

describe('one figure', () => {
  it('answers the question of which more stands there', () => {
    const offered: Asked = {
      type: 'quantity',
      en: 'How many quays did the council offer to open?',
      unit: 'quay',
    }
    const open: Asked = { type: 'quantity', en: 'How many quays are to open?', unit: 'quay' }
    expect(ask('The council offered to open three quays.', offered, { others: [open] })).toHaveLength(1)
    expect(ask('The council offered to open three quays.', open, { others: [offered] })).toEqual([])
    expect(ask('Three quays are to open.', open, { others: [offered] })).toHaveLength(1)
  })
})

describe('words that carry the answer', () => {
  const closed: Asked = { type: 'boolean', en: 'Was the market closed?' }
  it('are the clause, without its marks', () => {
    const [claim] = ask('On Friday, the old market was closed, the mayor said.', closed)
    expect(claim?.anchors[0]?.exact).toBe('the old market was closed')
    expect(claim?.why.map(({ kind, words }) => [kind, words])).toContainEqual(['trigger', 'closed'])
  })
  it('are few where the clause is long', () => {
    const long = `The old market was closed ${'and the wind blew '.repeat(8)}`
    expect(ask(long, closed)[0]?.anchors[0]?.exact).toBe('The old market was closed')
  })
  it('begin after an opening mark', () => {
    const [claim] = ask('“The old market was closed,” he said.', closed)
    expect(claim?.anchors[0]?.exact).toBe('The old market was closed')
  })
  it('are no more than the answer where what was asked stands far apart', () => {
    const text = `The market ${'here and there '.repeat(4)}was closed ${'here and there '.repeat(4)}again.`
    const [claim] = ask(text, { type: 'boolean', en: 'Was the market closed again?' })
    expect(claim?.anchors[0]?.exact).toBe(text.slice(4, -1))
  })
  it('say what denies it', () => {
    const [claim] = ask('The market was not closed.', closed)
    expect(claim?.why.map(({ kind }) => kind)).toContain('denial')
  })
})

it('offers nothing for free words', () => {
  expect(
    ask('The market was closed for repairs.', { type: 'text', en: 'Why was the market closed?' }),
  ).toEqual([])
})

it('names who says it, where the dossier records them', () => {
  const closed: Asked = { type: 'boolean', ar: 'هل أغلق السوق؟' }
  const sources = [{ id: 'tide', kind: 'agency' as const, name: { ar: 'وكالة المد' } }]
  const [claim] = ask('أغلق السوق، بحسب وكالة المد.', closed, { sources })
  expect(claim?.attribution).toMatchObject([{ source: 'tide' }])
  expect(ask('أغلق السوق، بحسب وكالة الجزر.', closed)[0]?.attribution).toBeUndefined()
})
