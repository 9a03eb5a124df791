'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Id } from '@/lib/domain/dossier'
import { type Role, roles } from '@/lib/domain/permissions'
import { Confirm } from './confirm'
import { Moment } from './moment'
import { useToasts } from './toasts'
import { type Refused, useFault } from './use-fault'

export interface Member {
  readonly user: string
  readonly name: string
  readonly email: string | null
  readonly role: Role
  readonly since: string
  readonly isDisabled: boolean
  readonly isLastOwner: boolean
  readonly isSelf: boolean
}

type Answer<T> = Promise<{ readonly ok: true; readonly data: T } | Refused>

export interface MemberDoors {
  readonly change: (input: { dossier: Id; user: string; role: Role }) => Answer<{ readonly before: Role }>
  readonly remove: (input: { dossier: Id; user: string }) => Answer<{ readonly before: Role }>
}

/** Who works on a dossier and as what; owners change it here. */
export function MemberList({
  dossier,
  members,
  canManage,
  doors,
}: {
  readonly dossier: Id
  readonly members: readonly Member[]
  readonly canManage: boolean
  readonly doors: MemberDoors
}) {
  const t = useTranslations('ui.desk.members')
  return (
    <table className="plain stack members">
      <caption className="sr">{t('title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('role')}</th>
          <th scope="col">{t('since')}</th>
          {canManage ? (
            <th scope="col">
              <span className="sr">{t('acts')}</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {members.map(member => (
          <MemberRow
            key={member.user}
            dossier={dossier}
            member={member}
            canManage={canManage}
            doors={doors}
          />
        ))}
      </tbody>
    </table>
  )
}

function MemberRow({
  dossier,
  member,
  canManage,
  doors,
}: {
  readonly dossier: Id
  readonly member: Member
  readonly canManage: boolean
  readonly doors: MemberDoors
}) {
  const t = useTranslations('ui.desk.members')
  const words = useTranslations('ui.desk.role')
  const { user, name, email, role, isLastOwner, isSelf, isDisabled } = member
  const router = useRouter()
  const fault = useFault()
  const { show } = useToasts()
  const [isAsking, setAsking] = useState(false)
  const who = () => <bdi>{name}</bdi>

  async function become(next: Role, isUndo = false) {
    const outcome = await doors.change({ dossier, user, role: next }).catch(() => null)
    if (!outcome?.ok) show({ message: fault(outcome), fault: true })
    else {
      const message = t.rich('changed', { who, role: words(next) })
      show(isUndo ? { message } : { message, undo: () => become(outcome.data.before, true) })
    }
    router.refresh()
  }

  async function remove() {
    const outcome = await doors.remove({ dossier, user }).catch(() => null)
    setAsking(false)
    show(outcome?.ok ? { message: t.rich('removed', { who }) } : { message: fault(outcome), fault: true })
    router.refresh()
  }

  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi> {isSelf ? <span className="tag">{t('you')}</span> : null}{' '}
        {isDisabled ? <span className="tag">{t('disabled')}</span> : null}
        {email ? (
          <span className="meta">
            <bdi className="ltr">{email}</bdi>
          </span>
        ) : null}
      </th>
      <td data-label={t('role')}>
        {canManage && !isLastOwner ? (
          <select
            className="f"
            aria-label={t('roleOf', { name })}
            value={role}
            onChange={event => {
              const next = roles.find(one => one === event.target.value)
              if (next) void become(next)
            }}
          >
            {roles.map(one => (
              <option key={one} value={one}>
                {words(one)}
              </option>
            ))}
          </select>
        ) : (
          <span>
            {words(role)}
            {canManage && isLastOwner ? <small className="dim"> · {t('lastOwner')}</small> : null}
          </span>
        )}
      </td>
      <td data-label={t('since')}>
        <Moment at={member.since} style="day" />
      </td>
      {canManage ? (
        <td>
          {isLastOwner ? null : (
            <button type="button" className="b txt" onClick={() => setAsking(true)}>
              {isSelf ? t('leave') : t('remove')}
              {isSelf ? null : <span className="sr"> {name}</span>}
            </button>
          )}
          {isAsking ? (
            <Confirm
              title={isSelf ? t('leaveAsk') : t.rich('removeAsk', { who })}
              act={isSelf ? t('leave') : t('remove')}
              destructive
              onConfirm={remove}
              onClose={() => setAsking(false)}
            >
              <p>{t('removeText')}</p>
            </Confirm>
          ) : null}
        </td>
      ) : null}
    </tr>
  )
}
