import { describe, expect, it } from 'vitest'
import { templateQuestions, templates } from './templates'

describe.each(templates)('the template $id', ({ id, name, questions }) => {
  it('says everything in both languages', () => {
    const all = [
      name,
      ...questions.map(one => one.text),
      ...questions.flatMap(one => (one.options ?? []).map(o => o.label)),
    ]
    expect(all.filter(names => !(names.ar && names.en))).toEqual([])
  })

  it('has keys of its own, and options that point at options of the same question', () => {
    const keys = questions.map(question => question.id)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.filter(key => !/^[a-z0-9][a-z0-9._-]{0,63}$/.test(key))).toEqual([])
    for (const question of questions) {
      const options = (question.options ?? []).map(option => option.id)
      expect(new Set(options).size).toBe(options.length)
      const pointed = (question.options ?? []).flatMap(one =>
        [one.broader ?? [], one.compatibleWith ?? []].flat(),
      )
      expect(pointed.filter(option => !options.includes(option))).toEqual([])
    }
  })

  it('gives options where they are chosen from, and a unit where something is counted', () => {
    for (const question of questions) {
      expect((question.options ?? []).length > 0).toBe(question.type === 'category')
      expect(question.unit !== undefined).toBe(question.type === 'quantity')
    }
  })

  it('is found by its id', () => expect(templateQuestions(id)).toBe(questions))
})
