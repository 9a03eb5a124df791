'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Id } from '@/lib/domain/dossier'
import { ItemPicker } from './item-picker'
import { useRegistry } from './registry-context'
import { plainName } from './registry-list'

/** Several items of the list, each taken out by its own button, and one more found by typing. */
export function ChosenItems({
  label,
  chosen,
  except,
  onChange,
}: {
  readonly label: string
  readonly chosen: readonly Id[]
  readonly except: readonly Id[]
  readonly onChange: (chosen: Id[]) => void
}) {
  const t = useTranslations('ui.registry')
  const { items, locale } = useRegistry()
  const named = (id: Id) => {
    const item = items.find(({ content }) => content.id === id)
    return item ? plainName(item, locale) : id
  }
  const left = useMemo(() => [...except, ...chosen], [except, chosen])
  return (
    <div className="reg-chosen">
      {chosen.length > 0 ? (
        <ul className="reg-chips">
          {chosen.map(id => (
            <li key={id}>
              <bdi dir="auto">{named(id)}</bdi>
              <button
                type="button"
                className="b txt"
                aria-label={t('takeOut', { name: named(id) })}
                onClick={() => onChange(chosen.filter(one => one !== id))}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <ItemPicker
        label={label}
        value=""
        except={left}
        placeholder={t('typeToFind')}
        onPick={id => onChange([...chosen, id])}
      />
    </div>
  )
}
