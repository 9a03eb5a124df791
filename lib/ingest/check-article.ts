import { createHash } from 'node:crypto'
import { isStorable } from '@/lib/schemas/words'
import type { Item, ItemFaults } from './registry'

/** Of a text in UTF-8 (interchange §1). */
export const mostTextBytes = 2 * 1024 * 1024

export function textFault(text: string): string | null {
  if (Buffer.byteLength(text) > mostTextBytes) return 'is over 2 MiB'
  return isStorable(text) ? null : 'holds NUL or half a character, which cannot be stored'
}

/** No text: it could not be had, which is told already. */
export function checkArticle(article: Item<'articles'>, text: string | null, faults: ItemFaults): void {
  faults.refers('outlet', 'outlets', article.outlet)
  faults.refersAll('events', 'events', article.events)
  article.basedOn?.forEach(({ source }, at) => {
    faults.refers(`basedOn[${at}].source`, 'sources', source)
  })
  faults.once(
    'basedOn',
    article.basedOn?.map(({ source }) => source),
  )
  if (Array.isArray(article.readFor)) faults.refersAll('readFor', 'questions', article.readFor)
  if (text === null) return
  checkHash(article, text, faults)
  checkSegments(article, text, faults)
}

function checkHash({ sha256 }: Item<'articles'>, text: string, faults: ItemFaults): void {
  if (typeof sha256 !== 'string') return
  const actual = createHash('sha256').update(text).digest('hex')
  if (actual !== sha256) faults.add('sha256', `the text's is ${actual}, not ${sha256}`)
}

function checkSegments({ segments = [] }: Item<'articles'>, text: string, faults: ItemFaults): void {
  const inOrder = segments.map((segment, at) => ({ ...segment, at })).sort((a, b) => a.start - b.start)
  let last: { end: number; at: number } | null = null
  for (const { start, end, at } of inOrder) {
    if (start >= end) faults.add(`segments[${at}]`, `${start}–${end} is empty`)
    else if (end > text.length)
      faults.add(`segments[${at}]`, `${start}–${end} reaches outside the text, which ends at ${text.length}`)
    else if (last !== null && start < last.end)
      faults.add(`segments[${at}]`, `${start}–${end} overlaps segments[${last.at}]`)
    else if (cutsCharacter(text, start) || cutsCharacter(text, end))
      faults.add(`segments[${at}]`, `${start}–${end} cuts a character in two`)
    if (last === null || end > last.end) last = { end, at }
  }
}

/** Between the two halves of a surrogate pair. */
export function cutsCharacter(text: string, at: number): boolean {
  return (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00
}
