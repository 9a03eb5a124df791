import type { Id, Question } from '@/lib/domain/dossier'
import { unitOf } from '@/lib/domain/values/stand-in'
import type { DeskData } from '../annotate/desk-data'
import type { Frame } from './claim-schema'
import { isOutside } from './edits'
import type { ClaimFields } from './fields'

/** The question of a form, as the desk holds it now. */
export function questionOf(data: DeskData, id: Id): Question | null {
  const found = data.questions.find(({ content }) => content.id === id)?.content
  if (!found) return null
  const { archived: _, ...question } = found
  return question
}

/** What a question's figures are counted in: its unit, or where it has none that of its claims so far. */
export function unitFor(data: DeskData, question: Question): string {
  if (question.unit) return question.unit
  for (const { content } of [...data.others, ...data.claims])
    if (content.question === question.id && content.value.type === 'quantity') return content.value.unit
  return unitOf(question)
}

/** What the schema of a form has to know, from its fields and the desk. `disagrees`: its value is not what the quote reads as. */
export function frameOf(data: DeskData, key: Id, fields: ClaimFields, disagrees: boolean): Frame {
  const question = questionOf(data, fields.question)
  const isAside = isOutside(fields, data.article.content.segments ?? [])
  return {
    id: key,
    article: data.article.content.id,
    question,
    unit: question ? unitFor(data, question) : '',
    anyEntity: data.entities[0]?.content.id,
    reason: isAside ? 'outside' : disagrees ? 'disagrees' : null,
  }
}
