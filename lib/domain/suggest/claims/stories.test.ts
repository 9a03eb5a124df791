import { describe, expect, it } from 'vitest'
import { extract } from '../extract'
import { stories } from './stories.cases'

describe.each(stories)('an invented story: $name', story => {
  const { text, language, published, dossier } = story
  const { claims } = extract({ text, language, published, dossier })

  for (const [question, value, more = {}] of story.wanted) {
    it(`answers ${question} with ${JSON.stringify({ ...value, ...more })}`, () => {
      const answers = claims.filter(claim => claim.question === question)
      expect(answers).toContainEqual(
        expect.objectContaining({ value: expect.objectContaining(value), ...more }),
      )
    })
  }

  for (const question of story.silent) {
    it(`says nothing of ${question}`, () => {
      expect(claims.filter(claim => claim.question === question)).toEqual([])
    })
  }

  it('quotes the text word for word and says why', () => {
    for (const { anchors, why } of claims) {
      for (const { start, end, exact } of anchors) expect(exact).toBe(text.slice(start, end))
      for (const { start, end, words } of why) expect(words).toBe(text.slice(start, end))
      expect(why.length).toBeGreaterThan(0)
    }
  })
})
