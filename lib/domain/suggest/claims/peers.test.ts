import { describe, expect, it } from 'vitest'
import { type ExtractScore, extractScore, readDossier } from '../../../../tests/support/extract-score'

const real = '../shared/data/oman-talks/dossier.json'
const theirs = readDossier(real)
const demo = readDossier('prisma/demo/dossier.json')

const share = ({ found, asked }: ExtractScore) => found.length / asked.length

describe('claims that people made, free words and titles aside, found by the rules', () => {
  const ours = demo && extractScore(demo)

  it('of the demo: two in three', () => {
    expect(ours && share(ours)).toBeGreaterThanOrEqual(0.66)
  })

  it('and most of what is offered is what a person coded', () => {
    const known = ours?.offered.filter(({ isKnown }) => isKnown).length ?? 0
    expect(known / (ours?.offered.length ?? 0)).toBeGreaterThanOrEqual(0.8)
  })

  describe.skipIf(!theirs)(`of the real articles (${real})`, () => {
    const score = theirs && extractScore(theirs)

    it('three in five, and as many as of the demo within ten points', () => {
      const found = score ? share(score) : 0
      expect(found).toBeGreaterThanOrEqual(0.6)
      expect(Math.abs(found - (ours ? share(ours) : 0))).toBeLessThanOrEqual(0.1)
    })

    it('none of a caption, of furniture or of another story', () => {
      for (const { article, claim } of score?.offered ?? []) {
        const segments = theirs?.articles.find(({ id }) => id === article)?.segments ?? []
        const [anchor] = claim.anchors
        const inside = segments.find(({ start, end }) => anchor && start <= anchor.start && anchor.end <= end)
        expect(inside?.kind, anchor?.exact).toBe('main')
      }
    })
  })
})
