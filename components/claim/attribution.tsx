'use client'

import { useTranslations } from 'next-intl'
import { type RefObject, useState } from 'react'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { Name } from '@/components/ui/name'
import type { Verb } from '@/lib/domain/dossier'
import { isOwnVoice, rootsOf } from '@/lib/domain/provenance/roots'
import { useDeskPart } from '../annotate/desk-store'
import { Key } from '../annotate/key'
import { Combobox } from './combobox'
import { useSourceChoices } from './desk-lists'
import { FieldFault } from './field-fault'
import type { ClaimFields } from './fields'
import { NewSource } from './new-source'
import { useEngineContext } from './use-context'
import { useLanguage } from './use-language'

const verbs = ['says', 'reports', 'quotes', 'alleges', 'denies'] as const satisfies Verb[]

/** How the claim reached its article: the chain from the nearest link to the root, each with its verb. */
export function Attribution({ addRef }: { readonly addRef: RefObject<HTMLButtonElement | null> }) {
  const t = useTranslations('ui.claim')
  const { control, register } = useFormContext<ClaimFields>()
  const { fields, append, remove, move, update } = useFieldArray({ control, name: 'attribution' })
  const [making, setMaking] = useState<{ at: number; name: string } | null>(null)
  const chain = useWatch({ control, name: 'attribution' })
  const choices = useSourceChoices()
  const roots = useRoots()
  return (
    <div className="chain-box">
      <ol className="links" aria-label={t('attribution')}>
        <li className="first">
          <OutletName />
        </li>
        {fields.map(({ id }, at) => {
          const source = chain[at]?.source ?? ''
          return (
            <li key={id}>
              <label>
                <span className="sr">{t('verbLabel', { n: at + 1 })}</span>
                <select className="f" {...register(`attribution.${at}.verb`)}>
                  {verbs.map(verb => (
                    <option key={verb} value={verb}>
                      {t(`verb.${verb}`)}
                    </option>
                  ))}
                </select>
              </label>
              <Combobox
                label={t('sourceLabel', { n: at + 1 })}
                labelHidden
                choices={choices}
                value={source}
                placeholder={t('findSource')}
                onPick={picked => update(at, { source: picked, verb: chain[at]?.verb ?? 'says' })}
                create={{
                  words: name => t('newSourceNamed', { name }),
                  act: name => setMaking({ at, name }),
                }}
              />
              {source !== '' && roots.includes(source) ? <span className="tag">{t('root')}</span> : null}
              <span className="acts">
                <button
                  type="button"
                  className="b txt"
                  disabled={at === 0}
                  aria-label={t('moveUp', { n: at + 1 })}
                  onClick={() => move(at, at - 1)}
                >
                  ↑
                </button>
                <button
                  type="button"
                  className="b txt"
                  disabled={at === fields.length - 1}
                  aria-label={t('moveDown', { n: at + 1 })}
                  onClick={() => move(at, at + 1)}
                >
                  ↓
                </button>
                <button
                  type="button"
                  className="b txt"
                  aria-label={t('takeOutLink', { n: at + 1 })}
                  onClick={() => remove(at)}
                >
                  ×
                </button>
              </span>
              <FieldFault name={`attribution.${at}.source`} />
              {making?.at === at ? (
                <NewSource
                  name={making.name}
                  onMade={made => {
                    update(at, { source: made, verb: chain[at]?.verb ?? 'says' })
                    setMaking(null)
                  }}
                  onClose={() => setMaking(null)}
                />
              ) : null}
            </li>
          )
        })}
      </ol>
      <button
        ref={addRef}
        type="button"
        className="b txt"
        onClick={() => append({ source: '', verb: 'says' })}
      >
        {t('addLink')} <Key>a</Key>
      </button>
      {fields.length === 0 ? <span className="hint">{t('ownVoiceHint')}</span> : null}
    </div>
  )
}

/** Where the claim's attribution ends as far as publication goes, as the engine counts it. */
function useRoots(): readonly string[] {
  const { control } = useFormContext<ClaimFields>()
  const [attribution, level, question] = useWatch({ control, name: ['attribution', 'level', 'question'] })
  const article = useDeskPart(state => state.data.article.content.id)
  const context = useEngineContext()
  const claim = {
    id: 'form',
    article,
    event: '',
    question,
    value: { type: 'boolean', value: true } as const,
    level,
    attribution: attribution.filter(({ source }) => source !== ''),
    anchors: [],
  }
  return rootsOf(claim, context).filter(root => !isOwnVoice(root))
}

function OutletName() {
  const locale = useLanguage()
  const outlet = useDeskPart(state => state.data.article.content.outlet)
  const outlets = useDeskPart(state => state.data.outlets)
  const found = outlets.find(({ content }) => content.id === outlet)?.content
  return <Name names={found?.name ?? {}} locale={locale} fallback={outlet} />
}
