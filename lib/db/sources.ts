import type { Dossier, Outlet, Source } from '@/lib/domain/dossier'
import type { TableRows } from './copy'
import type { Reader } from './dossiers'
import { type Ids, newId } from './ids'
import { groupBy, inOrder, type KeyById, keysOf, namesCells, namesOf, type Places, sure } from './rows'

/** Outlets, sources, and which source stands on which. */
export function sourceTables(dossierId: string, dossier: Dossier, ids: Ids, places: Places): TableRows[] {
  return [
    {
      table: 'outlet',
      columns: ['dossier_id', 'id', 'key', 'position', 'name_ar', 'name_en', 'homepage', 'revision'],
      rows: dossier.outlets.map((outlet, index) => [
        dossierId,
        ids.of('outlet', outlet.id),
        outlet.id,
        places.positionOf('outlet', outlet.id, index),
        ...namesCells(outlet.name),
        outlet.homepage ?? null,
        places.revisionOf('outlet', outlet.id),
      ]),
    },
    {
      table: 'source',
      columns: [
        'dossier_id',
        'id',
        'key',
        'position',
        'kind',
        'class',
        'name_ar',
        'name_en',
        'published',
        'revision',
      ],
      rows: dossier.sources.map((source, index) => [
        dossierId,
        ids.of('source', source.id),
        source.id,
        places.positionOf('source', source.id, index),
        source.kind,
        source.class ?? null,
        ...namesCells(source.name),
        source.published ?? null,
        places.revisionOf('source', source.id),
      ]),
    },
    {
      table: 'source_derivation',
      columns: ['dossier_id', 'id', 'source_id', 'origin_id', 'position'],
      rows: dossier.sources.flatMap(source =>
        (source.derivedFrom ?? []).map((origin, position) => [
          dossierId,
          newId(),
          ids.of('source', source.id),
          ids.of('source', origin),
          position,
        ]),
      ),
    },
  ]
}

export async function readOutlets(db: Reader, dossierId: string): Promise<[Outlet[], KeyById]> {
  const rows = await db.outlet.findMany({ where: { dossierId }, orderBy: inOrder })
  const outlets = rows.map(row => ({
    id: row.key,
    name: namesOf(row.nameAr, row.nameEn),
    homepage: row.homepage,
  }))
  return [outlets, keysOf(rows)]
}

export async function readSources(db: Reader, dossierId: string): Promise<[Source[], KeyById]> {
  const rows = await db.source.findMany({ where: { dossierId }, orderBy: inOrder })
  const links = await db.sourceDerivation.findMany({ where: { dossierId }, orderBy: inOrder })
  const keys = keysOf(rows)
  const origins = groupBy(
    links,
    link => link.sourceId,
    link => sure(keys.get(link.originId)),
  )
  const sources = rows.map(row => ({
    id: row.key,
    kind: row.kind,
    class: row.class,
    name: namesOf(row.nameAr, row.nameEn),
    published: row.published,
    derivedFrom: origins.get(row.id) ?? [],
  }))
  return [sources, keys]
}
