import type { Span } from '@/lib/domain/text/segment'

/**
 * What a person has read, as stretches of the text in order, none touching another: sentences are counted anew with
 * every boundary that moves, and the text is what stays.
 */
export type ReadSpans = readonly Span[]

/** Also what only blanks part from it: sentences read one after another are one stretch. */
export function addRead(text: string, read: ReadSpans, { start, end }: Span): ReadSpans {
  if (isRead(text, read, { start, end })) return read
  const meets = (span: Span) =>
    text.slice(Math.min(span.end, end), Math.max(span.start, start)).trim() === '' ||
    (span.start < end && span.end > start)
  const met = read.filter(meets)
  const whole = {
    start: Math.min(start, ...met.map(span => span.start)),
    end: Math.max(end, ...met.map(span => span.end)),
  }
  return [...read.filter(span => !meets(span)), whole].sort((a, b) => a.start - b.start)
}

export function removeRead(read: ReadSpans, { start, end }: Span): ReadSpans {
  return read.flatMap(span => {
    if (span.end <= start || span.start >= end) return [span]
    return [
      { start: span.start, end: start },
      { start: end, end: span.end },
    ].filter(left => left.start < left.end)
  })
}

/** Whether all of it was read, white space aside. */
export function isRead(text: string, read: ReadSpans, { start, end }: Span): boolean {
  let from = start
  for (const span of read) {
    if (span.start > from && text.slice(from, Math.min(span.start, end)).trim() !== '') return false
    from = Math.max(from, span.end)
    if (from >= end) return true
  }
  return text.slice(from, end).trim() === ''
}

/** Stretches as they come back from where they were kept; what is none, or not of this text, is left out. */
export function toReadSpans(text: string, kept: unknown): ReadSpans {
  if (!Array.isArray(kept)) return []
  return kept
    .filter(isPair)
    .filter(([start, end]) => start >= 0 && start < end && end <= text.length)
    .reduce<ReadSpans>((read, [start, end]) => addRead(text, read, { start, end }), [])
}

const isPair = (value: unknown): value is [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every(Number.isInteger)
