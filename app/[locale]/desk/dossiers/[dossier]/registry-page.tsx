import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import '../../../../styles/registry.css'
import { RegistryScreen } from '@/components/registry/registry-screen'
import { AppError } from '@/lib/errors'
import { readLocale } from '@/lib/i18n/request-locale'
import { toDesk } from '@/lib/i18n/routing'
import type { RegistryKind } from '@/lib/schemas/registry'
import { readRegistry } from '@/lib/services/registry-reading'
import { requireUser } from '@/lib/web/session'
import {
  archiveOne,
  mergeTwo,
  partInTwo,
  previewMerging,
  readAll,
  readItem,
  reorderAll,
  undoOne,
  writeRegistry,
} from './registry-actions'
import { dataOf, lists } from './registry-data'

const doors = {
  write: writeRegistry,
  read: readItem,
  preview: previewMerging,
  merge: mergeTwo,
  part: partInTwo,
  reorder: reorderAll,
  archive: archiveOne,
  undo: undoOne,
  readAll,
}

export async function registryMetadata(kind: RegistryKind): Promise<Metadata> {
  const t = await getTranslations({ locale: await readLocale(), namespace: 'ui.registry' })
  return { title: t(`title.${kind}`) }
}

/** The page of one registry: whoever may not see the dossier finds nothing here. */
export async function RegistryPage({
  dossier,
  kind,
}: {
  readonly dossier: string
  readonly kind: RegistryKind
}) {
  const locale = await readLocale()
  const actor = await requireUser(locale, toDesk[lists[kind]]({ locale, dossier }))
  const registry = await readRegistry(actor, { dossier, kind }).catch(error => {
    if (error instanceof AppError && error.code === 'not-found') notFound()
    throw error
  })
  return <RegistryScreen key={`${dossier}/${kind}`} data={dataOf(registry, kind)} doors={doors} />
}
