'use client'

import type { KeyboardEvent, ReactNode } from 'react'
import { type Arrow, arrows, stepFrom } from './graph-steps'

const isArrow = (key: string): key is Arrow => arrows.some(arrow => arrow === key)

function standOf(box: Element): { readonly x: number; readonly y: number } {
  const { left, top, width, height } = box.getBoundingClientRect()
  return { x: left + width / 2, y: top + height / 2 }
}

/** The window of a drawing: it scrolls, and the arrow keys go from box to box where one has the focus. */
export function GraphWindow({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  function step(event: KeyboardEvent<HTMLElement>) {
    const { key, target, currentTarget, ctrlKey, metaKey, altKey, shiftKey } = event
    if (!isArrow(key) || ctrlKey || metaKey || altKey || shiftKey || !(target instanceof Element)) return
    const here = target.closest('[data-box]')
    if (!here) return
    event.preventDefault()
    const beside = new Set(here.getAttribute('data-beside')?.split(' ') ?? [])
    const boxes = [...currentTarget.querySelectorAll<SVGElement>('[data-box]')]
    const stands = boxes.map(box => {
      const name = box.getAttribute('data-box') ?? ''
      return { key: name, ...standOf(box), isBeside: beside.has(name) }
    })
    const next = stepFrom(standOf(here), stands, key)
    const box = boxes.find(one => one.getAttribute('data-box') === next)
    box?.focus()
    box?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
    <section className="graph-win" aria-label={label} tabIndex={0} onKeyDown={step}>
      {children}
    </section>
  )
}
