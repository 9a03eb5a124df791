import { describe, expect, it } from 'vitest'
import { type Asked, ask, holds } from './asked.cases'

const person = { type: 'quantity', unit: 'person' } as const
const count = (amount: number, qualifier = 'exact') => ({ value: { type: 'quantity', amount, qualifier } })

/** Every wording of a question, and every wording of its answer. */
function answers(questions: readonly Asked[], sentences: readonly (readonly [string, number])[]): void {
  const rows = questions.flatMap(asked => sentences.map(([text, amount]) => ({ asked, text, amount })))
  it.each(rows)('$asked.ar $asked.en — $text', ({ asked, text, amount }) =>
    expect(ask(text, asked, { events: [] })[0]).toMatchObject(count(amount)),
  )
}

describe('the dead', () => {
  answers(
    [
      'كم عدد القتلى؟',
      'كم قتيلا سقط؟',
      'كم قُتل؟',
      'كم شخصا قُتل؟',
      'ما عدد القتلى؟',
      'كم بلغت حصيلة القتلى؟',
      'كم عدد الضحايا؟',
    ].map(ar => ({ ...person, ar })),
    [
      ['قُتل 19 شخصا في غرق العبّارة.', 19],
      ['سقط 19 قتيلا في غرق العبّارة.', 19],
      ['أسفر غرق العبّارة عن مقتل 19 شخصا.', 19],
      ['لقي 19 شخصا مصرعهم في غرق العبّارة.', 19],
      ['ارتفع عدد القتلى إلى 19.', 19],
      ['بلغت حصيلة القتلى 19 شخصا.', 19],
      ['ارتفعت حصيلة ضحايا غرق العبّارة إلى 19.', 19],
      ['غرق العبّارة يودي بحياة 19 شخصا.', 19],
    ],
  )
  answers(
    [
      'How many people were killed?',
      'How many were killed?',
      'How many died?',
      'What is the death toll?',
      'Number of dead',
      'What was the number of deaths?',
    ].map(en => ({ ...person, en })),
    [
      ['The sinking left 19 dead.', 19],
      ['19 people were killed when the ferry sank.', 19],
      ['The death toll rose to 19.', 19],
      ['The number of dead reached 19.', 19],
      ['At least one ferry sank, killing 19 people.', 19],
      ['19 dead as ferry sinks', 19],
    ],
  )
})

describe('the hurt, the missing, the arrested', () => {
  answers(
    ['كم عدد المصابين؟', 'كم عدد الجرحى؟', 'كم مصابا؟', 'كم شخصا أصيب؟'].map(ar => ({ ...person, ar })),
    [
      ['أصيب 40 شخصا في انهيار المدرج.', 40],
      ['قُتل ثلاثة وجُرح 40 آخرون.', 40],
      ['نُقل 40 جريحا إلى المستشفى.', 40],
      ['ارتفع عدد المصابين إلى 40.', 40],
    ],
  )
  answers(
    ['كم عدد المفقودين؟', 'كم مفقودا؟'].map(ar => ({ ...person, ar })),
    [
      ['وفُقد 40 آخرون.', 40],
      ['لا يزال 40 شخصا في عداد المفقودين.', 40],
      ['وبلغ عدد المفقودين 40.', 40],
    ],
  )
  answers([{ ...person, ar: 'كم عدد النازحين؟' }], [['أجلت فرق الإنقاذ 40 شخصا من القرية.', 40]])
  answers([{ ...person, ar: 'كم عدد المعتقلين؟' }], [['اعتقلت الشرطة 40 شخصا.', 40]])
  answers(
    ['How many people are missing?', 'What is the number of missing?'].map(en => ({ ...person, en })),
    [
      ['40 people were missing.', 40],
      ['The number of missing rose to 40.', 40],
    ],
  )
})

describe('a figure of something else', () => {
  const dead: Asked = { ...person, ar: 'كم عدد القتلى؟', en: 'What is the death toll?' }
  holds([
    ['The death toll was announced at 19.30.', dead, null],
    ['The death toll rose on Monday, the 19th.', dead, null],
    ['The death toll rose by 7 to 19.', dead, count(19)],
    ['The death toll rose from 12 to 19.', dead, count(19)],
    ['ارتفع عدد القتلى من 12 إلى 19.', dead, count(19)],
    ['The death toll was revised down from 19 people to 12.', dead, count(12)],
    ['The death toll rose to between 12 and 19.', dead, { value: { min: 12, max: 19 } }],
    ['The death toll rose in ferries from 19 ports.', dead, null],
    [
      '19 people died, three children among them.',
      { ...person, en: 'How many children were killed?' },
      count(3),
    ],
    ['Three children were killed.', { ...person, en: 'How many children were killed?' }, count(3)],
    [
      'Sales dropped by 18 percent in May.',
      { type: 'quantity', en: 'By how much have sales dropped?', unit: 'percent' },
      count(18),
    ],
    ['Dozens died.', dead, { value: { qualifier: 'dozens' } }],
    ['The toll of the 1998 fire was never known.', dead, null],
    ['أُصيب 40 شخصا ونُقل القتلى إلى المدينة.', dead, null],
    ['بلغ عدد المصابين 40.', dead, null],
    ['أُعلن عدد القتلى بعد 3 أيام.', dead, null],
    ['أُعلن عدد القتلى في 2019.', dead, null],
  ])
})
