import type { Token } from '../../read/tokens'
import { fold } from '../../text/fold'
import { formsOf, rootOf } from './word-forms'
import { synonyms } from './word-lists'

/** What a word is compared by: `#id` for a row of synonyms, `=root` for a word that is in none. */
export type Term = string

interface Phrase {
  readonly words: readonly string[]
  readonly term: Term
}

const singles = new Map<string, Term[]>()
const phrases = new Map<string, Phrase[]>()

for (const [id, ar, en] of synonyms) {
  for (const entry of `${ar} ${en}`.split(/\s+/)) {
    const words = entry.split('_').map(fold)
    const first = words[0] as string
    const table: Map<string, (Term | Phrase)[]> = words.length === 1 ? singles : phrases
    const value = words.length === 1 ? `#${id}` : { words, term: `#${id}` }
    table.set(first, [...(table.get(first) ?? []), value])
  }
}
for (const group of phrases.values()) group.sort((a, b) => b.words.length - a.words.length)

/** Words that ask, join or help, and tell nothing of what is asked. */
const empty: ReadonlySet<string> = new Set(
  fold(
    `من ما ماذا متى أين كيف لماذا هل كم أي أية الذي التي الذين اللذين هو هي هم هما هذا هذه ذلك تلك في على عن إلى مع أن إن أنه أنها إنه إنها
     كان كانت يكون تكون قد لقد لم لن لا ليس ليست غير بل أو أم ثم و بعد قبل منذ حتى عند عبر خلال بين ضد دون بدون كل بعض أحد إحدى كما لكن
     حيث حين تم يتم تمت مصير يمكن بشأن حول وفق بحسب مدى عام سنة شهر أسبوع ساعة قبيل أيضا جدا فقط الآن نحو حوالي أكثر أقل
     عليهم عليه عليها لهم له لها منهم منه منها فيه فيها بهم به بها إليه إليها إليهم عنه عنها عنهم معه معها معهم بينهما بينهم
     الطرفين الطرفان الجانبان الجانبين الطرف مع نفس ذات
     who whom whose what which when where why how many much long did do does was were is are be been being has have had will would can
     could may might should shall a an the of to in on at by for from with and or but not no nor as than that this these those it its he
     she they them their his her we you i there so if then between about into out up down over under after before until since during
     any all both each other one sides side two also more most less than ever yet still become became them him me us our according`,
  ).split(/\s+/),
)

function rowsOf(key: string): readonly Term[] {
  for (const form of formsOf(key)) {
    const found = singles.get(form)
    if (found) return found
  }
  return []
}

const known = new Map<string, readonly Term[]>()
const rememberAtMost = 8192

function termsOfWord(key: string, of: 'text' | 'label'): readonly Term[] {
  const before = known.get(key + of)
  if (before) return before
  if (known.size >= rememberAtMost) known.clear()
  const rows = rowsOf(key)
  const root = rootOf(key)
  const terms = rows.length > 0 ? rows : root === '' ? [key] : [`=${root}`]
  const isEmpty = empty.has(key) && (of === 'text' || rows.length === 0)
  const found = isEmpty ? [] : terms
  known.set(key + of, found)
  return found
}

const isForm = (token: Token | undefined, word: string) =>
  token !== undefined && (token.key === word || formsOf(token.key).includes(word))

function phraseAt(tokens: readonly Token[], at: number): Phrase | null {
  const { key } = tokens[at] as Token
  for (const form of formsOf(key)) {
    for (const phrase of phrases.get(form) ?? []) {
      if (phrase.words.every((word, i) => i === 0 || isForm(tokens[at + i], word))) return phrase
    }
  }
  return null
}

/**
 * The terms of each token; none for marks, numbers and empty words. A phrase of the rows takes the place of its words:
 * «غير مباشر» is not "direct". In a label a word of the rows is never empty: إنهاء folds to أنها. In time that grows with the number of tokens.
 */
export function termsOf(
  tokens: readonly Token[],
  of: 'text' | 'label' = 'text',
): readonly (readonly Term[])[] {
  const found: (readonly Term[])[] = []
  for (let at = 0; at < tokens.length; ) {
    const { key, kind } = tokens[at] as Token
    const phrase = kind === 'word' ? phraseAt(tokens, at) : null
    found.push(phrase ? [phrase.term] : kind === 'word' ? termsOfWord(key, of) : [])
    for (let i = 1; i < (phrase?.words.length ?? 1); i += 1) found.push([])
    at += phrase?.words.length ?? 1
  }
  return found
}
