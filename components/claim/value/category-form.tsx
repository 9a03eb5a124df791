'use client'

import type { Question } from '@/lib/domain/dossier'
import { NewOption } from '../new-option'
import { OptionChoice } from './option-form'

/** A category of the question's scheme, or a new one on the spot. */
export function CategoryForm({ question }: { readonly question: Question }) {
  return (
    <>
      <OptionChoice question={question} />
      <NewOption question={question} />
    </>
  )
}
