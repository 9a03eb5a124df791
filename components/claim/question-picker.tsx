'use client'

import { useTranslations } from 'next-intl'
import { type RefObject, useMemo, useState } from 'react'
import type { Id } from '@/lib/domain/dossier'
import type { ValueType } from '@/lib/domain/values/value'
import { useDeskPart } from '../annotate/desk-store'
import { Combobox } from './combobox'
import { choiceOf } from './desk-lists'
import { NewQuestion } from './new-question'
import { recentQuestions } from './recent-questions'
import { useLanguage } from './use-language'

/** Which question a quote answers: sought in both languages, the lately used first, archived ones left out. */
export function QuestionPicker({
  value,
  readsAs,
  onPick,
  inputRef,
  opensAtOnce = false,
  describedBy,
  isInvalid = false,
}: {
  readonly value: Id
  /** What the quote reads as: questions of that type come before others of the same age. */
  readonly readsAs: ValueType | null
  onPick(id: Id): void
  readonly inputRef?: RefObject<HTMLInputElement | null>
  readonly opensAtOnce?: boolean
  readonly describedBy?: string | undefined
  readonly isInvalid?: boolean
}) {
  const t = useTranslations('ui.claim')
  const locale = useLanguage()
  const dossier = useDeskPart(state => state.data.dossier.key)
  const questions = useDeskPart(state => state.data.questions)
  const [making, setMaking] = useState<string | null>(null)
  const choices = useMemo(() => {
    const recent = recentQuestions(dossier)
    const open = questions.map(({ content }) => content).filter(q => !q.archived || q.id === value)
    const rank = (id: Id, type: ValueType) => {
      const at = recent.indexOf(id)
      return at >= 0 ? at : recent.length + (type === readsAs ? 0 : 1)
    }
    return open
      .toSorted((a, b) => rank(a.id, a.type) - rank(b.id, b.type))
      .map(q => choiceOf(q.id, q.text, locale, t(`type.${q.type}`)))
  }, [questions, dossier, value, readsAs, locale, t])
  return (
    <div className="picker">
      <Combobox
        label={t('question')}
        choices={choices}
        value={value}
        onPick={id => {
          setMaking(null)
          onPick(id)
        }}
        opensAtOnce={opensAtOnce}
        describedBy={describedBy}
        isInvalid={isInvalid}
        {...(inputRef ? { inputRef } : {})}
        placeholder={t('findQuestion')}
        create={{ words: name => t('newQuestionNamed', { name }), act: setMaking }}
        note={
          making === null ? (
            <button type="button" className="b txt" onClick={() => setMaking('')}>
              {t('newQuestion')}
            </button>
          ) : null
        }
      />
      {making === null ? null : (
        <NewQuestion
          name={making}
          {...(readsAs ? { type: readsAs } : {})}
          onMade={id => {
            setMaking(null)
            onPick(id)
          }}
          onClose={() => setMaking(null)}
        />
      )}
    </div>
  )
}
