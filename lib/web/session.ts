import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Locale } from '@/lib/domain/dossier'
import type { Actor, UserActor } from '@/lib/domain/permissions'
import { readSession, type SignedIn } from '@/lib/services/sessions'
import { currentVisitor } from './visitor'

/** Who is signed in, asked once per request and anew for each. */
export const currentSession = cache(async (): Promise<SignedIn | null> => readSession(await currentVisitor()))

export async function currentActor(): Promise<Actor> {
  return (await currentSession())?.actor ?? { kind: 'public' }
}

/** Who is signed in, asked again whenever it is called: for what outlives a request's first answer. */
export async function renewedActor(): Promise<() => Promise<Actor>> {
  const visitor = await currentVisitor()
  return async () => (await readSession(visitor))?.actor ?? { kind: 'public' }
}

/** Where somebody signs in, and where they go after it. */
const signInPath = (locale: Locale, path: string): string =>
  `/${locale}/sign-in?to=${encodeURIComponent(path)}`

/** For pages of the desk: whoever is not signed in signs in and comes back to `path`. */
export async function requireUser(locale: Locale, path: string): Promise<UserActor> {
  return (await requireSignedIn(locale, path)).actor
}

export async function requireSignedIn(locale: Locale, path: string): Promise<SignedIn> {
  return (await currentSession()) ?? redirect(signInPath(locale, path))
}
