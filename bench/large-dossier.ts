import type { Article, Claim, Dossier, Question, Source } from '@/lib/domain/dossier'
import type { Value, ValueType } from '@/lib/domain/values/value'

/** What a generated dossier holds; the same sizes give the same dossier. */
export interface Sizes {
  readonly claims: number
  readonly articles: number
  readonly questions: number
}

const types: readonly ValueType[] = [
  'boolean',
  'category',
  'role',
  'entity',
  'entities',
  'quantity',
  'date',
  'duration',
  'since',
  'text',
]

/** Numbers that look random and are the same in every run (a linear congruence of period 2³²). */
function makeRandom(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const ENTITIES = 60
const EVENTS = 8
const SOURCES = 40

/** The `variant`-th answer to a question; low variants are common, high ones rare. */
function answer({ type, cumulative }: Question, question: number, variant: number, day: number): Value {
  const option = `option-${variant % 4}`
  const entity = (offset: number) => `entity-${(question + offset) % ENTITIES}`
  switch (type) {
    case 'boolean':
      return { type, value: variant % 2 === 0 }
    case 'category':
    case 'role':
      return { type, option }
    case 'entity':
      return { type, id: entity(variant) }
    case 'entities':
      return { type, members: [entity(0), entity(variant + 1)], closed: variant === 5 }
    case 'quantity':
      // A running figure grows with the day it was published, and one in many is a slip.
      if (cumulative)
        return { type, amount: 100 + question + day * 10 + (variant === 4 ? 5 : 0), unit: 'person' }
      return {
        type,
        amount: 100 + question + variant * 3,
        unit: 'person',
        qualifier: variant === 1 ? 'about' : 'exact',
      }
    case 'date':
      return { type, edtf: variant < 2 ? '2024-03' : `2024-03-1${variant}` }
    case 'duration':
      return { type, amount: 3 + (variant % 3), unit: 'month', qualifier: variant === 1 ? 'about' : 'exact' }
    case 'since':
      return variant < 3
        ? { type, edtf: '2023-05' }
        : { type, amount: 5 + variant, unit: 'month', qualifier: 'exact', anchor: 'unstated' }
    case 'text':
      return { type, text: `Answer ${variant} to question ${question}`, group: `group-${variant % 3}` }
  }
}

function makeQuestion(i: number): Question {
  const type = types[i % types.length] as ValueType
  const scheme = type === 'category' || type === 'role'
  return {
    id: `question-${i}`,
    text: { ar: `السؤال ${i}`, en: `Question ${i}` },
    type,
    ...(scheme
      ? {
          options: [0, 1, 2, 3].map(n => ({
            id: `option-${n}`,
            label: { ar: `الخيار ${n}`, en: `Option ${n}` },
            broader: n === 3 ? 'option-0' : null,
            compatibleWith: n === 1 ? ['option-2'] : [],
          })),
        }
      : {}),
    unit: type === 'quantity' ? 'person' : null,
    cumulative: type === 'quantity' && i % 40 === 5,
  }
}

function publicationDay(article: number): number {
  return 10 + (article % 20)
}

function makeArticle(i: number): Article {
  return {
    id: `article-${i}`,
    outlet: `outlet-${i % 50}`,
    title: `عنوان المقال ${i}`,
    language: i % 3 === 0 ? 'en' : 'ar',
    published: `2024-03-${String(publicationDay(i)).padStart(2, '0')}`,
    ...({ textFile: `articles/${i}.txt` } as object),
    events: [`event-${i % EVENTS}`, `event-${(i + 1) % EVENTS}`],
    basedOn: i % 4 === 0 ? [{ source: `source-${i % SOURCES}`, status: 'confirmed' }] : [],
    readFor: 'all',
  }
}

function makeSource(i: number): Source {
  const name = { ar: `المصدر ${i}`, en: `Source ${i}` }
  return i % 3 === 2
    ? { id: `source-${i}`, kind: 'anonymous', class: `class-${i % 4}`, name }
    : { id: `source-${i}`, kind: 'report', name, published: '2024-03-09', derivedFrom: [] }
}

/** A dossier of every type of value, its articles' texts in files; each question is asked of one event. */
export function largeDossier(sizes: Sizes): Dossier {
  const random = makeRandom(20_240_110)
  const questions = Array.from({ length: sizes.questions }, (_, i) => makeQuestion(i))
  const claims = Array.from({ length: sizes.claims }, (_, i): Claim => {
    const number = i % sizes.questions
    const question = questions[number] as Question
    const variant = Math.min(random(6), random(6), random(6))
    const start = random(4_000)
    const article = (Math.floor(i / sizes.questions) * 7 + number * 13) % sizes.articles
    return {
      id: `claim-${i}`,
      article: `article-${article}`,
      event: `event-${number % EVENTS}`,
      question: question.id,
      value: answer(question, number, variant, publicationDay(article)),
      stance: 'asserts',
      polarity: 'affirms',
      holder: random(20) === 0 ? `entity-${random(3)}` : null,
      level: 'textual',
      asOf: null,
      attribution: random(2) === 0 ? [{ source: `source-${random(SOURCES)}`, verb: 'reports' }] : [],
      anchors: [{ start, end: start + 24, exact: 'كلمات مقتبسة من النص هنا' }],
      status: 'confirmed',
      note: null,
    }
  })
  return {
    isnad: 1,
    dossier: { id: 'large', title: { ar: 'ملف كبير', en: 'A large dossier' } },
    outlets: Array.from({ length: 50 }, (_, i) => ({
      id: `outlet-${i}`,
      name: { ar: `الوسيلة ${i}`, en: `Outlet ${i}` },
      homepage: null,
    })),
    sources: Array.from({ length: SOURCES }, (_, i) => makeSource(i)),
    entities: Array.from({ length: ENTITIES }, (_, i) => ({
      id: `entity-${i}`,
      kind: 'place',
      name: { ar: `الكيان ${i}`, en: `Entity ${i}` },
      aliases: [],
      partOf: i % 10 === 9 ? `entity-${i - 1}` : null,
    })),
    events: Array.from({ length: EVENTS }, (_, i) => ({
      id: `event-${i}`,
      title: { ar: `الحدث ${i}`, en: `Event ${i}` },
      date: `2024-0${1 + (i % 8)}-10`,
    })),
    questions,
    articles: Array.from({ length: sizes.articles }, (_, i) => makeArticle(i)),
    claims,
    decisions: [],
  }
}
