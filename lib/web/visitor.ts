import { headers } from 'next/headers'
import type { Visitor } from '@/lib/auth/visitor'
import { readEnv } from '@/lib/env'
import { clientAddress, peerHeader } from './client-address'
import { isPlainLoopback } from './own-origin'

function visitorOf(sent: Headers): Visitor {
  return {
    cookie: sent.get('cookie') ?? '',
    userAgent: sent.get('user-agent') ?? '',
    address: clientAddress(sent.get(peerHeader), sent.get('x-forwarded-for'), readEnv().ISNAD_PROXIES),
    isSecure: !isPlainLoopback(sent),
  }
}

export async function currentVisitor(): Promise<Visitor> {
  return visitorOf(await headers())
}
