import { readEnv } from '@/lib/env'

const isAny = (host: string): boolean => host === '0.0.0.0' || host === '::'

/**
 * Where the links of letters lead. Never the Host header of a request: whoever asks for somebody else's new password could
 * put their own site there.
 */
export function siteAddress(): string {
  const { ISNAD_BASE_URL, HOST, PORT } = readEnv()
  if (ISNAD_BASE_URL) return ISNAD_BASE_URL
  const host = isAny(HOST) ? '127.0.0.1' : HOST
  return `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`
}
