'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { direction } from '@/lib/i18n/direction'
import { useKeys } from '../article/use-keys'
import { useDeskPart } from './desk-store'
import { Key } from './key'
import { KeysDialog } from './keys-dialog'
import { useDeskKeys } from './use-desk-keys'

/** The keys of the moment, along the foot of the page; all of them are one key away. */
export function KeyBar() {
  const t = useTranslations('ui.annotate.keys')
  const [isOpen, setOpen] = useState(false)
  const { isOn, isReady } = useKeys()
  const isMoving = useDeskPart(({ moving }) => moving !== null)
  const language = useDeskPart(({ data }) => data.article.content.language)
  useDeskKeys({ help: () => setOpen(true) })
  const forward = direction(language) === 'rtl' ? '←' : '→'
  const shown: readonly (readonly [string, string])[] = isMoving
    ? [
        ['↓ ↑', t('moving.sentence')],
        ['← →', t('moving.word')],
        ['Enter', t('moving.drop')],
        ['Esc', t('moving.cancel')],
        ['Tab', t('moving.next')],
        ['Del', t('moving.merge')],
      ]
    : isOn
      ? [
          ['j k', t('bar.sentence')],
          [`Shift ${forward}`, t('bar.extend')],
          ['c', t('bar.claim')],
          ['Enter', t('bar.confirm')],
          ['e', t('bar.edit')],
          ['x', t('bar.reject')],
          ['/', t('bar.locate')],
          ['s', t('bar.boundary')],
        ]
      : []
  return (
    <section className="keys" aria-label={t('label')}>
      {shown.map(([keys, word]) => (
        <span key={keys}>
          {keys.split(' ').map(key => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {word}
        </span>
      ))}
      {isReady && !isOn && !isMoving ? <span>{t('areOff')}</span> : null}
      <button type="button" className="end" onClick={() => setOpen(true)}>
        {isOn ? <Key>?</Key> : null} {t('all')}
      </button>
      {isOpen ? <KeysDialog forward={forward} onClose={() => setOpen(false)} /> : null}
    </section>
  )
}
