'use client'

import { BrokenPage } from '@/components/ui/broken-page'

export default function DeskError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <div className="wrap">
      <BrokenPage error={error} retry={retry} />
    </div>
  )
}
