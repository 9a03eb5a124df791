'use client'

import { useTranslations } from 'next-intl'
import { type DragEvent, useRef, useState } from 'react'
import type { Failure, Outcome } from '@/lib/errors'
import type { Staged } from '@/lib/ingest/staged'
import { ask, routesOf } from './api'
import { FailureWords } from './failure-words'
import { useFrame } from './frame'
import type { Import } from './use-import'

interface Refused {
  readonly name: string
  readonly file: File
  readonly failure: Failure
}

const accepted = '.txt,.text,.html,.htm,.docx,text/plain,text/html'
/** Files on their way at once: each is read in a thread of the server. */
const atOnce = 3

/** Several files at once, each with its own outcome; those that could be read wait in the list. */
export function Files({ desk }: { readonly desk: Import }) {
  const t = useTranslations('ui.import.file')
  const { dossier } = useFrame()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const [sent, setSent] = useState({ done: 0, of: 0 })
  const [refused, setRefused] = useState<readonly Refused[]>([])

  const upload = (file: File): Promise<Outcome<Staged>> =>
    ask<Staged>(routesOf(dossier.key).uploads(file.name, null), { method: 'POST', body: file })

  async function send(files: readonly File[]): Promise<void> {
    if (files.length === 0) return
    setSent({ done: 0, of: files.length })
    setRefused(now => now.filter(({ name }) => !files.some(file => file.name === name)))
    const waiting = [...files.entries()]
    const came = new Map<number, Staged>()
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [at, file] = next
        const outcome = await upload(file)
        if (outcome.ok) came.set(at, outcome.data)
        else setRefused(now => [...now, { name: file.name, file, failure: outcome.error }])
        setSent(now => ({ ...now, done: now.done + 1 }))
      }
    }
    await Promise.all(Array.from({ length: atOnce }, work))
    desk.take([...came].sort(([a], [b]) => a - b).map(([, staged]) => staged))
  }

  function onDrop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    void send([...event.dataTransfer.files])
  }

  const isBusy = sent.done < sent.of
  return (
    <div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by key */}
      <div
        className={isOver ? 'drop-area is-over' : 'drop-area'}
        onDragOver={event => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <p>
          {t('drop')}{' '}
          <button type="button" className="b" onClick={() => input.current?.click()}>
            {t('choose')}
          </button>
        </p>
        <p className="sm dim">{t('kinds')}</p>
        <input
          ref={input}
          className="sr"
          type="file"
          multiple
          accept={accepted}
          tabIndex={-1}
          aria-label={t('choose')}
          onChange={event => {
            void send([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
      </div>
      {sent.of > 0 ? (
        <p className="progress">
          <label>
            <span className="lab">{t('sent', { done: sent.done, of: sent.of })}</span>
            <progress value={sent.done} max={sent.of} />
          </label>
        </p>
      ) : null}
      <p className="sr" role="status">
        {sent.of > 0 && !isBusy ? t('sent', { done: sent.done, of: sent.of }) : ''}
      </p>
      {refused.map(({ name, file, failure }) => (
        <div key={name} className="refused">
          <bdi>{name}</bdi>
          <FailureWords
            failure={failure}
            {...(failure.code === 'unavailable' ? { retry: () => void send([file]) } : {})}
          />
        </div>
      ))}
    </div>
  )
}
