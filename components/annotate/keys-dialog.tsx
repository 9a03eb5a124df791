'use client'

import { useTranslations } from 'next-intl'
import { useKeys } from '../article/use-keys'
import { Dialog } from '../desk/dialog'

const groups = {
  text: ['nextSentence', 'word', 'extend', 'extendSentence', 'claim', 'addAnchor', 'locate', 'clear'],
  claims: ['nextClaim', 'confirm', 'edit', 'reject'],
  form: ['changeQuestion', 'takeQuote', 'addLink', 'saveForm'],
  article: ['read', 'finish', 'boundary', 'split', 'fold', 'articles'],
  always: ['undo', 'redo', 'toasts', 'help'],
} as const

type Line = (typeof groups)[keyof typeof groups][number]

const signs = (forward: string): Readonly<Record<Line, string>> => ({
  nextSentence: 'j k',
  word: '← →',
  extend: `Shift+${forward}`,
  extendSentence: 'Shift+↓',
  claim: 'c',
  addAnchor: 'Shift+c',
  locate: '/',
  clear: 'Esc',
  nextClaim: 'n p',
  confirm: 'Enter',
  edit: 'e',
  reject: 'x',
  changeQuestion: 'q',
  takeQuote: 'w',
  addLink: 'a',
  saveForm: 'Ctrl+Enter',
  read: 'r',
  finish: 'Shift+r',
  boundary: 's',
  split: 'Shift+s',
  fold: 'o',
  articles: '[ ]',
  undo: 'Ctrl+z',
  redo: 'Ctrl+Shift+z',
  toasts: 'F8',
  help: '?',
})

/** Every key of the desk, and the switch that turns the single ones off (WCAG 2.1.4). */
export function KeysDialog({ forward, onClose }: { readonly forward: string; readonly onClose: () => void }) {
  const t = useTranslations('ui.annotate.keys')
  const { isOn, toggle } = useKeys()
  const sign = signs(forward)
  const names = Object.keys(groups) as (keyof typeof groups)[]
  return (
    <Dialog title={t('title')} onClose={onClose} wide>
      <label className="opt">
        <input type="checkbox" checked={isOn} onChange={toggle} />
        {t('switch')}
      </label>
      <p className="sm dim">{t('switchNote')}</p>
      <div className="all-keys">
        {names.map(name => (
          <section key={name}>
            <h3 className="h">{t(`groups.${name}`)}</h3>
            <dl>
              {groups[name].map(line => (
                <div key={line}>
                  <dt>
                    {sign[line].split(' ').map(key => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{t(`lines.${line}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
