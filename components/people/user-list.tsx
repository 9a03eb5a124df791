'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Confirm } from '@/components/desk/confirm'
import { DropMenu } from '@/components/desk/drop-menu'
import { Moment } from '@/components/desk/moment'
import { useToasts } from '@/components/desk/toasts'
import type { Failure, Outcome } from '@/lib/errors'
import { ResetLink } from './reset-link'

export interface UserLine {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly isAdministrator: boolean
  readonly isDisabled: boolean
  readonly twoFactorEnabled: boolean
  readonly dossiers: number
  readonly lastSeenAt: string | null
  readonly isSelf: boolean
}

type Act = (input: { user: string }) => Promise<Outcome<null>>

export interface UserActions {
  readonly disable: Act
  readonly enable: Act
  readonly makeAdministrator: Act
  readonly unmakeAdministrator: Act
  readonly endSessions: Act
  readonly removeTwoFactor: Act
  readonly resetLink: (input: {
    user: string
  }) => Promise<Outcome<{ readonly path: string; readonly hours: number }>>
}

type Asked = { readonly user: UserLine; readonly act: Exclude<keyof UserActions, 'resetLink'> }

/** What is asked before it is done; the rest can be taken back with one click. */
const asked = ['disable', 'unmakeAdministrator', 'removeTwoFactor', 'endSessions'] as const
type Grave = { readonly user: UserLine; readonly act: (typeof asked)[number] }

const isGrave = (one: Asked): one is Grave => asked.some(act => act === one.act)

/** The people of the site, and what an administrator may do for them. */
export function UserList({
  users,
  actions,
}: {
  readonly users: readonly UserLine[]
  readonly actions: UserActions
}) {
  const t = useTranslations('ui.people')
  const say = useTranslations('errors')
  const router = useRouter()
  const { show } = useToasts()
  const [asking, setAsking] = useState<Grave | null>(null)
  const [link, setLink] = useState<{ readonly name: string; readonly path: string } | null>(null)

  const told = (error: Failure) =>
    error.data?.reason === 'last-administrator' ? t('refusal.last-administrator') : say(error.code)

  async function perform({ user, act }: Asked) {
    const outcome = await actions[act]({ user: user.id }).catch(() => null)
    setAsking(null)
    if (outcome?.ok) show({ message: t.rich(`admin.done.${act}`, { name: () => <bdi>{user.name}</bdi> }) })
    else show({ message: told(outcome?.error ?? { code: 'unavailable' }), fault: true })
    router.refresh()
  }

  async function makeLink(user: UserLine) {
    const outcome = await actions.resetLink({ user: user.id }).catch(() => null)
    if (outcome?.ok) setLink({ name: user.name, path: outcome.data.path })
    else show({ message: told(outcome?.error ?? { code: 'unavailable' }), fault: true })
  }

  const choose = (user: UserLine, act: Asked['act']) => {
    const one: Asked = { user, act }
    if (isGrave(one)) setAsking(one)
    else void perform(one)
  }
  return (
    <>
      <table className="plain people">
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('admin.state')}</th>
            <th scope="col">{t('admin.dossiers')}</th>
            <th scope="col">{t('admin.seen')}</th>
            <th scope="col">
              <span className="sr">{t('admin.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {users.map(user => (
            <tr key={user.id}>
              <th scope="row">
                <bdi>{user.name}</bdi>
                <span className="sm dim ltr email">{user.email}</span>
              </th>
              <td>
                <UserState user={user} />
              </td>
              <td>{t('admin.dossierCount', { count: user.dossiers })}</td>
              <td>{user.lastSeenAt ? <Moment at={user.lastSeenAt} /> : t('admin.notSeen')}</td>
              <td>
                <UserMenu user={user} onChoose={act => choose(user, act)} onLink={() => makeLink(user)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asking ? (
        <Confirm
          title={t.rich(`admin.ask.${asking.act}`, { name: () => <bdi>{asking.user.name}</bdi> })}
          act={t(`admin.act.${asking.act}`)}
          destructive
          onConfirm={() => perform(asking)}
          onClose={() => setAsking(null)}
        >
          <p>{t(`admin.askText.${asking.act}`)}</p>
        </Confirm>
      ) : null}
      {link ? <ResetLink name={link.name} path={link.path} onClose={() => setLink(null)} /> : null}
    </>
  )
}

function UserState({ user }: { readonly user: UserLine }) {
  const t = useTranslations('ui.people.admin')
  return (
    <span className="act">
      {user.isDisabled ? <span className="tag">{t('disabled')}</span> : null}
      {user.isAdministrator ? <span className="tag">{t('administrator')}</span> : null}
      {user.twoFactorEnabled ? <span className="tag">{t('twoFactor')}</span> : null}
      {user.isDisabled || user.isAdministrator || user.twoFactorEnabled ? null : t('plain')}
    </span>
  )
}

function UserMenu({
  user,
  onChoose,
  onLink,
}: {
  readonly user: UserLine
  readonly onChoose: (act: Asked['act']) => void
  readonly onLink: () => void
}) {
  const t = useTranslations('ui.people.admin')
  const acts: readonly Asked['act'][] = [
    user.isAdministrator ? 'unmakeAdministrator' : 'makeAdministrator',
    'endSessions',
    ...(user.twoFactorEnabled ? (['removeTwoFactor'] as const) : []),
    user.isDisabled ? 'enable' : 'disable',
  ]
  return (
    <DropMenu
      label={
        <>
          {t('manage')} <span className="sr">{user.name}</span>
        </>
      }
    >
      {user.isDisabled ? null : (
        <button type="button" onClick={onLink}>
          {t('act.resetLink')}
        </button>
      )}
      {acts.map(act => (
        <button key={act} type="button" onClick={() => onChoose(act)}>
          {t(`act.${act}`)}
        </button>
      ))}
    </DropMenu>
  )
}
