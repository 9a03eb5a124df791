'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type DefaultValues, type FieldValues, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { itemForm } from '@/components/claim/make/item-form'
import { newKey } from '@/components/claim/new-key'
import { type Stale, staleOf } from '@/components/history/stale'
import type { Id, Names } from '@/lib/domain/dossier'
import type { Change } from '@/lib/domain/item'
import type { RegistryKind } from '@/lib/schemas/registry'
import type { Content, Item } from './doors'
import { forget, keep, readKept } from './kept-draft'
import { namesOf } from './naming'
import { useRegistry } from './registry-context'

/** How one kind of item is a form, and a form an item. */
export interface Shape<K extends RegistryKind, Fields extends FieldValues> {
  readonly kind: K
  readonly schema: z.ZodType<Content<K>>
  readonly toFields: (content: Content<K> | null) => Fields
  /** `base`: the item it changes; what the form does not show is kept. */
  readonly toContent: (fields: Fields, key: Id, base: Content<K> | null) => unknown
  /** The field at which a fault of the content is told. */
  readonly fieldOf: (path: readonly (string | number)[]) => readonly (string | number)[]
}

/**
 * The form of one item, or of a new one. What is typed is kept in the tab until it is saved or given up; what others
 * save meanwhile comes into a form nobody has touched, and meets the others' on saving.
 */
export function useItemForm<K extends RegistryKind, Fields extends FieldValues>(
  shape: Shape<K, Fields>,
  item: Item<K> | null,
) {
  const { dossier, perform, write, explain, open } = useRegistry()
  const key = useMemo(() => item?.content.id ?? newKey(shape.kind.charAt(0)), [item?.content.id, shape.kind])
  const place = `${dossier}/${shape.kind}/${item ? key : 'new'}`
  const [base, setBase] = useState(item)
  const [stale, setStale] = useState<Stale | null>(null)
  const [isRestored, setRestored] = useState(false)
  const baseNow = useRef(base)
  baseNow.current = base
  const schema = useMemo(
    () =>
      itemForm<Fields, Content<K>>(
        shape.schema,
        fields => shape.toContent(fields, key, baseNow.current?.content ?? null),
        shape.fieldOf,
      ),
    [shape, key],
  )
  const form = useForm<Fields, unknown, Content<K>>({
    resolver: zodResolver(schema),
    defaultValues: shape.toFields(item?.content ?? null) as DefaultValues<Fields>,
  })
  const { reset, watch, formState, handleSubmit, setError } = form
  const { isDirty } = formState
  const isDirtyNow = useRef(isDirty)
  isDirtyNow.current = isDirty

  useEffect(() => {
    const kept = readKept(place)
    if (!kept) return
    reset(kept.fields as Fields, { keepDefaultValues: true })
    setRestored(true)
  }, [place, reset])

  useEffect(() => {
    const { unsubscribe } = watch(fields => {
      if (isDirtyNow.current || readKept(place) !== null)
        keep(place, { seen: baseNow.current?.revision ?? 0, fields })
    })
    return unsubscribe
  }, [place, watch])

  useEffect(() => {
    if (isDirty && readKept(place) === null)
      keep(place, { seen: baseNow.current?.revision ?? 0, fields: form.getValues() })
  }, [isDirty, place, form])

  const rebase = useCallback((to: Item<K> | null) => {
    setBase(to)
    baseNow.current = to
  }, [])

  useEffect(() => {
    if (!item || !baseNow.current || item.revision <= baseNow.current.revision) return
    const isSame = JSON.stringify(item.content) === JSON.stringify(baseNow.current.content)
    if (isDirtyNow.current && !isSame) return
    rebase(item)
    if (!isSame) reset(shape.toFields(item.content))
  }, [item, rebase, reset, shape])

  const giveUp = useCallback(() => {
    forget(place)
    setRestored(false)
    const now = item ?? null
    rebase(now)
    reset(shape.toFields(now?.content ?? null))
  }, [item, place, rebase, reset, shape])

  async function save(content: Content<K>, seen: number): Promise<void> {
    const change = { kind: shape.kind, key, seen, content } as Change
    const names: Names = namesOf(content)
    const answer = await perform(() => write([change]), { key: item ? 'changed' : 'made', names })
    if (answer.ok) {
      forget(place)
      setRestored(false)
      setStale(null)
      const revision = answer.data.items.find(one => one.key === key)?.revision ?? seen + 1
      rebase({ content, revision })
      reset(shape.toFields(content))
      if (!item) open(key)
      return
    }
    const met = staleOf(answer.error)
    if (!met) {
      setError('root', { type: answer.error.code, message: answer.error.faults?.join('\n') ?? '' })
      if (answer.error.code !== 'invalid') explain(answer.error)
      return
    }
    // Only its place in the list moved: nothing of what anybody wrote is at stake.
    const isMovedOnly =
      met.current !== null && JSON.stringify(met.current.content) === JSON.stringify(baseNow.current?.content)
    if (isMovedOnly && met.current) await save(content, met.current.revision)
    else setStale(met)
  }

  return {
    form,
    base,
    stale,
    isRestored,
    isDirty,
    giveUp,
    closeStale: () => setStale(null),
    /** The other's version takes the place of what was typed. */
    takeTheirs: () => {
      if (!stale) return
      forget(place)
      setRestored(false)
      const current = stale.current as Item<K> | null
      setStale(null)
      if (!current) return open('')
      rebase(current)
      reset(shape.toFields(current.content))
    },
    /** What was typed stays, now over the other's version. */
    editMine: () => {
      if (stale?.current) rebase(stale.current as Item<K>)
      setStale(null)
    },
    putMine: (seen: number) => save(stale?.yours as Content<K>, seen),
    submit: handleSubmit(content => save(content, baseNow.current?.revision ?? 0)),
  }
}

export type ItemForm<K extends RegistryKind, Fields extends FieldValues> = ReturnType<
  typeof useItemForm<K, Fields>
>
