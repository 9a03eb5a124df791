import { describe, expect, it } from 'vitest'
import { inThread } from './threads'

const page = { html: '<html><body><p>The bridge was closed on Saturday.</p></body></html>', url: null }

describe('inThread', () => {
  it('reads a page, and many at once', async () => {
    const readings = await Promise.all(Array.from({ length: 20 }, () => inThread('page', page)))
    for (const reading of readings)
      expect(reading).toMatchObject({ text: 'The bridge was closed on Saturday.' })
  }, 20_000)

  it('makes room for a thread of another size when those there are have nothing to do', async () => {
    await Promise.all([inThread('page', page), inThread('page', page)])
    expect(await inThread('page', page, { megabytes: 300 })).toHaveProperty('text')
  }, 20_000)

  it('ends a page that takes too long, leaves the loop free meanwhile, and goes on with the next', async () => {
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 20)
    const begun = performance.now()
    const bomb = { html: '<div>'.repeat(100_000), url: null }
    expect(await inThread('page', bomb, { patience: 1_500 })).toEqual({ refused: 'too-hard', detail: null })
    clearInterval(timer)
    expect(performance.now() - begun).toBeLessThan(5_000)
    expect(turns).toBeGreaterThan(20)
    expect(await inThread('page', page)).toHaveProperty('text')
  }, 20_000)

  it('outlives a page that uses up its memory', async () => {
    const html = `<body>${'<p>x</p>'.repeat(600_000)}</body>`
    expect(await inThread('page', { html, url: null }, { megabytes: 32 })).toHaveProperty('refused')
    expect(await inThread('page', page)).toHaveProperty('text')
  }, 30_000)
})
