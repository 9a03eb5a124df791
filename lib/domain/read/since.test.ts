import { describe, expect, it } from 'vitest'
import { sincesIn } from './since'
import { tokensOf } from './tokens'

const events = [
  { id: 'jan', title: {}, date: '2024-01-10' },
  { id: 'apr', title: {}, date: '2024-04-13' },
  { id: 'open', title: {}, date: null },
]

/** What the first reading says, and what it leaves open. */
const read = (text: string) => {
  const [first] = sincesIn(tokensOf(text))
  return first ? [first.value, first.open] : null
}
const count = (amount: number, unit: string, qualifier = 'exact', anchor = 'unstated') => [
  { type: 'since', amount, unit, qualifier, anchor },
  anchor === 'event' ? [] : ['anchor'],
]
const date = (edtf: string, open: string[] = []) => [{ type: 'since', edtf }, open]

describe('how long since', () => {
  it.each([
    ['منذ ما يقرب من ثمانية أشهر', count(8, 'month', 'almost')],
    ['قبل ما يقرب من ثمانية أشهر', count(8, 'month', 'almost')],
    ['أول مفاوضات مباشرة منذ 10 أشهر', count(10, 'month')],
    ['ومنذ أكثر من عامين', count(2, 'year', 'more-than')],
    ['قبل شهر من الاجتماع', count(1, 'month', 'exact', 'event')],
    ['منذ شهر', count(1, 'month')],
    ['منذ 3 أشهر خلت', count(3, 'month')],
    ['eight months ago', count(8, 'month')],
    ['at least eight months ago', count(8, 'month', 'at-least')],
    ['two months before the meeting', count(2, 'month', 'exact', 'event')],
    ['for nearly ten months', count(10, 'month', 'almost')],
    ['منذ مايو 2023', date('2023-05')],
    ['منذ مايو', date('XXXX-05', ['year'])],
    ['منذ المحادثات غير المباشرة في مايو', date('XXXX-05', ['year'])],
    ['since the attack of 13 April 2024', date('2024-04-13')],
    ['since the talks, in May', null],
    ['الأول من نوعه منذ مايو 2023', [{ type: 'since', noneSince: { edtf: '2023-05' } }, []]],
    ['first since May 2023', [{ type: 'since', noneSince: { edtf: '2023-05' } }, []]],
    ['The first round. Since May 2023', date('2023-05')],
    ['منذ الأزل', null],
    ['منذ أمس', [{ type: 'since', amount: 1, unit: 'day', qualifier: 'exact', anchor: 'publication' }, []]],
    ['منذ غد', null],
    ['منذ الآن', null],
    ['منذ', null],
    ['التقى الطرفان', null],
    ['خلال المحادثات', null],
    ['in a month', count(1, 'month')],
    ['منذ أكثر من كتاب', null],
  ])('%s', (text, wanted) => expect(read(text)).toEqual(wanted))

  it('names an event by its date, where one alone fits', () => {
    const values = (text: string) => sincesIn(tokensOf(text), events).map(({ value }) => value)
    expect(values('الأولى منذ جولة يناير')).toEqual([
      { type: 'since', noneSince: { event: 'jan' } },
      { type: 'since', event: 'jan' },
      { type: 'since', edtf: 'XXXX-01' },
    ])
    expect(values('منذ جولة مايو')).toEqual([{ type: 'since', edtf: 'XXXX-05' }])
    expect(values('منذ 13 أبريل 2024')[0]).toEqual({ type: 'since', event: 'apr' })
  })
})
