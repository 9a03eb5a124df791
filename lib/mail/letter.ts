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
  | 'notices'

/** One of several things that a letter tells, and where it is seen. */
export interface LetterItem {
  /** Under `ui.mail`. */
  readonly key: string
  readonly words: Readonly<Record<string, string>>
  readonly link: string
}

export interface LetterInput {
  readonly kind: LetterKind
  readonly language: Locale
  /** What stands in the sentences: names and titles, whoever wrote them. */
  readonly words: Readonly<Record<string, string>>
  /** The one thing to do, if there is one. */
  readonly link?: string
  /** For how long the link is good, in hours. */
  readonly hours?: number
  /** How many things it tells of, and those that it names. */
  readonly count?: number
  readonly items?: readonly LetterItem[]
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
export function writeLetter(input: LetterInput): Letter {
  const { kind, language, words, link, hours, count = 0, items = [] } = input
  const say = (key: string, mark: (text: string) => string, said = words): string =>
    formatMessage(
      `ui.mail.${key}`,
      {
        raw: { days: Math.round((hours ?? 0) / 24), hours: hours ?? 0, count },
        shown: Object.fromEntries(Object.entries(said).map(([name, word]) => [name, mark(word)])),
      },
      language,
    )
  const time = hours === undefined ? null : hours >= 48 ? 'goodForDays' : 'goodForHours'
  const closing = [...(time ? [time] : []), `${kind}.why`]
  const plain = [
    say(`${kind}.text`, isolated),
    ...items.map(item => `${say(item.key, isolated, item.words)}\n${item.link}`),
    ...(link ? [items.length > 0 ? `${say(`${kind}.act`, isolated)}\n${link}` : link] : []),
    ...closing.map(key => say(key, isolated)),
  ]
  // An email knows no style sheet; these few attributes are what its programs keep.
  const marked = (text: string) => escaped(text).replaceAll('\u0000', '<bdi>').replaceAll('\u0001', '</bdi>')
  const inHtml = (key: string, said = words) => say(key, word => `\u0000${word}\u0001`, said)
  const paragraph = (text: string) => `<p>${marked(text)}</p>`
  const dir = direction(language)
  const start = dir === 'rtl' ? 'right' : 'left'
  const list = items.map(
    item => `<p><a href="${escaped(item.link)}">${marked(inHtml(item.key, item.words))}</a></p>`,
  )
  const button = link
    ? `<p><a href="${escaped(link)}"><b>${escaped(inHtml(`${kind}.act`))}</b></a></p><p dir="ltr" align="${start}"><small>${escaped(link)}</small></p>`
    : ''
  const html = `<!doctype html><html lang="${language}" dir="${dir}"><head><meta charset="utf-8"><title>${escaped(say(`${kind}.subject`, isolated))}</title></head><body dir="${dir}"><table role="presentation" dir="${dir}" width="100%" cellpadding="16"><tr><td dir="${dir}" align="${start}">${paragraph(inHtml(`${kind}.text`))}${list.join('')}${button}${closing.map(key => paragraph(inHtml(key))).join('')}</td></tr></table></body></html>`
  return { language, subject: say(`${kind}.subject`, word => word), text: `${plain.join('\n\n')}\n`, html }
}
