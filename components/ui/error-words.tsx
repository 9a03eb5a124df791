'use client'

import { createContext, type ReactNode, useContext } from 'react'

export interface ErrorWords {
  readonly title: string
  readonly text: string
  readonly retry: string
}

const Words = createContext<ErrorWords | null>(null)

/** An error page renders in the browser, where no messages are: the layout hands it its few words in advance. */
export function ErrorWordsProvider({
  words,
  children,
}: {
  readonly words: ErrorWords
  readonly children: ReactNode
}) {
  return <Words value={words}>{children}</Words>
}

export function useErrorWords(): ErrorWords | null {
  return useContext(Words)
}
