'use client'

import type { Question } from '@/lib/domain/dossier'
import { BooleanForm } from './boolean-form'
import { CategoryForm } from './category-form'
import { DateForm } from './date-form'
import { DurationForm } from './duration-form'
import { EntitiesForm } from './entities-form'
import { EntityForm } from './entity-form'
import { QuantityForm } from './quantity-form'
import { RoleForm } from './role-form'
import { SinceForm } from './since-form'
import { TextForm } from './text-form'

/** The form of a question's type. */
export function ValueForm({ question, unit }: { readonly question: Question; readonly unit: string }) {
  switch (question.type) {
    case 'boolean':
      return <BooleanForm />
    case 'category':
      return <CategoryForm question={question} />
    case 'role':
      return <RoleForm question={question} />
    case 'entity':
      return <EntityForm />
    case 'entities':
      return <EntitiesForm />
    case 'quantity':
      return <QuantityForm unit={unit} />
    case 'duration':
      return <DurationForm />
    case 'date':
      return <DateForm />
    case 'since':
      return <SinceForm />
    case 'text':
      return <TextForm question={question.id} />
  }
}
