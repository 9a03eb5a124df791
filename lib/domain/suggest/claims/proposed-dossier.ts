import type { Entity, EntityKind } from '../../dossier'
import { proposeKey } from '../../propose-key'
import { monthAt, weekdayAt } from '../../read/months'
import { keyAt, type Token, tokensOf } from '../../read/tokens'
import { fold } from '../../text/fold'
import type { ExtractDossier } from '../extraction'
import { termsOf } from './terms'
import { type Topic, topics } from './topics'

/** Nouns that begin (Arabic) or end (English) the name of a body, and those that a place's or a person's name follows. */
const nouns: readonly (readonly [kind: EntityKind, ar: string, en: string])[] = [
  [
    'organisation',
    `شركة وزارة اتحاد وكالة صحيفة حزب نقابة محكمة هيئة جامعة بنك مصرف منظمة حركة مجلس جمعية مؤسسة نادي فريق منتخب لجنة إدارة بلدية
     مجموعة قناة دائرة مديرية`,
    `company union ministry agency council party court authority university bank group organisation organization association
     federation committee club board department commission trust guild police foundation institute times post news`,
  ],
  [
    'place',
    'مدينة بلدة قرية محافظة ولاية منطقة العاصمة جزيرة ميناء مطار',
    'city town village province island port airport',
  ],
  [
    'person',
    'القاضي القاضية المحامي المحامية السيد السيدة الدكتور الدكتورة المدرب اللاعب المهندس المهندسة',
    '',
  ],
]

const kindOf = new Map(
  nouns.flatMap(([kind, ar, en]) =>
    `${ar} ${en}`
      .trim()
      .split(/\s+/)
      .map((word): [string, EntityKind] => [fold(word), kind]),
  ),
)

const longestName = 4

/** The kind of name that a word stands before, with or without a joined particle. */
const kindAt = (tokens: readonly Token[], at: number) =>
  kindOf.get(keyAt(tokens, at)) ?? kindOf.get(keyAt(tokens, at).replace(/^[وفبل](?=\p{L}{4})/u, '')) ?? null

const isEmpty = (token: Token) => termsOf([token]).flat().length === 0

interface FoundHere {
  readonly from: number
  readonly to: number
  readonly kind: EntityKind
}

/** A body's noun and the definite words after it («وزارة المياه والري»), a place's name, a person's two names. */
function arabicNameAt(tokens: readonly Token[], at: number): FoundHere | null {
  const kind = kindAt(tokens, at)
  if (kind === null) return null
  if (kind === 'organisation') {
    let to = at + 1
    while (to < at + longestName && /^و?ال\p{L}{2}/u.test(keyAt(tokens, to)) && !weekdayAt(tokens, to))
      to += 1
    return to > at + 1 ? { from: at, to, kind } : null
  }
  const to = at + (kind === 'place' ? 2 : 3)
  const named = tokens.slice(at + 1, to)
  const isName =
    named.length === to - at - 1 && named.every(token => token.kind === 'word' && !isEmpty(token))
  return isName ? { from: at + 1, to, kind } : null
}

const joiners: ReadonlySet<string> = new Set("of al el bin ibn abu de van von - ’ ' &".split(' '))

/** The end of a run of words in capitals, small joiners within it counted: "Bank of Cedars", "Omar al-Haddad". */
function latinRun(text: string, tokens: readonly Token[], at: number): number {
  const isCapital = (index: number) =>
    index < tokens.length && /^\p{Lu}/u.test(text.charAt((tokens[index] as Token).start))
  let to = at
  while (isCapital(to) && to < at + 2 * longestName) {
    const gap = [1, 2, 3].find(step => !joiners.has(keyAt(tokens, to + step)))
    to += gap !== undefined && isCapital(to + gap) ? gap : 1
  }
  return to
}

/** Words in capitals that are no weekday, month, dateline or people of a country; a single word only where it is a place. */
function latinNameAt(text: string, tokens: readonly Token[], at: number): FoundHere | null {
  const to = latinRun(text, tokens, at)
  if (to === at || isEmpty(tokens[at] as Token) || weekdayAt(tokens, at) || monthAt(tokens, at)) return null
  const words = text.slice((tokens[at] as Token).start, (tokens[to - 1] as Token).end)
  if (/^\p{Lu}{4}|^\p{Lu}+ \p{Lu}{2}/u.test(words)) return null
  const kind = kindAt(tokens, to - 1)
  if (kind === 'organisation') return { from: at, to, kind }
  if (/^(?:in|at|near)$/.test(keyAt(tokens, at - 1))) return { from: at, to, kind: 'place' }
  return to - at > 1 ? { from: at, to, kind: 'person' } : null
}

/** Names that a text itself shows to be names: by capitals, or by the noun before them. A key is proposed from each. */
function namesOf(text: string): readonly Entity[] {
  const tokens = tokensOf(text)
  const found = new Map<string, Entity>()
  for (let at = 0; at < tokens.length; ) {
    const isLatin = /^[a-z]/.test(keyAt(tokens, at))
    const named = isLatin ? latinNameAt(text, tokens, at) : arabicNameAt(tokens, at)
    at = named?.to ?? at + 1
    if (!named) continue
    const [first, last] = [tokens[named.from] as Token, tokens[named.to - 1] as Token]
    const name = text.slice(first.start, last.end)
    const written = isLatin ? { en: name } : { ar: name }
    const id = proposeKey(written)
    if (!found.has(id)) found.set(id, { id, kind: named.kind, name: written })
  }
  return [...found.values()]
}

/** What is asked of an article that belongs to no dossier: the rules' own questions, of the names that stand in it. */
export function proposedDossier(text: string): ExtractDossier {
  const said = new Set(termsOf(tokensOf(text)).flat())
  const isAsked = ({ about }: Topic) =>
    about === undefined || about.split('|').some(row => said.has(`#${row}`))
  return {
    events: [],
    entities: namesOf(text),
    questions: topics.filter(isAsked).map(({ id, types: [type], ask, options, unit }) => ({
      id,
      text: ask,
      type,
      ...(options ? { options } : {}),
      ...(unit === undefined ? {} : { unit }),
    })),
  }
}
