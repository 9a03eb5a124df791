import { createHash } from 'node:crypto'
import { keepSetting } from '@/lib/db/settings'
import { readEnv } from '@/lib/env'
import { newToken } from './token'

/** What signs cookies and encrypts second factors; the first is the one in use, the others are still read. */
export type SiteSecrets = readonly { readonly version: number; readonly value: string }[]

/**
 * The secret of ISNAD_SECRET, and beneath it the one that the site made for itself at its first start. So nothing has to be
 * prepared, a secret outside the database may be given later, and what the old one encrypted is still read.
 */
export async function siteSecrets(): Promise<SiteSecrets> {
  const own = { version: 1, value: await keepSetting('secret', newToken()) }
  const { ISNAD_SECRET } = readEnv()
  return ISNAD_SECRET ? [{ version: versionOf(ISNAD_SECRET), value: ISNAD_SECRET }, own] : [own]
}

/** A number that is the secret's own, so that another one is never taken for it. */
function versionOf(secret: string): number {
  return 2 + createHash('sha256').update(`version of ${secret}`).digest().readUInt32BE()
}
