import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { languageOf } from './language'
import { proposeSegments } from './segments'
import { links, otherStories } from './segments.cases'

const demo = 'prisma/demo/articles'
const demoTexts = readdirSync(demo).map(name => [name, readFileSync(`${demo}/${name}`, 'utf8')] as const)
const marked: { articles: { textFile: string; segments: { start: number; end: number; kind: string }[] }[] } =
  JSON.parse(readFileSync('prisma/demo/dossier.json', 'utf8'))

/** The share of characters that two divisions of a text call the same, white space aside; a headline counts as main. */
function agreement(text: string, a: readonly Part[], b: readonly Part[]): number {
  const kindAt = (parts: readonly Part[], at: number) => {
    const kind = parts.find(({ start, end }) => start <= at && at < end)?.kind ?? 'main'
    return kind === 'headline' ? 'main' : kind
  }
  const places = [...text.matchAll(/\S/gu)].map(({ index }) => index)
  return places.filter(at => kindAt(a, at) === kindAt(b, at)).length / places.length
}
type Part = { readonly start: number; readonly end: number; readonly kind: string }

describe('the articles of the demo', () => {
  it.each(demoTexts)('%s is divided as its editors divided it', (name, text) => {
    const theirs = marked.articles.find(({ textFile }) => textFile.endsWith(name))?.segments ?? []
    expect(agreement(text, proposeSegments({ text }), theirs)).toBe(1)
  })

  /** The article alone: its headline and body, before any story that is glued to it. */
  const own = demoTexts.map(([name, text]) => {
    const kept = proposeSegments({ text }).filter(({ kind }) => kind === 'headline' || kind === 'main')
    const language = languageOf(text)?.language ?? 'ar'
    return { name, language, text: kept.map(({ start, end }) => text.slice(start, end)).join('\n\n') }
  })

  it('are told from a story that is glued on, with a cue or without', () => {
    const missed: string[] = []
    let tried = 0
    for (const { name, language, text } of own) {
      const glues =
        language === 'ar'
          ? ['', 'مقالات مشابهة\n\n', 'المصدر: وكالات\n\n']
          : ['', 'Related stories\n\n', 'Source: agencies\n\n']
      for (const [at, story] of otherStories[language].entries()) {
        for (const glue of glues) {
          tried += 1
          const whole = `${text}\n\n${glue}${story.join('\n\n')}`
          const found = proposeSegments({ text: whole })
          const last = found.findLast(({ kind }) => kind === 'main')?.end
          const first = found.find(({ kind }) => kind === 'related')?.start
          if (last !== text.length || first !== whole.indexOf(story[0] ?? ''))
            missed.push(`${name} ${at} ${glue.trim()}`)
        }
      }
    }
    expect(missed.length / tried, missed.join(' · ')).toBeLessThanOrEqual(0.04)
  })

  it('go on after a link in their middle', () => {
    const missed: string[] = []
    let tried = 0
    for (const { name, language, text } of own) {
      const lines = text.split(/\n+/u)
      for (const link of links[language]) {
        for (let at = 2; at < lines.length; at += 1) {
          tried += 1
          const whole = [...lines.slice(0, at), link, ...lines.slice(at)].join('\n\n')
          const related = proposeSegments({ text: whole }).filter(({ kind }) => kind === 'related')
          if (related.some(({ start, end }) => whole.slice(start, end) !== link))
            missed.push(`${name} ${at} ${link}`)
        }
      }
    }
    expect(missed.length / tried, missed.join(' · ')).toBeLessThanOrEqual(0.04)
  })
})

const real = '../shared/data/oman-talks'
describe.skipIf(!existsSync(real))(`the five real articles (${real})`, () => {
  const dossier: { articles: { textFile: string; segments: Part[] }[] } = existsSync(real)
    ? JSON.parse(readFileSync(`${real}/dossier.json`, 'utf8'))
    : { articles: [] }
  const read = (name: string) => readFileSync(`${real}/articles/${name}.txt`, 'utf8')

  it.each([
    ['000', 4028],
    ['003', 2058],
  ])('%s: the other story begins at %d ± 20', (name, boundary) => {
    const found = proposeSegments({ text: read(name) })
    const first = found.find(({ kind }) => kind === 'related')?.start ?? 0
    expect(Math.abs(first - boundary)).toBeLessThanOrEqual(20)
    expect(found.at(-1)).toMatchObject({ kind: 'related', end: read(name).trimEnd().length })
  })

  it.each(['001', '002'])('%s: no cut', name => {
    expect(proposeSegments({ text: read(name) }).map(({ kind }) => kind)).toEqual(['headline', 'main'])
  })

  it('004: both lines of the picture are its caption', () => {
    expect(proposeSegments({ text: read('004') })).toContainEqual(
      expect.objectContaining({ kind: 'caption', start: 170, end: 447 }),
    )
  })

  it('are divided as their editors divided them, but for datelines and headings that they left in the body', () => {
    for (const { textFile, segments } of dossier.articles) {
      const text = readFileSync(`${real}/${textFile}`, 'utf8')
      expect(agreement(text, proposeSegments({ text }), segments), textFile).toBeGreaterThan(0.99)
    }
  })
})
