import { expect, it } from 'vitest'
import type { Relation } from './comparison'
import { relationOf, type Said, type Story } from './dossier.cases'

type Case = [string, Said, Said, Relation]

const inverse = (relation: Relation): Relation =>
  relation === 'more-specific' ? 'less-specific' : relation === 'less-specific' ? 'more-specific' : relation

/** Both ways round: what a is to b, and b to a. */
export function holds(cases: readonly Case[], setting: Omit<Story, 'says'> = {}): void {
  it.each<Case>([...cases])('%s', (_, a, b, relation) => {
    expect(relationOf({ ...setting, says: { a, b } })).toBe(relation)
    expect(relationOf({ ...setting, says: { a: b, b: a } })).toBe(inverse(relation))
  })
}
