import { notFound } from 'next/navigation'
import type { Id, Locale } from '@/lib/domain/dossier'
import type { UserActor } from '@/lib/domain/permissions'
import { readLocale } from '@/lib/i18n/request-locale'
import type { DeskPlace } from '@/lib/i18n/routing'
import type { DeskDossierLine } from '@/lib/services/dossiers-desk'
import { currentDossier } from './frame'
import { requireUser } from './session'

export interface DeskPage {
  readonly actor: UserActor
  readonly locale: Locale
  readonly place: DeskPlace
  readonly line: DeskDossierLine
}

/**
 * What every page about a dossier begins with: somebody who is signed in, and a dossier that is there for them. `isDeleted`:
 * the page is the one that brings a deleted dossier back.
 */
export async function openDeskPage(
  params: Promise<{ readonly dossier: Id }>,
  path: (place: DeskPlace) => string,
  { isDeleted = false }: { readonly isDeleted?: boolean } = {},
): Promise<DeskPage> {
  const { dossier } = await params
  const locale = await readLocale()
  const place = { locale, dossier }
  const actor = await requireUser(locale, path(place))
  const line = await currentDossier(dossier)
  if (!line || (line.state === 'deleted' && !isDeleted)) notFound()
  return { actor, locale, place, line }
}
