'use client'

import { usePathname, useSearchParams } from 'next/navigation'

/** This page's own address, query included, as the reader has filtered it. */
export function useHere(): string {
  const pathname = usePathname()
  const query = useSearchParams().toString()
  return query ? `${pathname}?${query}` : pathname
}
