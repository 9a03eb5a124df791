import { createTransport, type Transporter } from 'nodemailer'
import { readEnv } from '@/lib/env'
import { log } from '@/lib/log'
import type { Letter } from './letter'

/** Whether the site sends mail at all. */
export function sendsMail(): boolean {
  const { ISNAD_SMTP_URL, ISNAD_MAIL_FROM } = readEnv()
  return ISNAD_SMTP_URL !== undefined && ISNAD_MAIL_FROM !== undefined
}

let known: { readonly url: string; readonly transport: Transporter } | undefined

function transportTo(url: string): Transporter {
  if (known?.url === url) return known.transport
  known?.transport.close()
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    // Nothing in a letter may make this machine read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  known = { url, transport }
  return transport
}

/** Whether the letter was handed to the mail server; why not stands in the log. */
export async function sendLetter(to: string, letter: Letter): Promise<boolean> {
  const { ISNAD_SMTP_URL, ISNAD_MAIL_FROM } = readEnv()
  if (!ISNAD_SMTP_URL || !ISNAD_MAIL_FROM) return false
  const { subject, text, html, language } = letter
  try {
    await transportTo(ISNAD_SMTP_URL).sendMail({
      from: ISNAD_MAIL_FROM,
      to: { name: '', address: to },
      subject,
      text,
      html,
      headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
    })
    return true
  } catch (error) {
    log.error({ err: error }, 'a letter could not be sent')
    return false
  }
}
