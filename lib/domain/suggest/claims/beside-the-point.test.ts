import { describe, expect, it } from 'vitest'
import { extract } from '../extract'

/** The rules that speak of an article without a dossier. */
const rulesIn = (text: string): readonly string[] => {
  const language = /\p{Script=Arabic}/u.test(text) ? 'ar' : 'en'
  const segments = [{ start: 0, end: text.length, kind: 'main' as const }]
  const { claims } = extract({ text, language, published: '2025-06-11', segments, dossier: null })
  return [...new Set(claims.map(({ rule }) => rule))].sort()
}

describe('an article without a dossier is not asked', () => {
  it.each([
    // about an attack, where workers walk out
    'Nurses in Palm Harbour began a strike on Monday, the Nurses’ Guild said.',
    'Dockers in Palm Harbour went on strike on 4 June.',
    // about a match, where a list wins an election
    'أعلنت لجنة الانتخابات الأحد فوز قائمة الميناء بأربعين مقعدا.',
    // who reported it first, where a company reports a figure of its first quarter
    'Tidewater Ferries on Tuesday reported a first-quarter profit.',
    'Tidewater Ferries reported its first loss since 2009.',
    'أعلنت شركة العبارات نشر أول تقرير لها.',
    // how long a sentence or a contract is, where something else lasts so long
    'The verdict came after nine years.',
    'He spent nine years in prison.',
    'The prison was built in nine years.',
    // when it was, where only its like is dated
    'وهذه أسوأ عاصفة منذ 40 عاما.',
  ])('%s', text => expect(rulesIn(text)).toEqual([]))
})

describe('an article without a dossier is asked', () => {
  it.each([
    [
      'A drone strike on Monday killed 4 people in Palm Harbour.',
      ['disaster-date', 'disaster-place', 'killed'],
    ],
    ['قصفت طائرات الميناء الاثنين وقتلت أربعة أشخاص.', ['disaster-date', 'killed']],
    ['Harbour Rovers won the match on Sunday in Palm Harbour.', ['match-date', 'match-place', 'winner']],
    ['Harbour Times was the first to report the sale.', ['first-reporter']],
    ['كانت صحيفة الميناء أول من كشف النبأ.', ['first-reporter']],
    ['Harbour Times first reported the sale.', ['first-reporter']],
    ['Harbour Times had the news first, and reported it first.', ['first-reporter']],
  ])('%s', (text, wanted) => expect(rulesIn(text)).toEqual(wanted))
})
