import { cycles } from './cycles'
import type { Faults } from './faults'
import { type Item, ItemFaults, type Items, type Registry } from './registry'

const comesBack = (cycle: readonly string[]) => `comes back to itself: ${[...cycle, cycle[0]].join(' → ')}`

function links<T extends { id: string }>(
  items: readonly (T | null)[],
  of: (item: T) => readonly (string | null | undefined)[],
): ReadonlyMap<string, readonly string[]> {
  const all = items.flatMap(item => (item === null ? [] : [item]))
  return new Map(all.map(item => [item.id, of(item).filter(id => typeof id === 'string')]))
}

function indexOf(items: readonly ({ id: string } | null)[], id: string | undefined): number {
  return items.findIndex(item => item?.id === id)
}

function checkQuestion(question: Item<'questions'>, faults: ItemFaults): void {
  const options = question.options ?? []
  const first = new Map(options.map(({ id }, at) => [id, at] as const).reverse())
  options.forEach((option, at) => {
    const path = `options[${at}]`
    if (first.get(option.id) !== at)
      faults.add(`${path}.id`, `"${option.id}" is already the id of options[${first.get(option.id)}]`)
    if (typeof option.broader === 'string' && !first.has(option.broader))
      faults.add(`${path}.broader`, `this question has no option "${option.broader}"`)
    option.compatibleWith?.forEach((other, nth) => {
      if (!first.has(other))
        faults.add(`${path}.compatibleWith[${nth}]`, `this question has no option "${other}"`)
    })
    faults.once(`${path}.compatibleWith`, option.compatibleWith)
  })
  for (const cycle of cycles(links(options, option => [option.broader])))
    faults.add(`options[${indexOf(options, cycle[0])}].broader`, comesBack(cycle))
  if (question.cumulative === true && question.type !== 'quantity')
    faults.add('cumulative', `a question of type ${question.type} counts nothing`)
}

/** Sources, entities and questions: what they say of each other. */
export function checkScheme(items: Items, registry: Registry, faults: Faults): void {
  const of = (list: 'sources' | 'entities' | 'questions', index: number) =>
    new ItemFaults(faults, registry, list, index)
  items.sources.forEach((source, index) => {
    of('sources', index).refersAll('derivedFrom', 'sources', source?.derivedFrom)
  })
  for (const cycle of cycles(links(items.sources, source => source.derivedFrom ?? [])))
    of('sources', indexOf(items.sources, cycle[0])).add('derivedFrom', comesBack(cycle))
  items.entities.forEach((entity, index) => {
    of('entities', index).refers('partOf', 'entities', entity?.partOf)
  })
  for (const cycle of cycles(links(items.entities, entity => [entity.partOf])))
    of('entities', indexOf(items.entities, cycle[0])).add('partOf', comesBack(cycle))
  items.questions.forEach((question, index) => {
    if (question !== null) checkQuestion(question, of('questions', index))
  })
}
