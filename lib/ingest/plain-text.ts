import { readStatedDate } from './reader/stated-date'

/** Text as it is kept: line breaks as `\n`, nothing else changed, since offsets count what was given. */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim()
}

/** The first line, where it can be a headline: not long, not a date, and more follows. */
export function firstLine(text: string): string | null {
  const [line = '', ...rest] = text.split('\n')
  const title = line.trim()
  const isTitle = title.length >= 3 && title.length <= 250 && readStatedDate(title) === null
  return isTitle && rest.some(other => other.trim() !== '') ? title : null
}
