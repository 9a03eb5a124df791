'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { useToasts } from '@/components/desk/toasts'
import { useFault } from '@/components/desk/use-fault'
import type { Id } from '@/lib/domain/dossier'
import type { Doors } from './doors'

interface Person {
  readonly user: string
  readonly name: string
}

/** Who is to decide the row. */
export function AssignSelect({
  row,
  people,
  me,
  assigned,
  doors,
}: {
  readonly row: { readonly dossier: Id; readonly event: Id; readonly question: Id }
  readonly people: readonly Person[]
  readonly me: Person
  readonly assigned: Person | null
  readonly doors: Pick<Doors, 'assign'>
}) {
  const t = useTranslations('ui.reconcile')
  const router = useRouter()
  const fault = useFault()
  const { show } = useToasts()
  const [isBusy, setBusy] = useState(false)
  const id = useId()
  const others = [...people, ...(assigned ? [assigned] : [])].filter(({ user }) => user !== me.user)
  const options = [me, ...new Map(others.map(one => [one.user, one])).values()]

  async function give(user: string | null): Promise<boolean> {
    setBusy(true)
    const outcome = await doors.assign({ ...row, user }).catch(() => null)
    setBusy(false)
    if (!outcome?.ok) show({ message: fault(outcome), fault: true })
    router.refresh()
    return outcome?.ok ?? false
  }
  async function change(value: string) {
    const before = assigned?.user ?? null
    if (!(await give(value === '' ? null : value))) return
    show({ message: t('assigned'), undo: async () => void (await give(before)) })
  }
  return (
    <div className="field">
      <label className="lab" htmlFor={id}>
        {t('assignee')}
      </label>
      <select
        id={id}
        className="f"
        value={assigned?.user ?? ''}
        disabled={isBusy}
        onChange={event => void change(event.target.value)}
      >
        <option value="">{t('who.nobody')}</option>
        {options.map(({ user, name }) => (
          <option key={user} value={user}>
            {user === me.user ? t('youNamed', { name }) : name}
          </option>
        ))}
      </select>
    </div>
  )
}
