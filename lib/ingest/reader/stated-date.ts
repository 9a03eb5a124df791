const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const iso =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i
const compact = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/i
const mail =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([a-z]{1,4}|[+-]\d{2}:?\d{2})?)?$/i

const zones: Readonly<Record<string, string>> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
}

/**
 * A date as machines write it (ISO 8601, RFC 2822), in one form: `2026-03-05`, with the time and its offset where both
 * are said. Its day stays the author's: a time is never moved to another zone. Null for anything else, above all for
 * dates whose day and month could be either.
 */
export function readStatedDate(raw: string): string | null {
  const text = raw.trim()
  if (text.length > 60) return null
  const numeric = iso.exec(text) ?? compact.exec(text)
  if (numeric) {
    const [, year = '', month = '', day = '', ...time] = numeric
    return compose(year, Number(month), Number(day), time)
  }
  const written = mail.exec(text)
  if (!written) return null
  const [, day = '', month = '', year = '', ...time] = written
  return compose(year, months.indexOf(month.toLowerCase()) + 1, Number(day), time)
}

type Piece = string | undefined

function compose(year: string, month: number, day: number, time: readonly Piece[]): string | null {
  const date = `${year}-${two(month)}-${two(day)}`
  if (!isDay(date)) return null
  const [hours, minutes, seconds = '00', zone] = time
  const offset = offsetOf(zone)
  if (hours === undefined || minutes === undefined || offset === null) return date
  if (Number(hours) > 23 || Number(minutes) > 59) return date
  return `${date}T${two(Number(hours))}:${minutes}:${seconds}${offset}`
}

const two = (number: number): string => String(number).padStart(2, '0')

/** 30 February is none, and neither is a year in which nobody published on the web or in print. */
function isDay(date: string): boolean {
  const instant = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== date) return false
  return instant.getUTCFullYear() >= 1800 && instant.getUTCFullYear() <= 2200
}

function offsetOf(zone: Piece): string | null {
  if (zone === undefined) return null
  const named = zones[zone.toLowerCase()]
  if (named !== undefined) return named
  const [, hours, minutes] = /^([+-]\d{2}):?(\d{2})$/.exec(zone) ?? []
  return hours !== undefined && minutes !== undefined ? `${hours}:${minutes}` : null
}

const inPath =
  /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/._-]|$)|\/((?:19|20)\d{2})(\d{2})(\d{2})(?=[/._-]|$)/

/** The day that stands in the path of an address: `/2026/03/05/`, `/2026-03-05-title`, `/20260305/`. */
export function dateInAddress(address: string): { readonly date: string; readonly where: string } | null {
  if (!URL.canParse(address)) return null
  const found = inPath.exec(new URL(address).pathname)
  if (!found) return null
  const [whole, ...pieces] = found
  const [year = '', month, day] = pieces.filter(piece => piece !== undefined)
  const date = compose(year, Number(month), Number(day), [])
  return date === null ? null : { date, where: whole }
}
