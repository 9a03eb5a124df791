import { existsSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { Sentence } from '@/lib/domain/compare/comparison'
import type { Position } from '@/lib/domain/compare/diagnosis'
import { soundDossier } from '../support/broken-dossiers'
import { root, run } from './command-line'

/** The sound dossier with one claim that nobody confirmed, of an outlet that a spreadsheet would compute. */
function story() {
  const dossier = soundDossier()
  const suggested = {
    id: 'c9',
    article: 'a2',
    event: 'e1',
    question: 'kind',
    value: { type: 'category', option: 'z' },
    anchors: [{ start: 0, end: 7, exact: 'Nothing' }],
    status: 'suggested',
  }
  const outlets = [{ id: 'o1', name: { en: '=HYPERLINK("https://example.org")' } }]
  return JSON.stringify({ ...dossier, outlets, claims: [...dossier.claims, suggested] })
}

const positionsIn = (out: string): Position<Sentence>[] =>
  out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))

describe('isnad diagnose', () => {
  it('tells of every claim, a line a position, why it counts or not, in both languages', async () => {
    const { code, out, err } = await run(['diagnose', '-'], { input: story() })
    expect([code, err]).toEqual([0, ''])
    const positions = positionsIn(out)
    const claims = positions.flatMap(one => one.claims)
    const ids = JSON.parse(story()).claims.map(({ id }: { id: string }) => id)
    expect(claims.map(({ claim }) => claim).sort()).toEqual(ids.sort())
    expect(claims.find(({ claim }) => claim === 'c9')).toMatchObject({
      counted: false,
      because: 'suggested',
      camps: [],
      reason: { ar: expect.stringMatching(/\p{Script=Arabic}/u), en: expect.stringContaining('suggested') },
    })
    expect(claims.some(({ counted }) => counted)).toBe(true)
  })

  it('writes the same as a table that computes nothing', async () => {
    const lines = positionsIn((await run(['diagnose', '-'], { input: story() })).out)
    const { code, out } = await run(['diagnose', '-', '--format', 'csv'], { input: story() })
    expect(code).toBe(0)
    const { data } = Papa.parse<Record<string, string>>(out.slice(1).trimEnd(), { header: true })
    const expected = lines.flatMap(({ claims, because }) =>
      claims.length === 0 ? [['', because]] : claims.map(claim => [claim.claim, claim.because]),
    )
    expect(data.map(({ claim, because }) => [claim, because])).toEqual(expected)
    expect(data[0]?.outlet_en).toBe('\'=HYPERLINK("https://example.org")')
  })

  it('tells of one row alone, and says where there is none of that name', async () => {
    const { out } = await run(['diagnose', '-', '--row', 'e1/kind'], { input: story() })
    expect(new Set(positionsIn(out).map(({ event, question }) => `${event}/${question}`))).toEqual(
      new Set(['e1/kind']),
    )
    const { code, err } = await run(['diagnose', '-', '--row', 'e1/nothing'], { input: story() })
    expect([code, err]).toEqual([2, '--row: no claim stands on a row "e1/nothing"\n'])
  })

  it('tells one line a fault of a file that is no dossier', async () => {
    const { code, out, err } = await run(['diagnose', '-'], { input: '{"isnad":1}' })
    expect([code, out]).toEqual([2, ''])
    expect(err).not.toBe('')
  })

  const real = `${root}/../shared/data/oman-talks/dossier.json`
  it.skipIf(!existsSync(real))(
    'reads a whole dossier of real articles (skipped where it is absent)',
    async () => {
      const { code, out } = await run(['diagnose', real])
      expect(code).toBe(0)
      expect(positionsIn(out).flatMap(({ claims }) => claims).length).toBeGreaterThan(50)
    },
  )
})
