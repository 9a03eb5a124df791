// Widths of a bold 13 px face, generous on purpose: text that fits here fits the box.
const WIDTHS = { narrow: 4, arabic: 6.6, latin: 7.6, wide: 9.5 } as const

/** About how wide a text is drawn, in CSS pixels. */
function width(text: string): number {
  let sum = 0
  for (const letter of text) {
    if (/[\p{M}\p{Cf}]/u.test(letter)) continue
    if (/[\s.,:;'’«»()ilا١|]/u.test(letter)) sum += WIDTHS.narrow
    else if (/\p{Script=Arabic}/u.test(letter)) sum += WIDTHS.arabic
    else sum += /[MWmw@\p{Lu}]/u.test(letter) ? WIDTHS.wide : WIDTHS.latin
  }
  return sum
}

/** The text in at most `lines` lines of whole words; what does not fit is left out, with an ellipsis. */
export function fitText(text: string, room: number, lines: number): string[] {
  const found: string[] = []
  let line = ''
  const words = text.trim().split(/\s+/)
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`
    if (width(longer) <= room) {
      line = longer
      continue
    }
    if (found.length === lines - 1) return [...found, clip(line === '' ? word : `${line} ${word}`, room)]
    if (line !== '') found.push(line)
    if (width(word) > room) return [...found, clip(words.slice(index).join(' '), room)]
    line = word
  }
  return line === '' ? found : [...found, line]
}

function clip(text: string, room: number): string {
  const letters = [...text]
  while (letters.length > 1 && width(`${letters.join('')}…`) > room) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
