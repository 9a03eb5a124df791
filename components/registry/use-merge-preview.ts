'use client'

import { useEffect, useState } from 'react'
import type { MergePreview } from '@/lib/domain/registry/told'
import type { Failure, Outcome } from '@/lib/errors'
import type { MergeInput } from '@/lib/schemas/registry'
import { reaching } from './reaching'

/** What making two one would come to; null while that is being asked, or is not the question. Both functions stay the same. */
export function useMergePreview(
  input: MergeInput | null,
  ask: (input: MergeInput) => Promise<Outcome<MergePreview>>,
  explain?: (error: Failure) => void,
): MergePreview | null {
  const [answer, setAnswer] = useState<{ readonly of: MergeInput; readonly preview: MergePreview } | null>(
    null,
  )
  useEffect(() => {
    if (!input) return
    let isOver = false
    void reaching(() => ask(input)).then(result => {
      if (isOver) return
      if (result.ok) setAnswer({ of: input, preview: result.data })
      else explain?.(result.error)
    })
    return () => {
      isOver = true
    }
  }, [ask, explain, input])
  return answer !== null && answer.of === input ? answer.preview : null
}
