import type { Id, Question } from '../dossier'
import type { Value } from './value'

/**
 * The value of a claim that takes no position of its own ("it is not known who"): the file wants one of the question's
 * type, and it only stands for the question. Null where the question has nothing that could stand: no option, no entity.
 */
export function standIn(question: Question, entity: Id | undefined): Value | null {
  const option = question.options?.[0]?.id
  switch (question.type) {
    case 'boolean':
      return { type: 'boolean', value: true }
    case 'category':
      return option === undefined ? null : { type: 'category', option }
    case 'role':
      return option === undefined ? null : { type: 'role', option }
    case 'entity':
      return entity === undefined ? null : { type: 'entity', id: entity }
    case 'entities':
      return { type: 'entities', members: [], closed: true }
    case 'quantity':
      return { type: 'quantity', amount: 0, unit: unitOf(question) }
    case 'duration':
      return { type: 'duration', amount: 0, unit: 'day' }
    case 'date':
      return { type: 'date', edtf: 'XXXX' }
    case 'since':
      return { type: 'since', amount: 0, unit: 'day' }
    case 'text':
      return { type: 'text', text: '—' }
  }
}

/** What a question counts in; things, where nobody said. */
export function unitOf(question: Pick<Question, 'unit'>): string {
  return question.unit ?? 'item'
}
