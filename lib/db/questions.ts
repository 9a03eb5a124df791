import type { Dossier, NewsEvent } from '@/lib/domain/dossier'
import type { QuestionItem } from '@/lib/domain/item'
import type { TableRows } from './copy'
import type { Reader } from './dossiers'
import { type Ids, newId } from './ids'
import { groupBy, inOrder, type KeyById, keysOf, namesCells, namesOf, type Places, sure } from './rows'

/** Events, questions, and the options of a question. */
export function questionTables(dossierId: string, dossier: Dossier, ids: Ids, places: Places): TableRows[] {
  const option = (question: string, key: string) => ids.of('question_option', `${question}/${key}`)
  const options = dossier.questions.flatMap(question =>
    (question.options ?? []).map((one, position) => ({ question: question.id, one, position })),
  )
  return [
    {
      table: 'event',
      columns: ['dossier_id', 'id', 'key', 'position', 'title_ar', 'title_en', 'date', 'revision'],
      rows: dossier.events.map((event, index) => [
        dossierId,
        ids.of('event', event.id),
        event.id,
        places.positionOf('event', event.id, index),
        ...namesCells(event.title),
        event.date ?? null,
        places.revisionOf('event', event.id),
      ]),
    },
    {
      table: 'question',
      columns: [
        'dossier_id',
        'id',
        'key',
        'position',
        'text_ar',
        'text_en',
        'type',
        'unit',
        'cumulative',
        'archived',
        'revision',
      ],
      rows: dossier.questions.map((question: QuestionItem, index) => [
        dossierId,
        ids.of('question', question.id),
        question.id,
        places.positionOf('question', question.id, index),
        ...namesCells(question.text),
        question.type,
        question.unit ?? null,
        question.cumulative ?? false,
        question.archived ?? false,
        places.revisionOf('question', question.id),
      ]),
    },
    {
      table: 'question_option',
      columns: ['dossier_id', 'id', 'question_id', 'key', 'position', 'label_ar', 'label_en', 'broader_id'],
      rows: options.map(({ question, one, position }) => [
        dossierId,
        option(question, one.id),
        ids.of('question', question),
        one.id,
        position,
        ...namesCells(one.label),
        one.broader ? option(question, one.broader) : null,
      ]),
    },
    {
      table: 'option_compatibility',
      columns: ['dossier_id', 'id', 'question_id', 'option_id', 'other_id', 'position'],
      rows: options.flatMap(({ question, one }) =>
        (one.compatibleWith ?? []).map((other, position) => [
          dossierId,
          newId(),
          ids.of('question', question),
          option(question, one.id),
          option(question, other),
          position,
        ]),
      ),
    },
  ]
}

export async function readEvents(db: Reader, dossierId: string): Promise<[NewsEvent[], KeyById]> {
  const rows = await db.newsEvent.findMany({ where: { dossierId }, orderBy: inOrder })
  const events = rows.map(row => ({
    id: row.key,
    title: namesOf(row.titleAr, row.titleEn),
    date: row.date,
  }))
  return [events, keysOf(rows)]
}

async function readOptions(db: Reader, dossierId: string) {
  const rows = await db.questionOption.findMany({ where: { dossierId }, orderBy: inOrder })
  const pairs = await db.optionCompatibility.findMany({ where: { dossierId }, orderBy: inOrder })
  const keys = keysOf(rows)
  const others = groupBy(
    pairs,
    pair => pair.optionId,
    pair => sure(keys.get(pair.otherId)),
  )
  return groupBy(
    rows,
    row => row.questionId,
    row => ({
      id: row.key,
      label: namesOf(row.labelAr, row.labelEn),
      broader: row.broaderId === null ? null : sure(keys.get(row.broaderId)),
      compatibleWith: others.get(row.id) ?? [],
    }),
  )
}

export async function readQuestions(db: Reader, dossierId: string): Promise<[QuestionItem[], KeyById]> {
  const rows = await db.question.findMany({ where: { dossierId }, orderBy: inOrder })
  const options = await readOptions(db, dossierId)
  const questions = rows.map(row => ({
    id: row.key,
    text: namesOf(row.textAr, row.textEn),
    type: row.type,
    options: options.get(row.id) ?? [],
    unit: row.unit,
    cumulative: row.cumulative,
    ...(row.archived ? { archived: true } : {}),
  }))
  return [questions, keysOf(rows)]
}
