import type { Locale } from '@/lib/domain/dossier'
import { direction } from '@/lib/i18n/direction'
import { formatMessage } from '@/lib/i18n/icu'

/** A letter with the same words in plain text and in HTML. */
export interface Letter {
  readonly language: Locale
  readonly subject: string
  readonly text: string
  readonly html: string
}

export type LetterKind =
  | 'invitedToDossier'
  | 'invitedToSite'
  | 'reset'
  | 'passwordChanged'
  | 'twoFactorOn'
  | 'twoFactorOff'

export interface LetterInput {
  readonly kind: LetterKind
  readonly language: Locale
  /** What stands in the sentences: names and titles, whoever wrote them. */
  readonly words: Readonly<Record<string, string>>
  /** The one thing to do, if there is one. */
  readonly link?: string
  /** For how long the link is good, in hours. */
  readonly hours?: number
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => escapes[sign] ?? sign)
/** Names run in their own direction, whatever the sentence around them does. */
const isolated = (text: string): string => `\u2068${text}\u2069`

/** A letter of the site, in one language: right to left on every element that mail programs look at. */
export function writeLetter({ kind, language, words, link, hours }: LetterInput): Letter {
  const say = (key: string, mark: (text: string) => string): string =>
    formatMessage(
      `ui.mail.${key}`,
      {
        raw: { days: Math.round((hours ?? 0) / 24), hours: hours ?? 0 },
        shown: Object.fromEntries(Object.entries(words).map(([name, word]) => [name, mark(word)])),
      },
      language,
    )
  const time = hours === undefined ? null : hours >= 48 ? 'goodForDays' : 'goodForHours'
  const closing = [...(time ? [time] : []), `${kind}.why`]
  const plain = [`${kind}.text`, ...(link ? [null] : []), ...closing].map(key =>
    key === null ? `${link}` : say(key, isolated),
  )
  // An email knows no style sheet; these few attributes are what its programs keep.
  const inHtml = (key: string) => say(key, word => `\u0000${word}\u0001`)
  const paragraph = (text: string) =>
    `<p>${escaped(text).replaceAll('\u0000', '<bdi>').replaceAll('\u0001', '</bdi>')}</p>`
  const dir = direction(language)
  const start = dir === 'rtl' ? 'right' : 'left'
  const button = link
    ? `<p><a href="${escaped(link)}"><b>${escaped(inHtml(`${kind}.act`))}</b></a></p><p dir="ltr" align="${start}"><small>${escaped(link)}</small></p>`
    : ''
  const html = `<!doctype html><html lang="${language}" dir="${dir}"><head><meta charset="utf-8"><title>${escaped(say(`${kind}.subject`, isolated))}</title></head><body dir="${dir}"><table role="presentation" dir="${dir}" width="100%" cellpadding="16"><tr><td dir="${dir}" align="${start}">${paragraph(inHtml(`${kind}.text`))}${button}${closing.map(key => paragraph(inHtml(key))).join('')}</td></tr></table></body></html>`
  return { language, subject: say(`${kind}.subject`, word => word), text: `${plain.join('\n\n')}\n`, html }
}
