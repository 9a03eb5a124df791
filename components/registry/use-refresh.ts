import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useState, useTransition } from 'react'

/**
 * Asks the server for the page again, one request after the other. The view stands in an address that the router did not
 * make (`useView`), so its first answer never fits what it knows and it asks once more; a second request between the two
 * would make it load the whole page anew, and what was under way would be lost.
 */
export function useRefresh(): () => void {
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  const [isOwed, setOwed] = useState(false)
  useEffect(() => {
    if (!isOwed || isPending) return
    setOwed(false)
    startTransition(() => router.refresh())
  }, [isOwed, isPending, router])
  return useCallback(() => setOwed(true), [])
}
