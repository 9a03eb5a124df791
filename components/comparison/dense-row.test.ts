import { expect, test } from 'vitest'
import { packRow, unpackRow } from './dense-row'
import type { CellView, PartView } from './view'

const part = (over: Partial<PartView>): PartView => ({
  holder: null,
  signs: [],
  labels: ['12'],
  camps: [],
  quotes: [{ claim: 'c1', text: 'q', language: 'en' }],
  ...over,
})
const cell = (state: CellView['state'], ...parts: PartView[]): CellView => ({ article: 'a', state, parts })

test('what is packed is what is unpacked', () => {
  const row = [
    cell('silent'),
    cell('asserts', part({ camps: [0, 2] })),
    cell('unknown', part({ labels: [], signs: ['unknown'] })),
    cell(
      'self-contradicts',
      part({ labels: ['x\ty\nz', 'w'] }),
      part({
        holder: { text: 'نقابة', language: undefined },
        quotes: [{ claim: 'c2', text: '', language: 'ar' }],
      }),
    ),
  ]
  expect(unpackRow(packRow(row, 'ar'))).toEqual([
    { state: 'silent', camp: '', parts: [] },
    { state: 'asserts', camp: '0', parts: [{ letters: 'أ ج', claim: 'c1', text: '12', sign: '' }] },
    { state: 'unknown', camp: '', parts: [{ letters: '', claim: 'c1', text: '', sign: 'unknown' }] },
    {
      state: 'self-contradicts',
      camp: '',
      parts: [
        { letters: '', claim: 'c1', text: 'x y z · w', sign: '' },
        { letters: '', claim: 'c2', text: 'نقابة: 12', sign: '' },
      ],
    },
  ])
})
