'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { FieldValues } from 'react-hook-form'
import { StaleDialog } from '@/components/history/stale-dialog'
import type { Entity, Source } from '@/lib/domain/dossier'
import { itemNames } from '@/lib/domain/history/names'
import type { QuestionItem } from '@/lib/domain/item'
import type { RegistryKind } from '@/lib/schemas/registry'
import { useRegistry } from './registry-context'
import type { ItemForm } from './use-item-form'

/** What all these forms share: saving, giving up, what was restored, what does not fit, and meeting another's version. */
export function FormFrame<K extends RegistryKind, Fields extends FieldValues>({
  state,
  isNew,
  children,
}: {
  readonly state: ItemForm<K, Fields>
  readonly isNew: boolean
  readonly children: ReactNode
}) {
  const t = useTranslations('ui.registry')
  const { canWrite, kind, items, open } = useRegistry()
  const { form, stale, isRestored, isDirty, giveUp, submit } = state
  const { errors, isSubmitting } = form.formState
  const faults = errors.root?.message?.split('\n').filter(line => line !== '') ?? []
  return (
    <>
      <form
        className="fields reg-form"
        noValidate
        onSubmit={submit}
        onKeyDown={event => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit()
        }}
      >
        {isRestored ? (
          <p className="reg-note" role="status">
            {t('restored')}{' '}
            <button type="button" className="b txt" onClick={giveUp}>
              {t('giveUp')}
            </button>
          </p>
        ) : null}
        <fieldset className="reg-fields fields" disabled={!canWrite}>
          <legend className="sr">{t('fieldsOf')}</legend>
          {children}
        </fieldset>
        {faults.length > 0 ? (
          <div className="fault" role="alert">
            {t('doesNotFit')}
            <ul>
              {faults.map(line => (
                <li key={line}>
                  <bdi dir="ltr">{line}</bdi>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {canWrite ? (
          <div className="act reg-act">
            <button type="submit" className="b pri" disabled={isSubmitting || !(isDirty || isNew)}>
              {isNew ? t(`make.${kind}`) : t('save')}
            </button>
            {isNew ? (
              <button
                type="button"
                className="b txt"
                onClick={() => {
                  giveUp()
                  open('')
                }}
              >
                {t('cancel')}
              </button>
            ) : isDirty ? (
              <button type="button" className="b txt" onClick={giveUp}>
                {t('giveUp')}
              </button>
            ) : null}
          </div>
        ) : null}
      </form>
      {stale ? (
        <StaleDialog
          stale={stale}
          names={namesFor(kind, items)}
          onKeepTheirs={state.takeTheirs}
          onPutMine={state.putMine}
          onEdit={state.editMine}
          onClose={state.closeStale}
        />
      ) : null}
    </>
  )
}

/** The names that two versions side by side mention: wholes, origins, options. */
function namesFor(kind: RegistryKind, items: ReturnType<typeof useRegistry>['items']) {
  const contents = items.map(({ content }) => content)
  if (kind === 'entity') return itemNames({ entities: contents as readonly Entity[] })
  if (kind === 'source') return itemNames({ sources: contents as readonly Source[] })
  return kind === 'question' ? itemNames({ questions: contents as readonly QuestionItem[] }) : itemNames({})
}
