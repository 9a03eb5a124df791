import { siteAddress } from '@/lib/auth/site-address'
import { findPendingLetter, markMailed, type Notice } from '@/lib/db/notices'
import { findPerson, type Person } from '@/lib/db/users'
import type { Locale } from '@/lib/domain/dossier'
import { AppError } from '@/lib/errors'
import { nameIn } from '@/lib/i18n/format'
import { formatMessage } from '@/lib/i18n/icu'
import { toDesk } from '@/lib/i18n/routing'
import { talkHref } from '@/lib/i18n/talk-href'
import { type Letter, type LetterItem, writeLetter } from '@/lib/mail/letter'
import { sendLetter, sendsMail } from '@/lib/mail/transport'

/** Longer letters are not read; what is left out stands at the desk. */
const mostTold = 20

/**
 * Sends one letter with all that somebody has not read in a dossier, where there is still something to be told. It may be
 * called twice: what a letter told of, and what was read or lost meanwhile, is settled.
 */
export async function sendNotices({
  dossier,
  user,
}: {
  /** Its id in the database. */
  readonly dossier: string
  readonly user: string
}): Promise<{ readonly told: number }> {
  if (!sendsMail()) return { told: 0 }
  const { notices, settled } = await findPendingLetter(dossier, user)
  const person = await findPerson(user)
  if (person && notices.length > 0) {
    const isSent = await sendLetter(person.email, letterOf(person, notices))
    // The queue tries again later.
    if (!isSent) throw new AppError('unavailable', 'the letter could not be sent')
  }
  await markMailed(dossier, settled)
  return { told: person ? notices.length : 0 }
}

function letterOf(person: Person, notices: readonly Notice[]): Letter {
  const { language, name } = person
  const [first] = notices
  const title = first ? nameIn(first.dossier.title, language) || first.dossier.key : ''
  return writeLetter({
    kind: 'notices',
    language,
    words: { name, dossier: title },
    count: notices.length,
    items: notices.slice(0, mostTold).map(notice => itemOf(notice, language)),
    link: `${siteAddress()}${toDesk.notifications(language)}`,
  })
}

const sayBrand = (language: Locale) => formatMessage('ui.common.brand', { raw: {}, shown: {} }, language)

function itemOf(notice: Notice, language: Locale): LetterItem {
  const { dossier, kind, subject, key, comment, question, article } = notice
  const what = question ? nameIn(question, language) : article
  return {
    key: `item.${kind}.${subject}`,
    words: { who: notice.actor ?? sayBrand(language), what: what || key },
    link: `${siteAddress()}${talkHref({ locale: language, dossier: dossier.key }, { subject, key }, comment)}`,
  }
}
