import { type About, insertNotices, waitedFor } from '@/lib/db/notices'
import { addJob } from '@/lib/db/queue'
import type { Session } from '@/lib/db/transaction'
import type { Told } from '@/lib/domain/talk/told'
import { sendsMail } from '@/lib/mail/transport'

/** In seconds: for so long a letter waits for more to tell, and for the person to read at the desk what it would tell of. */
const letterWaits = 120

/** Tells people of something in the transaction in which it happens, and orders the letter that may tell them too. */
export async function tell(
  session: Session,
  dossierId: string,
  told: readonly Told[],
  about: About,
  actor: string | null,
): Promise<void> {
  if (told.length === 0) return
  const people = await insertNotices(session, dossierId, told, about, actor)
  if (!sendsMail()) return
  for (const user of new Set(people)) {
    // Counted from the first that waits: whoever is told of something every minute gets their letters all the same.
    const after = Math.max(0, letterWaits - (await waitedFor(session, dossierId, user)))
    await addJob(
      session,
      'notice-letter',
      { dossier: dossierId, user },
      { key: `letter:${dossierId}:${user}`, queue: `letters:${user}`, after },
    )
  }
}
