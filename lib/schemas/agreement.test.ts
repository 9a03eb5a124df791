import { describe, expectTypeOf, it } from 'vitest'
import type { z } from 'zod'
import type { Comparison, Row, Sentence } from '@/lib/domain/compare/comparison'
import type { Dossier } from '@/lib/domain/dossier'
import type { article } from './article'
import type { comparisonFile } from './comparison'
import type { dossierFile, ListName } from './dossier'

/** The compiler is what checks these (`tsc`): the schemas and the types of the domain have the same keys, and fit. */
type File = z.infer<typeof dossierFile>
type Parsed<L extends ListName> = File[L][number]
type Item<L extends ListName, D = Dossier[L]> = D extends readonly (infer T)[] ? T : never
type Inlined = Omit<z.infer<typeof article>, 'textFile'>
type Result = z.infer<typeof comparisonFile>
type ResultRow = Result['rows'][number]

describe('the schemas and the domain', () => {
  it('agree on the nouns of the dossier file', () => {
    expectTypeOf<Omit<File, 'articles'>>().toExtend<Omit<Dossier, 'articles'>>()
    expectTypeOf<Inlined>().toExtend<Item<'articles'>>()
    expectTypeOf<keyof File>().toEqualTypeOf<keyof Dossier>()
    expectTypeOf<keyof File['dossier']>().toEqualTypeOf<keyof Dossier['dossier']>()
    expectTypeOf<keyof Parsed<'outlets'>>().toEqualTypeOf<keyof Item<'outlets'>>()
    expectTypeOf<keyof Parsed<'sources'>>().toEqualTypeOf<keyof Item<'sources'>>()
    expectTypeOf<keyof Parsed<'entities'>>().toEqualTypeOf<keyof Item<'entities'>>()
    expectTypeOf<keyof Parsed<'events'>>().toEqualTypeOf<keyof Item<'events'>>()
    expectTypeOf<keyof Parsed<'questions'>>().toEqualTypeOf<keyof Item<'questions'>>()
    expectTypeOf<keyof Inlined>().toEqualTypeOf<keyof Item<'articles'>>()
    expectTypeOf<keyof Parsed<'claims'>>().toEqualTypeOf<keyof Item<'claims'>>()
    expectTypeOf<keyof Parsed<'decisions'>>().toEqualTypeOf<keyof Item<'decisions'>>()
    expectTypeOf<Parsed<'claims'>['value']['type']>().toEqualTypeOf<Item<'claims'>['value']['type']>()
  })

  it('agree on the comparison file', () => {
    expectTypeOf<Result>().toExtend<Comparison<Sentence>>()
    expectTypeOf<keyof Result>().toEqualTypeOf<keyof Comparison<Sentence>>()
    expectTypeOf<keyof ResultRow>().toEqualTypeOf<keyof Row<Sentence>>()
    expectTypeOf<keyof ResultRow['flags']>().toEqualTypeOf<keyof Row<Sentence>['flags']>()
    expectTypeOf<keyof ResultRow['camps'][number]>().toEqualTypeOf<keyof Row<Sentence>['camps'][number]>()
    expectTypeOf<ResultRow['verdict']>().toEqualTypeOf<Row<Sentence>['verdict']>()
    expectTypeOf<ResultRow['cells'][string]['state']>().toEqualTypeOf<
      Row<Sentence>['cells'][string]['state']
    >()
  })
})
