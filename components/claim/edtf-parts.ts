import { isEdtf } from '@/lib/domain/time/edtf'

export type Certainty = '' | '~' | '?' | '%'

/** One end of an EDTF date as selects and small fields hold it. */
export interface EdtfPart {
  readonly year: string
  /** 01 to 12, or a season 21 to 24. */
  readonly month: string
  readonly day: string
  readonly certainty: Certainty
}
export interface EdtfParts {
  readonly from: EdtfPart
  /** Null where it is no interval. */
  readonly to: EdtfPart | null
}

export const noPart: EdtfPart = { year: '', month: '', day: '', certainty: '' }
const shape = /^(XXXX|\d{4})?(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)$/

function partOf(text: string): EdtfPart | null {
  if (text === '' || text === '..') return noPart
  const found = shape.exec(text)
  if (!found) return null
  const [, year = '', month = '', day = '', certainty = ''] = found
  return { year: year === 'XXXX' ? '' : year, month, day, certainty: certainty as Certainty }
}

/** The parts of a date, or null where it says what the small fields cannot (a decade, a time of day): it is kept as text. */
export function partsOf(edtf: string): EdtfParts | null {
  const [start = '', end, ...more] = edtf.trim().split('/')
  if (more.length > 0) return null
  const from = partOf(start)
  const to = end === undefined ? null : partOf(end)
  return from === null || (end !== undefined && to === null) ? null : { from, to }
}

const isSeason = (month: string) => Number(month) > 12

function partText({ year, month, day, certainty }: EdtfPart): string {
  if (year === '' && month === '') return ''
  const digits = year === '' ? 'XXXX' : year.padStart(4, '0')
  const dated = month === '' ? digits : `${digits}-${month}`
  const whole = month === '' || isSeason(month) || day === '' ? dated : `${dated}-${day.padStart(2, '0')}`
  return `${whole}${certainty}`
}

/** The date that the parts say, whether or not it is one yet; `isEdtf` tells. An empty end of an interval is open. */
export function edtfOf({ from, to }: EdtfParts): string {
  if (to === null) return partText(from)
  return `${partText(from) || '..'}/${partText(to) || '..'}`
}

/** A calendar day as EDTF, in place of the date or of the end that is being chosen. */
export function withDay(edtf: string, day: string, end: 'from' | 'to'): string {
  const parts = partsOf(edtf) ?? { from: noPart, to: null }
  const [year = '', month = '', ofMonth = ''] = day.split('-')
  const chosen: EdtfPart = { year, month, day: ofMonth, certainty: parts[end]?.certainty ?? '' }
  return edtfOf({ ...parts, [end]: chosen })
}

/** Whether a text is a date that can be kept; nothing is not. */
export function isDated(edtf: string): boolean {
  return edtf.trim() !== '' && isEdtf(edtf.trim())
}
