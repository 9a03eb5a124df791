import { describe, expect, it } from 'vitest'
import type { Question } from '../dossier'
import { fairs, town } from './claims/asked.cases'
import { extract } from './extract'

const questions: readonly Question[] = [
  { id: 'place', text: { ar: 'أين عقد اللقاء؟', en: 'Where was the meeting held?' }, type: 'entity' },
  { id: 'asked', text: { ar: 'من طلب عقد اللقاء؟', en: 'Who asked for the meeting?' }, type: 'entity' },
  { id: 'quays', text: { ar: 'كم رصيفا؟', en: 'How many quays were sold?' }, type: 'quantity', unit: 'quay' },
  { id: 'deal', text: { ar: 'هل تم التوصل إلى اتفاق؟', en: 'Was an agreement reached?' }, type: 'boolean' },
]
const dossier = { questions, entities: town, events: fairs }

describe('an article', () => {
  const caption = 'Nadia Helou at the meeting at Palm Quay.'
  const body = 'The Town Council asked for the meeting. The meeting was held at Palm Quay.'
  const related = 'Ferry Company asked for the meeting on Sunday.'
  const text = `${caption}\n${body}\n${related}`
  const from = text.indexOf(body)
  const segments = [
    { start: 0, end: caption.length, kind: 'caption' as const },
    { start: from, end: from + body.length, kind: 'main' as const },
    { start: text.indexOf(related), end: text.length, kind: 'related' as const },
  ]

  it('is read in its body alone, never in a caption or another story', () => {
    const { claims } = extract({
      text,
      language: 'en',
      published: null,
      segments,
      dossier,
      events: ['autumn-fair'],
    })
    expect(claims.map(({ question, value, event }) => [question, value, event])).toEqual([
      ['asked', { type: 'entity', id: 'council' }, 'autumn-fair'],
      ['place', { type: 'entity', id: 'quay' }, 'autumn-fair'],
    ])
  })

  it('without segments is divided as it is proposed', () => {
    const { segments: proposed } = extract({ text, language: 'en', published: null, dossier })
    expect(proposed.length).toBeGreaterThan(0)
  })

  it('offers the same answer from the same words once', () => {
    const { claims } = extract({ text: body, language: 'en', published: null, dossier })
    const said = claims.map(claim => JSON.stringify([claim.question, claim.value, claim.anchors]))
    expect(new Set(said).size).toBe(said.length)
  })
})

describe('hostile texts take time that grows with their length', () => {
  const of50kb = (words: string) => words.repeat(Math.ceil(50_000 / words.length))
  it.each([
    ['triggers', 'ar', 'طلبت '],
    ['names', 'en', 'Kenji Mori and Omar bin Jaber met. '],
    ['one line', 'en', 'the company asked for the meeting and '],
    ['since', 'ar', 'أول لقاء منذ مايو '],
    ['figures', 'en', '4 quays sold '],
    ['places', 'ar', 'لقاء في المينا '],
    ['marks', 'ar', '،'],
    ['one word', 'ar', 'ا'],
    ['denials', 'en', 'no agreement was not reached '],
  ] as const)('%s', (_, language, words) => {
    const text = of50kb(words)
    const segments = [{ start: 0, end: text.length, kind: 'main' as const }]
    const began = performance.now()
    extract({ text, language, published: null, segments, dossier })
    expect(performance.now() - began).toBeLessThan(4000)
  })
})
