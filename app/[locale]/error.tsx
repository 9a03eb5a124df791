'use client'

import { BrokenPage } from '@/components/ui/broken-page'

/** Where no frame stands around the page, because making the frame is what failed. */
export default function FrameError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main id="main" className="page">
      <BrokenPage error={error} retry={retry} />
    </main>
  )
}
