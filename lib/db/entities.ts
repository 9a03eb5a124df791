import type { Dossier, Entity, Locale } from '@/lib/domain/dossier'
import type { TableRows } from './copy'
import type { Reader } from './dossiers'
import { type Ids, newId } from './ids'
import { groupBy, inOrder, type KeyById, keysOf, type Places, sure } from './rows'

const languages: readonly Locale[] = ['ar', 'en']

export function entityTables(dossierId: string, dossier: Dossier, ids: Ids, places: Places): TableRows[] {
  return [
    {
      table: 'entity',
      columns: ['dossier_id', 'id', 'key', 'position', 'kind', 'part_of_id', 'revision'],
      rows: dossier.entities.map((entity, index) => [
        dossierId,
        ids.of('entity', entity.id),
        entity.id,
        places.positionOf('entity', entity.id, index),
        entity.kind,
        entity.partOf ? ids.of('entity', entity.partOf) : null,
        places.revisionOf('entity', entity.id),
      ]),
    },
    {
      table: 'entity_name',
      columns: ['dossier_id', 'id', 'entity_id', 'kind', 'language', 'text', 'position'],
      rows: dossier.entities.flatMap(entity =>
        spellings(entity).map(({ kind, language, text, position }) => [
          dossierId,
          newId(),
          ids.of('entity', entity.id),
          kind,
          language,
          text,
          position,
        ]),
      ),
    },
  ]
}

function spellings({ name, aliases = [] }: Entity) {
  const names = languages.flatMap((language, position) => {
    const text = name[language]
    return text === undefined ? [] : [{ kind: 'name', language, text, position }]
  })
  return [...names, ...aliases.map((text, position) => ({ kind: 'alias', language: null, text, position }))]
}

export async function readEntities(db: Reader, dossierId: string): Promise<[Entity[], KeyById]> {
  const rows = await db.entity.findMany({ where: { dossierId }, orderBy: inOrder })
  const spelt = await db.entityName.findMany({ where: { dossierId }, orderBy: inOrder })
  const keys = keysOf(rows)
  const names = groupBy(
    spelt,
    row => row.entityId,
    row => row,
  )
  const entities = rows.map(row => {
    const own = names.get(row.id) ?? []
    return {
      id: row.key,
      kind: row.kind,
      name: Object.fromEntries(own.flatMap(({ language, text }) => (language ? [[language, text]] : []))),
      aliases: own.filter(({ kind }) => kind === 'alias').map(({ text }) => text),
      partOf: row.partOfId === null ? null : sure(keys.get(row.partOfId)),
    }
  })
  return [entities, keys]
}
