import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Article, Dossier } from '../../dossier'
import { reportedIn } from './reported'

/** The demo, and the real articles that are kept beside the project; where those are absent, they are not read. */
const folders = ['prisma/demo', '../shared/data/oman-talks']

type Filed = Article & { readonly textFile: string }
type File = Omit<Dossier, 'articles'> & { readonly articles: readonly Filed[] }

describe.each(folders)('%s (skipped where it is absent)', folder => {
  const isThere = existsSync(`${folder}/dossier.json`)
  const dossier: File | null = isThere ? JSON.parse(readFileSync(`${folder}/dossier.json`, 'utf8')) : null
  const articles = (dossier?.articles ?? []).map(article => {
    const text = readFileSync(`${folder}/${article.textFile}`, 'utf8')
    const { language, segments = [], published = null } = article
    return { article, text, reported: reportedIn({ text, language, segments, published, dossier }) }
  })

  it.skipIf(!isThere)('every source stands where it is said to, in the article’s own words', () => {
    for (const { article, text, reported } of articles) {
      for (const { name, start, end } of reported.sources) {
        expect(text.slice(start, end)).toBe(name)
        const kind = article.segments?.find(one => one.start <= start && start < one.end)?.kind ?? 'main'
        expect(['main', 'headline', 'boilerplate'], `${article.id} ${name}`).toContain(kind)
      }
    }
  })

  it.skipIf(!isThere)('who was first is told where the words say it', () => {
    const claims = (dossier?.claims ?? []).filter(({ question }) => question === 'first-reporter')
    expect(claims.length).toBeGreaterThan(0)
    const missed = claims.filter(({ article, anchors: [anchor] }) => {
      const found = articles.find(one => one.article.id === article)?.reported.sources ?? []
      const first = found.filter(({ relation }) => relation === 'first-reported-by')
      return !first.some(({ start, end }) => anchor && start < anchor.end && anchor.start < end)
    })
    // "A paper revealed it" says that it was first to a person, and not to a rule.
    expect(missed.length / claims.length, missed.map(({ id }) => id).join(' ')).toBeLessThanOrEqual(0.34)
  })

  it.skipIf(!isThere)('what people hold as not known, declined or a party’s view is heard as that', () => {
    const missed: string[] = []
    let asked = 0
    for (const { article, anchors, stance, holder } of dossier?.claims ?? []) {
      const [anchor] = anchors
      const reported = articles.find(one => one.article.id === article)?.reported
      if (!anchor || !reported || (!holder && stance !== 'unknown' && stance !== 'declined')) continue
      asked += 1
      const voice = reported.voiceOf(anchor)
      const isHeard = holder ? voice.holder?.entity === holder : voice.stance === stance
      if (!isHeard) missed.push(`${article} ${anchor.exact}`)
    }
    expect(missed.length / asked, missed.join(' · ')).toBeLessThanOrEqual(0.2)
  })
})
