import { namesOf } from '@/components/claim/make/item-form'
import { newKey } from '@/components/claim/new-key'
import type { Id } from '@/lib/domain/dossier'
import type { ValueType } from '@/lib/domain/values/value'
import { itemSchemas } from '@/lib/schemas/item'
import type { Shape } from './use-item-form'

export const valueTypes = [
  'entity',
  'entities',
  'boolean',
  'category',
  'role',
  'quantity',
  'date',
  'duration',
  'since',
  'text',
] as const satisfies readonly ValueType[]

export interface OptionFields {
  key: Id
  ar: string
  en: string
  broader: Id
  compatibleWith: Id[]
}

export interface QuestionFields {
  ar: string
  en: string
  type: ValueType
  unit: string
  cumulative: boolean
  options: OptionFields[]
}

/** The types that are answered by an option of the question's own. */
export const hasOptions = (type: ValueType) => type === 'category' || type === 'role'

export const emptyOption = (): OptionFields => ({
  key: newKey('o'),
  ar: '',
  en: '',
  broader: '',
  compatibleWith: [],
})

export const questionShape: Shape<'question', QuestionFields> = {
  kind: 'question',
  schema: itemSchemas.question,
  toFields: content => ({
    ar: content?.text.ar ?? '',
    en: content?.text.en ?? '',
    type: content?.type ?? 'boolean',
    unit: content?.unit ?? '',
    cumulative: content?.cumulative ?? false,
    options: (content?.options ?? []).map(({ id, label, broader, compatibleWith = [] }) => ({
      key: id,
      ar: label.ar ?? '',
      en: label.en ?? '',
      broader: broader ?? '',
      compatibleWith: [...compatibleWith],
    })),
  }),
  toContent: ({ type, unit, cumulative, options, ...names }, id, base) => ({
    id,
    text: namesOf(names),
    type,
    ...(hasOptions(type) && options.length > 0
      ? { options: options.map(option => optionOf(option, options)) }
      : {}),
    ...(type === 'quantity' && unit.trim() !== '' ? { unit: unit.trim() } : {}),
    ...(type === 'quantity' && cumulative ? { cumulative } : {}),
    ...(base?.archived ? { archived: true } : {}),
  }),
  fieldOf: ([first, at]) => (first === 'options' && at !== undefined ? ['options', at, 'ar'] : ['ar']),
}

/** An option that is gone is nobody's broader one any more. */
function optionOf({ key, broader, compatibleWith, ...names }: OptionFields, all: readonly OptionFields[]) {
  const isThere = (id: Id) => id !== key && all.some(option => option.key === id)
  const compatible = compatibleWith.filter(isThere)
  return {
    id: key,
    label: namesOf(names),
    ...(isThere(broader) ? { broader } : {}),
    ...(compatible.length === 0 ? {} : { compatibleWith: compatible }),
  }
}
