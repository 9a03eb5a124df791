import { readEnv } from '@/lib/env'

/** The public address where one is named; links that leave the site (canonical, the other language) need it. */
export function baseUrl(): URL | null {
  const { ISNAD_BASE_URL } = readEnv()
  return ISNAD_BASE_URL ? new URL(ISNAD_BASE_URL) : null
}
