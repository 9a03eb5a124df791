import type { Article, Claim, Dossier, Entity, Id, Locale, Outlet, Source } from '../dossier'
import type { Value } from '../values/value'

/** What an article of a story says: its text, or more of it. */
export interface Told extends Partial<Omit<Article, 'id'>> {
  readonly says?: Readonly<Record<Id, Value | (Partial<Claim> & { readonly value: Value })>>
}

/** A dossier on one event, told by its articles; an article's claim on question `q` is `article.q`. */
export function story(
  articles: Readonly<Record<Id, Told>>,
  more: {
    readonly sources?: readonly Source[]
    readonly entities?: readonly Entity[]
    readonly outlets?: readonly Outlet[]
    readonly questions?: Dossier['questions']
    readonly claims?: readonly Claim[]
  } = {},
): Dossier {
  const claims = Object.entries(articles).flatMap(([article, { says = {} }]) =>
    Object.entries(says).map(([question, said]): Claim => {
      const claim = 'type' in said ? { value: said } : said
      return { id: `${article}.${question}`, article, event: 'fire', question, anchors: [], ...claim }
    }),
  )
  return {
    isnad: 1,
    dossier: { id: 'story', title: { en: 'A story' } },
    outlets: more.outlets ?? [],
    sources: more.sources ?? [],
    entities: more.entities ?? [],
    events: [{ id: 'fire', title: { en: 'The fire' }, date: '2023-07-04' }],
    questions: more.questions ?? [],
    articles: Object.entries(articles).map(([id, { says: _, ...rest }]) => ({
      id,
      outlet: `outlet-of-${id}`,
      title: id,
      language: 'en' as Locale,
      events: ['fire'],
      ...rest,
    })),
    claims: [...claims, ...(more.claims ?? [])],
    decisions: [],
  }
}

export const count = (amount: number): Value => ({ type: 'quantity', amount, unit: 'person' })
export const yes: Value = { type: 'boolean', value: true }
export const no: Value = { type: 'boolean', value: false }
export const option = (id: Id): Value => ({ type: 'category', option: id })
export const through = (value: Value, ...sources: Id[]) => ({
  value,
  attribution: sources.map(source => ({ source, verb: 'says' as const })),
})
export const report = (id: Id, en: string, more: Partial<Source> = {}): Source => ({
  id,
  kind: 'report',
  name: { en },
  ...more,
})

/** So many words of no language, the same for one seed and no two alike in order. */
export function madeUpWords(seed: number, length: number): string[] {
  let state = seed
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const parts = 'با دو ري سم قا لن كو هي فر تا مو نب زا عر شو غي'.split(' ')
  return Array.from({ length }, () =>
    Array.from({ length: 2 + next(2) }, () => parts[next(parts.length)]).join(''),
  )
}
