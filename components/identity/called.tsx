'use client'

import Link from 'next/link'
import { Name } from '@/components/ui/name'
import type { Id, Names } from '@/lib/domain/dossier'
import { type DeskPlace, toDesk } from '@/lib/i18n/routing'
import { type Asked, useIdentity } from './identity-context'

const pages = {
  entity: toDesk.entities,
  event: toDesk.events,
  question: toDesk.questions,
  outlet: toDesk.outlets,
} as const

const hrefOf = (place: DeskPlace, of: Asked['of'], key: Id): string =>
  `${pages[of](place)}?item=${encodeURIComponent(key)}`

/** An item by its name, leading to its registry where it is still there. */
export function Called({
  of,
  id,
  gone = null,
  isLink = false,
}: {
  readonly of: Asked['of']
  readonly id: Id
  /** What it was called when it was there. */
  readonly gone?: Names | null
  readonly isLink?: boolean
}) {
  const { names, sides, place } = useIdentity()
  const isThere = sides[`${of}/${id}`] !== undefined
  const name = (
    <Name names={(isThere ? names[`${of}/${id}`] : gone) ?? {}} locale={place.locale} fallback={id} />
  )
  if (!isLink || !isThere) return name
  return (
    <Link href={hrefOf(place, of, id)} prefetch={false}>
      {name}
    </Link>
  )
}
