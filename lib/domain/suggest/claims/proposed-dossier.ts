import type { Entity, EntityKind } from '../../dossier'
import { proposeKey } from '../../propose-key'
import { monthAt, weekdayAt } from '../../read/months'
import { type Token, tokensOf } from '../../read/tokens'
import { fold } from '../../text/fold'
import type { ExtractDossier } from '../extraction'
import { demonymOf } from '../reported/demonyms'
import { topics } from './topics'

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
    `الرئيس الوزير القاضي القاضية المحامي المحامية السيد السيدة الدكتور النائب المدرب اللاعب المتحدث رئيس وزير مدير مستشار أمين نائب
     مبعوث المبعوث قائد مدرب`,
    'mr mrs ms dr president minister judge senator coach captain spokesman spokeswoman mayor',
  ],
]

const kindOf = new Map(
  nouns.flatMap(([kind, ar, en]) =>
    `${ar} ${en}`.split(/\s+/).map((word): [string, EntityKind] => [fold(word), kind]),
  ),
)

const longestName = 4
const bare = (key: string) => key.replace(/^[وفبل](?=\p{L}{4})/u, '')
const isDefinite = (key: string) => /^ال\p{L}{2}/u.test(key)

/** A body's noun and the definite words after it: «وزارة المياه والري». */
function arabicBodyAt(tokens: readonly Token[], at: number): number | null {
  let to = at + 1
  while (to < at + longestName && isDefinite((tokens[to]?.key ?? '').replace(/^و/u, ''))) to += 1
  return to > at + 1 ? to : null
}

const joiners: ReadonlySet<string> = new Set("of al el bin ibn abu de van von - ’ ' &".split(' '))

/** The end of a run of words in capitals, small joiners within it counted: "Bank of Cedars", "Omar al-Haddad". */
function latinRun(text: string, tokens: readonly Token[], at: number): number {
  const isCapital = (index: number) => /^\p{Lu}/u.test(text.charAt(tokens[index]?.start ?? text.length))
  let to = at
  while (isCapital(to) && to < at + 2 * longestName) {
    const gap = [1, 2, 3].find(step => !joiners.has(tokens[to + step]?.key ?? '')) ?? 1
    to += isCapital(to + gap) ? gap : 1
  }
  return to
}

function latinNameAt(
  text: string,
  tokens: readonly Token[],
  at: number,
): { to: number; kind: EntityKind } | null {
  const to = latinRun(text, tokens, at)
  const isFirst = at === 0 || /^[.!?:“"\n]$/.test(tokens[at - 1]?.key ?? '')
  if (to === at || (isFirst && to - at < 2) || weekdayAt(tokens, at) || monthAt(tokens, at)) return null
  if (to - at === 1 && demonymOf(tokens[at]?.key ?? '') !== null) return null
  // A dateline in capitals is no name.
  if (/^\p{Lu}{5}|^\p{Lu}+ \p{Lu}{2}/u.test(text.slice(tokens[at]?.start, tokens[to - 1]?.end))) return null
  const last = kindOf.get(tokens[to - 1]?.key ?? '')
  if (last === 'organisation' || last === 'place') return { to, kind: last }
  const isPlaced = /^(?:in|at|near)$/.test(tokens[at - 1]?.key ?? '')
  if (isPlaced) return { to, kind: 'place' }
  return to - at > 1 ? { to, kind: 'person' } : null
}

function nameAt(
  text: string,
  tokens: readonly Token[],
  at: number,
): { from: number; to: number; kind: EntityKind } | null {
  const key = tokens[at]?.key ?? ''
  if (/^[a-z]/.test(key)) {
    const found = latinNameAt(text, tokens, at)
    return found && { from: at, ...found }
  }
  const kind = kindOf.get(bare(key))
  if (kind === 'organisation') {
    const to = arabicBodyAt(tokens, at)
    return to === null ? null : { from: at, to, kind }
  }
  const next = tokens[at + 1]
  return kind === 'place' && next?.kind === 'word' ? { from: at + 1, to: at + 2, kind } : null
}

/** Names that a text itself shows to be names: by capitals, or by the noun before them. A key is proposed from each. */
function namesOf(text: string): readonly Entity[] {
  const tokens = tokensOf(text)
  const found = new Map<string, Entity>()
  for (let at = 0; at < tokens.length; ) {
    const named = nameAt(text, tokens, at)
    const [first, last] = named ? [tokens[named.from], tokens[named.to - 1]] : []
    if (!named || !first || !last) {
      at += 1
      continue
    }
    const name = text.slice(first.start, last.end)
    const written = /[a-z]/i.test(name)
      ? { en: name }
      : { ar: name.replace(/^[وفبل](?=شرك|وزار|اتحاد|وكال)/u, '') }
    const id = proposeKey(written)
    if (id !== '' && !found.has(id)) found.set(id, { id, kind: named.kind, name: written })
    at = named.to
  }
  return [...found.values()]
}

/** What is asked of an article that belongs to no dossier: the rules' own questions, of the names that stand in it. */
export function proposedDossier(text: string): ExtractDossier {
  return {
    events: [],
    entities: namesOf(text),
    questions: topics.map(({ id, types, ask, options, unit }) => ({
      id,
      text: ask,
      type: types[0] ?? 'text',
      ...(options ? { options } : {}),
      ...(unit === undefined ? {} : { unit }),
    })),
  }
}
