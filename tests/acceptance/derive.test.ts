import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Derivation } from '@/lib/domain/provenance/derivation'
import { soundDossier } from '../support/broken-dossiers'
import { root, run } from './command-line'

const told =
  'The ferry ran aground on the sandbank off Old Quay at dawn and its forty passengers waited three hours for the tide before two tugs could bring them home. '
const more = (who: string) => `${who} would not say when the service starts again, nor who pays for the hull.`

/** The second article is the first, with its last sentence changed. */
function copied() {
  const { claims: _, ...dossier } = soundDossier()
  const article = (id: string, published: string, text: string) => ({
    ...{ id, published, text, outlet: 'o1', title: id, language: 'en', events: ['e1'] },
  })
  const articles = [
    article('later', '2024-05-02', told + more('The harbour master')),
    article('first', '2024-05-01', told + more('The company')),
  ]
  return { ...dossier, articles, claims: [], decisions: [] }
}

describe('isnad derive', () => {
  it('suggests edges with their evidence, from a file or from standard input', async () => {
    const { code, out, err } = await run(['derive', '-'], { input: JSON.stringify(copied()) })
    expect([code, err]).toEqual([0, ''])
    const [edge, ...others]: Derivation[] = JSON.parse(out)
    expect(others).toEqual([])
    expect(edge).toMatchObject({
      article: 'later',
      from: 'first',
      evidence: [{ kind: 'overlap', isDated: true }],
    })
    expect(edge?.score).toBeGreaterThan(0.9)
    expect(out).toBe(`${JSON.stringify([edge], null, 2)}\n`)
  })

  it('tells one line a fault of a file that is no dossier', async () => {
    const dossier = copied()
    const [later, first] = dossier.articles
    const articles = [
      { ...later, outlet: 'nobody' },
      { ...first, language: 'xx' },
    ]
    const input = JSON.stringify({ ...dossier, articles })
    const { code, out, err } = await run(['derive', '-'], { input })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('articles[1].language')
    expect((await run(['compare', '-'], { input })).err).toBe(err)
    expect((await run(['derive', '/nowhere.json'])).code).toBe(2)
    expect((await run(['derive'])).code).toBe(2)
  })

  const real = `${root}/../shared/data/oman-talks/dossier.json`
  it.skipIf(!existsSync(real))('finds the report that an article rests on and never names', async () => {
    const { code, out } = await run(['derive', real])
    expect(code).toBe(0)
    const edges: Derivation[] = JSON.parse(out)
    const of = (id: string) => edges.filter(({ article }) => article === id).map(({ source }) => source)
    expect(of('a000')).toEqual(['nyt-2024-03-15'])
    expect(of('a002')).not.toContain('ft-2024-03-13')
  })
})
