'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useToasts } from '@/components/desk/toasts'
import { useFault } from '@/components/desk/use-fault'
import { type NoticeKind, noticeKinds } from '@/lib/domain/talk/told'
import type { Outcome } from '@/lib/errors'

interface Letters {
  readonly getsLetters: boolean
  readonly off: readonly NoticeKind[]
}

/** Which notices come by mail too: all, those of some kinds, or none. */
export function LettersForm({
  letters,
  sendsMail,
  action,
}: {
  readonly letters: Letters
  /** Whether the site sends mail at all. */
  readonly sendsMail: boolean
  readonly action: (input: { getsLetters: boolean; off: NoticeKind[] }) => Promise<Outcome<null>>
}) {
  const t = useTranslations('ui.notices.letters')
  const people = useTranslations('ui.people')
  const fault = useFault()
  const { show } = useToasts()
  const [chosen, setChosen] = useState(letters)
  const [isBusy, setBusy] = useState(false)
  const toggle = (kind: NoticeKind) =>
    setChosen(({ off, ...rest }) => ({
      ...rest,
      off: off.includes(kind) ? off.filter(one => one !== kind) : [...off, kind],
    }))

  async function save(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    const outcome = await action({ getsLetters: chosen.getsLetters, off: [...chosen.off] }).catch(() => null)
    setBusy(false)
    show(outcome?.ok ? { message: people('account.profileDone') } : { message: fault(outcome), fault: true })
  }
  return (
    <form className="fields" method="post" onSubmit={save}>
      {sendsMail ? null : <p className="note-box">{t('noMail')}</p>}
      <label className="opt">
        <input
          type="checkbox"
          checked={chosen.getsLetters}
          onChange={event => setChosen({ ...chosen, getsLetters: event.target.checked })}
        />
        <span>{t('wanted')}</span>
      </label>
      <fieldset className="field letter-kinds" disabled={!chosen.getsLetters}>
        <legend className="lab">{t('kinds')}</legend>
        {noticeKinds.map(kind => (
          <label key={kind} className="opt">
            <input type="checkbox" checked={!chosen.off.includes(kind)} onChange={() => toggle(kind)} />
            <span>{t(`kind.${kind}`)}</span>
          </label>
        ))}
      </fieldset>
      <p className="hint">{t('hint')}</p>
      <div className="act">
        <button type="submit" className="b" disabled={isBusy}>
          {people('save')}
        </button>
      </div>
    </form>
  )
}
