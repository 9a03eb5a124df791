'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Key } from '@/components/annotate/key'
import { KeyHints, Keys } from '@/components/desk/key-hints'
import { useSingleKeys } from '@/components/desk/use-single-keys'
import { pairName, type SuggestedPair } from '@/lib/domain/identity/pairs'
import { joinKinds } from '@/lib/domain/identity/speaks'
import { toDesk } from '@/lib/i18n/routing'
import { type Answer, AnswerForm } from './answer-form'
import { Called } from './called'
import { useIdentity } from './identity-context'
import { SidesTable } from './sides-table'
import { SpeaksList } from './speaks-list'

/** The four answers, in the order of their keys. */
export const answers: readonly Answer[] = ['same', 'different', 'part-of', 'unsure']

const nameOf = ({ of, a, b }: SuggestedPair) => pairName(of, a, b)

/** The pairs that wait, kind by kind: j and k go through them, 1 to 4 answer, with a reason. */
export function PairList() {
  const t = useTranslations('ui.identity')
  const { pairs, doors } = useIdentity()
  const list = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const [asked, setAsked] = useState<{ readonly pair: string; readonly answer: Answer } | null>(null)
  const [leaving, setLeaving] = useState<string | null>(null)
  const here = Math.min(at, pairs.length - 1)
  const cards = () => [...(list.current?.querySelectorAll<HTMLElement>('.id-pair') ?? [])]

  const go = (to: number) => {
    const next = Math.max(0, Math.min(to, pairs.length - 1))
    setAt(next)
    cards()[next]?.focus()
  }
  const ask = (answer: Answer) => () => {
    const pair = pairs[here]
    if (pair) setAsked({ pair: nameOf(pair), answer })
  }
  const keys = {
    j: () => go(list.current?.contains(document.activeElement) ? here + 1 : here),
    k: () => go(here - 1),
    ...Object.fromEntries(answers.map((answer, index) => [`${index + 1}`, ask(answer)])),
  }
  useSingleKeys(doors !== null && pairs.length > 0 ? keys : {})
  // What was decided has left the list: whoever goes on by key finds the next in its place.
  useEffect(() => {
    if (leaving === null || pairs.some(pair => nameOf(pair) === leaving)) return
    setLeaving(null)
    const found = [...(list.current?.querySelectorAll<HTMLElement>('.id-pair') ?? [])]
    found[here]?.focus()
  }, [leaving, pairs, here])

  if (pairs.length === 0) return <p className="dim">{t('nonePending')}</p>
  return (
    <div ref={list}>
      {doors ? (
        <KeyHints
          hints={[
            { keys: <Keys of={['j', 'k']} />, word: t('keys.move') },
            { keys: <Keys of={['1', '4']} between="–" />, word: t('keys.answer') },
          ]}
          off={t('keys.off')}
          on={t('keys.on')}
        />
      ) : null}
      {joinKinds.map(kind => {
        const some = pairs.flatMap((pair, index) => (pair.of === kind ? [{ pair, index }] : []))
        return some.length === 0 ? null : (
          <section key={kind} aria-labelledby={`id-${kind}`} className="id-kind">
            <h3 id={`id-${kind}`}>
              {t(`kind.${kind}`)} <small>{t('number', { count: some.length })}</small>
            </h3>
            <ol className="id-list">
              {some.map(({ pair, index }) => (
                <PairCard
                  key={nameOf(pair)}
                  pair={pair}
                  isCurrent={doors !== null && index === here}
                  asked={asked?.pair === nameOf(pair) ? asked.answer : null}
                  onFocus={() => setAt(index)}
                  onAsk={answer => setAsked(answer && { pair: nameOf(pair), answer })}
                  onDone={() => {
                    setAsked(null)
                    setLeaving(nameOf(pair))
                  }}
                />
              ))}
            </ol>
          </section>
        )
      })}
    </div>
  )
}

function PairCard({
  pair,
  isCurrent,
  asked,
  onFocus,
  onAsk,
  onDone,
}: {
  readonly pair: SuggestedPair
  readonly isCurrent: boolean
  readonly asked: Answer | null
  readonly onFocus: () => void
  readonly onAsk: (answer: Answer | null) => void
  readonly onDone: () => void
}) {
  const t = useTranslations('ui.identity')
  const { doors, decided, place } = useIdentity()
  const card = useRef<HTMLLIElement>(null)
  const { of, a, b, decision } = pair
  const over = decided.find(({ content }) => content.id === decision?.id)?.revision ?? 0
  return (
    <li
      ref={card}
      className={isCurrent ? 'id-pair is-here' : 'id-pair'}
      data-pair={nameOf(pair)}
      tabIndex={-1}
      aria-labelledby={`id-${of}-${a}-${b}`}
      onFocus={onFocus}
    >
      <h4 id={`id-${of}-${a}-${b}`} className="sr">
        {t.rich('both', { one: () => <Called of={of} id={a} />, other: () => <Called of={of} id={b} /> })}
      </h4>
      {decision ? (
        <p className="note-box">
          {t.rich('changedSince', {
            said: t(`outcome.${decision.outcome}`),
            by: () => <bdi>{decision.by}</bdi>,
            reason: () => <q dir="auto">{decision.reason}</q>,
          })}
        </p>
      ) : null}
      <SidesTable of={of} a={a} b={b} />
      <div className="id-speaks">
        <SpeaksList title={t('for')} none={t('nothingFor')} list={pair.for} />
        <SpeaksList title={t('against')} none={t('nothingAgainst')} list={pair.against} />
      </div>
      {of === 'event' ? (
        <p className="sm">
          <Link href={toDesk.move(place, { from: a, to: b })} prefetch={false}>
            {t('moveBetween')}
          </Link>
        </p>
      ) : null}
      {doors === null ? null : (
        <>
          <p className="act id-answers">
            {answers.map((answer, index) => (
              <button
                key={answer}
                type="button"
                className={asked === answer ? 'b on' : 'b'}
                aria-pressed={asked === answer}
                onClick={() => onAsk(answer)}
              >
                {t(`answer.${answer}`)} <Key>{index + 1}</Key>
              </button>
            ))}
          </p>
          {asked === null ? null : (
            <AnswerForm
              asked={{ of, a, b, over }}
              answer={asked}
              doors={doors}
              onCancel={() => {
                onAsk(null)
                card.current?.focus()
              }}
              onDone={onDone}
            />
          )}
        </>
      )}
    </li>
  )
}
