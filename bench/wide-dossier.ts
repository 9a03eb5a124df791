import type { Claim, Dossier, Question } from '@/lib/domain/dossier'

const ARTICLES = 50
const QUESTIONS = 40
const LAST_VARIANT = 3

/** The words of a claim; every article says some of them on every question. */
function words(question: number, variant: number): string {
  return `في المسألة ${question} قيل الجواب ${variant}`
}

function variantOf(article: number, question: number): number {
  return (article * 7 + question * 3) % 11 > LAST_VARIANT ? 0 : (article + question) % (LAST_VARIANT + 1)
}

/** Some articles are silent on some questions, as articles are. */
function isSilent(article: number, question: number): boolean {
  return (article * 5 + question) % 4 === 0
}

function makeQuestion(i: number): Question {
  const labels = Array.from({ length: LAST_VARIANT + 1 }, (_, n) => ({
    id: `option-${n}`,
    label: { ar: `الجواب ${n}`, en: `Answer ${n}` },
    compatibleWith: n === 1 ? ['option-2'] : [],
  }))
  return {
    id: `question-${i}`,
    text: { ar: `ما جواب المسألة ${i}؟`, en: `What of matter ${i}?` },
    type: 'category',
    options: labels,
  }
}

/** A dossier whose comparison is one page of 50 articles and 40 rows. */
export function wideDossier(): Dossier {
  const texts = Array.from({ length: ARTICLES }, (_, article) =>
    Array.from({ length: QUESTIONS }, (_, q) =>
      isSilent(article, q) ? '' : `${words(q, variantOf(article, q))}.`,
    ).join('\n'),
  )
  const claims = texts.flatMap((text, article) =>
    Array.from({ length: QUESTIONS }, (_, q): Claim | null => {
      if (isSilent(article, q)) return null
      const exact = words(q, variantOf(article, q))
      const start = text.indexOf(`${exact}.`)
      return {
        id: `c${article}-${q}`,
        article: `a${article}`,
        event: `event-${q % 4}`,
        question: `question-${q}`,
        value: { type: 'category', option: `option-${variantOf(article, q)}` },
        anchors: [{ start, end: start + exact.length, exact }],
      }
    }).filter(claim => claim !== null),
  )
  return {
    isnad: 1,
    dossier: { id: 'wide', title: { ar: 'ملف عريض', en: 'A wide dossier' } },
    outlets: texts.map((_, i) => ({ id: `o${i}`, name: { ar: `الوسيلة ${i}`, en: `Outlet ${i}` } })),
    sources: [],
    entities: [],
    events: [0, 1, 2, 3].map(i => ({
      id: `event-${i}`,
      title: { ar: `الحدث ${i}`, en: `Event ${i}` },
      date: `2026-01-1${i}`,
    })),
    questions: Array.from({ length: QUESTIONS }, (_, i) => makeQuestion(i)),
    articles: texts.map((text, i) => ({
      id: `a${i}`,
      outlet: `o${i}`,
      title: `عنوان المقال ${i}`,
      language: 'ar',
      published: '2026-01-20',
      text,
      events: ['event-0', 'event-1', 'event-2', 'event-3'],
      readFor: 'all',
    })),
    claims,
    decisions: [],
  }
}
