import { describe, expect, it } from 'vitest'
import { type Asked, ask, holds, type Row } from './asked.cases'
import { bareWeekday } from './filled-dates'

const on = (edtf: string) => ({ value: { type: 'date', edtf } })

describe('what is to come', () => {
  const opens: Asked = { type: 'date', ar: 'متى يفتتح السوق؟', en: 'When will the market open?' }
  const begins: Asked = { type: 'date', ar: 'متى تبدأ المفاوضات؟', en: 'When do the talks begin?' }
  // A Wednesday.
  const june = { published: '2025-06-11', events: [] }
  const planned = (edtf: string) => ({ ...on(edtf), mood: 'planned' })
  const weekday = (phrase: string, mood = 'planned') => ({
    value: { type: 'date', deictic: { phrase } },
    ...(mood === 'actual' ? {} : { mood }),
  })
  holds([
    ['سيُفتتح السوق في 20 يونيو.', opens, planned('2025-06-20'), june],
    ['السوق سيُفتتح في 20 يونيو.', opens, planned('2025-06-20'), june],
    ['سوف يُفتتح السوق في 20 يونيو.', opens, planned('2025-06-20'), june],
    ['من المقرر أن يُفتتح السوق في 20 يونيو.', opens, planned('2025-06-20'), june],
    ['قد يُفتتح السوق في 20 يونيو.', opens, { ...on('2025-06-20'), mood: 'possible' }, june],
    ['وسيُفتتح السوق في 3 مارس.', opens, planned('2026-03-03'), june],
    ['سيُفتتح السوق الجمعة.', opens, weekday('next-weekday:friday'), june],
    ['افتُتح السوق الجمعة.', opens, weekday('weekday:friday', 'actual'), june],
    ['سيُفتتح السوق الأربعاء.', opens, weekday('weekday:wednesday'), june],
    ['سيُفتتح السوق الجمعة.', opens, weekday('next-weekday:friday'), { events: [] }],
    ['كان من المقرر أن يُفتتح السوق في 20 يونيو.', opens, planned('XXXX-06-20'), june],
    ['كان من المقرر أن يُفتتح السوق الجمعة.', opens, null, june],
    ['ستبدأ المفاوضات في 20 يونيو.', begins, planned('2025-06-20'), june],
    ['من المقرر أن تبدأ المفاوضات في 20 يونيو.', begins, planned('2025-06-20'), june],
    ['ستبدأ المفاوضات الجمعة.', begins, weekday('next-weekday:friday'), june],
    ['The market would open on June 20, the mayor said.', opens, planned('2025-06-20'), june],
    ['The market will open on June 20.', opens, planned('2025-06-20'), june],
    ['On June 20 the market will open.', opens, planned('2025-06-20'), june],
    ['The market would open on Thursday.', opens, weekday('next-weekday:thursday'), june],
    [
      'The market would open on Thursday.',
      opens,
      weekday('next-weekday:thursday'),
      {
        ...june,
        published: '2025-06',
      },
    ],
    ['The market could open on 20 June.', opens, { ...on('2025-06-20'), mood: 'possible' }, june],
    ['The market may have opened on 20 May.', opens, { ...on('2025-05-20'), mood: 'possible' }, june],
    [
      'If the market opens on 20 June, all is well.',
      opens,
      { ...on('XXXX-06-20'), mood: 'conditional' },
      june,
    ],
    ['The market was due to open on June 20.', opens, planned('XXXX-06-20'), june],
    ['The market was due to open on Thursday.', opens, null, june],
    ['The talks are to begin on 20 June.', begins, planned('2025-06-20'), june],
  ])
  const actual: readonly Row[] = [
    ['It is unclear when the market will open.', opens, { stance: 'unknown' }, june],
    ['The market opened on June 20.', opens, on('2024-06-20'), june],
    ['The market opened 3 May will sell fish.', opens, on('2025-05-03'), june],
    ['The market opened on 3 May will sell fish.', opens, on('2025-05-03'), june],
    ['The mayor will visit the market that opened on 3 May.', opens, on('2025-05-03'), june],
    ['سيزور العمدة السوق الذي افتُتح في 3 مايو.', opens, on('2025-05-03'), june],
  ]
  holds(actual)
  it.each(actual.map(([text, asked, , around]) => ({ text, asked, around })))(
    'is no plan: $text',
    ({ text, asked, around }) => expect(ask(text, asked, around)[0]?.mood).toBeUndefined(),
  )
})

it('is a weekday of a date alone', () => {
  expect(bareWeekday({ type: 'boolean', value: true })).toBeNull()
  expect(bareWeekday({ type: 'date', edtf: '2025' })).toBeNull()
  expect(bareWeekday({ type: 'date', deictic: { phrase: 'weekday:monday' } })).toBe('monday')
})
