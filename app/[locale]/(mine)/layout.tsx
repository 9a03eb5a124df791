import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import '../../styles/people.css'
import DeskFrameLayout from '../desk/(start)/layout'
import DeskLayout from '../desk/layout'

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** One's own account and the people of the site stand in the frame of the desk. */
export default function MineLayout({ children }: { readonly children: ReactNode }) {
  return (
    <DeskLayout>
      <DeskFrameLayout>{children}</DeskFrameLayout>
    </DeskLayout>
  )
}
