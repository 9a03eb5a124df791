import type { Article, Dossier } from '@/lib/domain/dossier'
import { derive } from '@/lib/domain/provenance/derive'
import { words } from '@/lib/domain/text/segment'
import { generatedArticles, type Planted } from './generated-articles'
import { atLeast, atMost, type Line, median, timed } from './measure'

const ROUNDS = 3

function dossierOf(articles: readonly Article[]): Dossier {
  return {
    isnad: 1,
    dossier: { id: 'generated', title: { en: 'Generated' } },
    ...{ outlets: [], sources: [], entities: [], events: [], questions: [], claims: [], decisions: [] },
    articles,
  }
}

/** Cutting every text into words, and nothing else. */
function tokenized(articles: readonly Article[]): number {
  return articles.reduce((sum, { text = '', language }) => sum + words(text, language).length, 0)
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`
const percent = (part: number) => `${(100 * part).toFixed(1)} %`

/** What was found of the planted copies that kept more than half, and how much of what was suggested is a copy. */
function quality(found: ReturnType<typeof derive>, planted: readonly Planted[]) {
  const suggested = new Set(found.map(({ article, from }) => `${article} ${from}`))
  const isFound = ({ copy, of }: Planted) => suggested.has(`${copy} ${of}`)
  const close = planted.filter(({ kept }) => kept > 0.5)
  const right = planted.filter(isFound).length
  return {
    recall: close.filter(isFound).length / close.length,
    close: close.length,
    precision: right / found.length,
    right,
    suggested: found.length,
  }
}

/** Copies among generated articles: how many are found, and what it takes beside cutting the texts into words. */
export function deriveLines(): readonly Line[] {
  const { articles, planted } = generatedArticles(20_000)
  const few = articles.slice(0, 5_000)
  const times = { few: [] as number[], all: [] as number[], words: [] as number[] }
  let found: ReturnType<typeof derive> = []
  for (let round = 0; round < ROUNDS; round += 1) {
    times.few.push(timed(() => derive(dossierOf(few)))[1])
    const [suggested, all] = timed(() => derive(dossierOf(articles)))
    found = suggested
    times.all.push(all)
    times.words.push(timed(() => tokenized(articles))[1])
  }
  const [least, all, cut] = [median(times.few), median(times.all), median(times.words)]
  const { recall, close, precision, right, suggested } = quality(found, planted)
  return [
    atLeast(
      'copies found, kept above half',
      `${percent(recall)} of ${close}`,
      recall,
      0.95,
      'those planted in 20,000 articles',
    ),
    atLeast('suggested copies that are ones', `${right} of ${suggested}`, precision, 0.95, 'those suggested'),
    atMost(
      'derive, 20,000 articles',
      `${seconds(all)} to ${seconds(cut)}`,
      all / cut,
      3,
      'cutting them into words',
    ),
    atMost(
      'derive, 20,000 articles',
      `${seconds(all)} to ${seconds(least)}`,
      all / least,
      6,
      'the time of 5,000',
    ),
  ]
}
