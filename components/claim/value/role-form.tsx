'use client'

import { useTranslations } from 'next-intl'
import type { Question } from '@/lib/domain/dossier'
import { NewOption } from '../new-option'
import { OptionChoice } from './option-form'

/** The role that somebody holds, in the words of the question's scheme. */
export function RoleForm({ question }: { readonly question: Question }) {
  const t = useTranslations('ui.claim')
  return (
    <>
      <p className="hint">{t('roleHint')}</p>
      <OptionChoice question={question} />
      <NewOption question={question} />
    </>
  )
}
