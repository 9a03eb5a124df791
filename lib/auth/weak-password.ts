import { commonPasswords, keyboardRows } from './common-passwords'

/** Letters that people write as signs and digits, back to letters. */
const lookalikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

const longestWord = 40

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
const spelled = (text: string): string => text.replace(/[0134578@$!]/g, sign => lookalikes[sign] ?? sign)
/** What people put after a word to satisfy a rule: digits and signs. */
const withoutTail = (text: string): string => text.replace(/[^\p{L}]+$/u, '').replace(/^[^\p{L}]+/u, '')

/** `abcabcabcabc`, `aaaaaaaaaaaa`: one short piece over and over. */
function isRepeated(text: string): boolean {
  return /^(.{1,6}?)\1+.{0,3}$/su.test(text)
}

/** `123456789012`, `qwertyuiop[]`: most steps go to a neighbour, up or down, in counting or on a keyboard. */
function isRun(text: string): boolean {
  const steps = [...text].slice(1).map((letter, at) => isNeighbour(text[at] ?? '', letter))
  return steps.filter(Boolean).length >= steps.length * 0.8
}

function isNeighbour(one: string, other: string): boolean {
  const step = (other.codePointAt(0) ?? 0) - (one.codePointAt(0) ?? 0)
  if (Math.abs(step) <= 1 || `${one}${other}` === '90') return true
  return keyboardRows.some(row => {
    const [a, b] = [row.indexOf(one), row.indexOf(other)]
    return a >= 0 && b >= 0 && Math.abs(a - b) === 1
  })
}

/** Whether the text is nothing but known words after one another: which beginnings of it are, from the shortest on. */
function isMadeOf(text: string, words: ReadonlySet<string>): boolean {
  const isReached = [true]
  for (let end = 1; end <= text.length; end += 1) {
    for (let start = Math.max(0, end - longestWord); start < end && !isReached[end]; start += 1) {
      if (isReached[start] && words.has(text.slice(start, end))) isReached[end] = true
    }
  }
  return isReached[text.length] === true
}

/**
 * Whether the password is one that everybody tries first: the lists of such passwords hold the same few hundred words,
 * doubled, joined, respelled with signs, and with digits behind them. `about` are words that say who the person is.
 */
export function isCommonPassword(password: string, about: readonly string[] = []): boolean {
  const text = plain(password)
  if (isRepeated(text) || isRun(text)) return true
  const own = about
    .flatMap(word => [plain(word), ...plain(word).split(/[^\p{L}\p{N}]+/u)])
    .filter(word => word.length >= 3)
  const words = own.length === 0 ? commonPasswords : new Set([...commonPasswords, ...own])
  return [
    text,
    spelled(text),
    withoutTail(text),
    withoutTail(spelled(text)),
    spelled(withoutTail(text)),
  ].some(form => isMadeOf(form, words) || isRun(form))
}
