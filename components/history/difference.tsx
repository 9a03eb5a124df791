'use client'

import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/domain/dossier'
import { differences, partsOnlyIn } from '@/lib/domain/history/difference'
import type { Part } from '@/lib/domain/history/fields'
import type { ItemNames } from '@/lib/domain/history/names'
import type { ItemContent, ItemKind } from '@/lib/domain/item'
import { diffWords } from '@/lib/domain/text/diff-words'
import type { Span } from '@/lib/domain/text/segment'
import { languageOf, PartWords } from './part-words'

interface Side {
  readonly parts: readonly Part[]
  readonly spans: readonly Span[]
  /** The parts that the other side does not have. */
  readonly fresh: ReadonlySet<Part>
}

/** Two wordings of one field: the words that differ; two lists: the members that one alone has. */
function sides(before: readonly Part[], after: readonly Part[]): readonly [Side, Side] {
  const [old, now] = [before[0], after[0]]
  const areWords = before.length === 1 && after.length === 1 && old?.as === 'words' && now?.as === 'words'
  if (areWords && languageOf(old) === languageOf(now)) {
    const { a, b } = diffWords(old.text, now.text, languageOf(now))
    // Marks and vowels are no words: where nothing else differs, the whole is marked, or nothing would be.
    const none = a.length + b.length === 0
    return [
      { parts: before, spans: a, fresh: new Set(none ? before : []) },
      { parts: after, spans: b, fresh: new Set(none ? after : []) },
    ]
  }
  const isList = before.length + after.length > 2
  return [
    { parts: before, spans: [], fresh: isList ? partsOnlyIn(before, after) : new Set() },
    { parts: after, spans: [], fresh: isList ? partsOnlyIn(after, before) : new Set() },
  ]
}

/**
 * Two versions of one item side by side, field by field, only what differs. `names` says what the items they refer to
 * are called (`itemNames`); without it they are shown by their keys.
 */
export function Difference({
  kind,
  before,
  after,
  locale,
  names = { items: {}, options: {} },
  titles,
}: {
  readonly kind: ItemKind
  readonly before: ItemContent | null
  readonly after: ItemContent | null
  readonly locale: Locale
  readonly names?: ItemNames | undefined
  /** Over the two columns; "before" and "after" where they are left out. */
  readonly titles?: { readonly before: string; readonly after: string } | undefined
}) {
  const t = useTranslations('ui.history')
  const rows = differences(kind, before, after)
  const heads = titles ?? { before: t('before'), after: t('after') }
  if (rows.length === 0) return <p className="dim">{t('same')}</p>
  // What was just made has no before to show, and what was removed no after, unless two people stand behind the two.
  const hasBefore = before !== null || titles !== undefined
  const hasAfter = after !== null || titles !== undefined
  const cell = (side: Side, as: 'del' | 'ins', label: string) => (
    <td data-label={label}>
      <PartList side={side} as={as} names={names} locale={locale} />
    </td>
  )
  return (
    <table className="plain stack versions">
      <caption className="sr">{t('differs')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('field')}</th>
          {hasBefore ? <th scope="col">{heads.before}</th> : null}
          {hasAfter ? <th scope="col">{heads.after}</th> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, of, before, after }) => {
          const [old, now] = sides(before, after)
          return (
            <tr key={`${name} ${of ?? ''}`}>
              <th scope="row">
                {t(`fields.${name}` as 'fields.value')}
                {of === null ? null : <bdi className="dim ltr"> {of}</bdi>}
              </th>
              {hasBefore ? cell(old, 'del', heads.before) : null}
              {hasAfter ? cell(now, 'ins', heads.after) : null}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function PartList({
  side,
  as,
  names,
  locale,
}: {
  readonly side: Side
  readonly as: 'del' | 'ins'
  readonly names: ItemNames
  readonly locale: Locale
}) {
  const t = useTranslations('ui.history')
  const { parts, spans, fresh } = side
  if (parts.length === 0) return <span className="dim">{t('nothing')}</span>
  const said = parts.map((part, index) => ({ part, key: `${index} ${part.as}` }))
  const words = (part: Part) => (
    <PartWords part={part} names={names} locale={locale} side={as} spans={spans} isWhole={fresh.has(part)} />
  )
  if (said.length === 1) return said.map(({ part, key }) => <div key={key}>{words(part)}</div>)
  return (
    <ul>
      {said.map(({ part, key }) => (
        <li key={key}>{words(part)}</li>
      ))}
    </ul>
  )
}
