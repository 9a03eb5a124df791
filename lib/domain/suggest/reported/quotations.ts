import type { Span } from '../../text/segment'

const pairs: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '”', '‹': '›' }
const mark = /[«»“”„‹›"\n]/g
/** Fewer letters are a name or a word in quotation marks. */
const fewestWords = 3
const longest = 4000

/**
 * The quotations of a text that hold more than a name, in order, without their marks: in all pairs and in straight marks.
 * One that is not closed ends with its line, unless the next line begins with a mark again, as long quotations do.
 */
export function quotationsIn(text: string): Span[] {
  const found: Span[] = []
  let open: { close: string; start: number } | null = null
  const add = (end: number) => {
    if (open && end - open.start <= longest && isSpeech(text.slice(open.start, end)))
      found.push({ start: open.start, end })
    open = null
  }
  for (const { 0: sign, index } of text.matchAll(mark)) {
    if (open && (sign === open.close || isOtherEnd(open.close, sign))) add(index)
    else if (sign === '\n') add(index)
    else if (!open && sign !== '\n') {
      const close: string | null = pairs[sign] ?? (sign === '"' ? '"' : null)
      if (close !== null) open = { close, start: index + sign.length }
    }
  }
  add(text.length)
  return found
}

/** «“»: newspapers close „ and “ either way. */
const isOtherEnd = (close: string, sign: string) => close === '”' && (sign === '“' || sign === '"')

function isSpeech(inside: string): boolean {
  return (inside.match(/\p{L}+/gu)?.length ?? 0) > fewestWords
}
