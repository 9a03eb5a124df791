import { describe, expect, it } from 'vitest'
import { compare } from './compare'
import { by, dossierOf, type Said, words } from './dossier.cases'

describe('words that nobody grouped', () => {
  const says: Record<string, Said[]> = {
    a: [words('one'), words('two'), words('of a group', 'g'), by('hill', words('three'))],
    b: [words('four'), words('five')],
  }
  const dossier = dossierOf({ says })

  it.each([
    ['in the order of the file', dossier.claims],
    ['the other way round', [...dossier.claims].reverse()],
  ])('are a camp for each article and voice, of the words of lowest id: %s', (_, claims) => {
    const camps = compare({ ...dossier, claims }).rows[0]?.camps
    expect(camps?.map(({ holder, articles, claims: of, value }) => [holder, articles, of, value])).toEqual([
      [null, ['a'], ['a3'], words('of a group', 'g')],
      ['hill', ['a'], ['a4'], words('three')],
      [null, ['b'], ['b1', 'b2'], words('four')],
    ])
  })
})
