import { appendAudit } from '@/lib/db/audit'
import { database } from '@/lib/db/client'
import { deleteCoding, holdCoding, insertCoding, insertTask, readFirstHands } from '@/lib/db/codings'
import { holdDossier } from '@/lib/db/dossiers'
import { reaching } from '@/lib/db/failures'
import { listMemberRows } from '@/lib/db/memberships'
import { inTransaction } from '@/lib/db/transaction'
import { type CellKey, type FirstCoding, firstCodings } from '@/lib/domain/agreement/second-coding'
import type { Dossier, Id } from '@/lib/domain/dossier'
import { type Actor, actorName, isAllowed } from '@/lib/domain/permissions'
import { rowName } from '@/lib/domain/reconcile/queue'
import { AppError } from '@/lib/errors'
import type { AskInput, CodingInput } from '@/lib/schemas/coding'
import { assertHeadAllows, openDossier } from './authorize'
import { type ComparedDossier, readCompared } from './compared-dossier'
import { keepHistories } from './keep-histories'

export interface CodingChoices {
  readonly entry: number
  readonly dossier: Dossier
  readonly rows: ComparedDossier['rows']
  /** The cells of each row that somebody coded, so that a second coding has something to be held against. */
  readonly cells: readonly CellKey[]
  /** Who may code. */
  readonly people: readonly { readonly user: string; readonly name: string }[]
}

/** What a second coding may be asked of, and whom. */
export async function readCodingChoices(
  actor: Actor,
  { dossier: key }: { readonly dossier: Id },
): Promise<CodingChoices> {
  const head = await openDossier(actor, 'decision:write', key)
  const { entry, dossier, rows } = await readCompared(head.id, key)
  const firstOf = firstCodings(dossier)
  const cells = rows.flatMap(({ event, question, cells: byArticle }) =>
    Object.keys(byArticle)
      .map(article => ({ event, question, article }))
      .filter(cell => firstOf(cell) !== null),
  )
  return { entry, dossier, rows, cells, people: await codersOf(head.id) }
}

async function codersOf(dossierId: string): Promise<CodingChoices['people']> {
  return (await listMemberRows(dossierId))
    .filter(({ role, disabledAt }) => disabledAt === null && isAllowed(role, 'claim:write'))
    .map(({ user, name }) => ({ user, name }))
}

/**
 * Asks a member for a second coding of cells. Of somebody who made or confirmed some of the first claims it is asked only on
 * insistence (`conflict` with `same-hand` tells which cells): such a coding says how steady one hand is, not how two agree,
 * and stays out of the numbers. Cells that were asked of them before are passed over.
 */
export async function askForCoding(
  actor: Actor,
  { dossier: key, coder, cells, insists }: AskInput,
): Promise<{ readonly asked: number; readonly already: number }> {
  const { id } = await openDossier(actor, 'decision:write', key)
  const person = (await codersOf(id)).find(({ user }) => user === coder)
  if (!person) throw new AppError('invalid', `${coder} may not code in ${key}`)
  await keepHistories(key)
  const firstOf = firstShown(await readCompared(id, key))
  const chosen = await Promise.all(cells.map(cell => judged(id, firstOf(cell), cell, `user:${coder}`)))
  const own = chosen.filter(({ isSameHand }) => isSameHand).map(({ cell }) => cell)
  if (own.length > 0 && !insists) {
    throw new AppError('conflict', `${person.name} wrote some of the first claims`, {
      data: { reason: 'same-hand', cells: own },
    })
  }
  return inTransaction(async session => {
    const head = await holdDossier(session, key)
    assertHeadAllows(actor, 'decision:write', key, head)
    let asked = 0
    for (const { cell, isSameHand } of chosen) {
      const { event, question, article } = cell
      const task = await insertTask(session, head.id, { event, question, coder, askedBy: actorName(actor) })
      if (await insertCoding(session, head.id, { task, article, isSameHand })) asked += 1
    }
    if (asked > 0) {
      await appendAudit(session, {
        dossierId: head.id,
        action: 'coding:ask',
        actor: actorName(actor),
        detail: { user: coder, name: person.name, count: asked },
      })
    }
    return { asked, already: cells.length - asked }
  })
}

/** The first coding of cells that the comparison has; null for any other. */
function firstShown({ dossier, rows }: ComparedDossier): (cell: CellKey) => FirstCoding | null {
  const firstOf = firstCodings(dossier)
  const byRow = new Map(rows.map(row => [rowName(row), row.cells]))
  return cell => (Object.hasOwn(byRow.get(rowName(cell)) ?? {}, cell.article) ? firstOf(cell) : null)
}

async function judged(dossierId: string, first: FirstCoding | null, cell: CellKey, coder: string) {
  if (first === null)
    throw new AppError(
      'invalid',
      `nobody coded ${cell.article} on ${cell.question}: there is no first coding`,
    )
  const keys = first.claims.map(({ id }) => id)
  const hands = await reaching(() => readFirstHands(database().pool, dossierId, keys, cell.article))
  return { cell, isSameHand: hands.has(coder) }
}

/** Takes back what was asked, while it was not handed in. What the coder typed goes with it. */
export async function withdrawCoding(actor: Actor, { dossier, coding }: CodingInput): Promise<void> {
  await openDossier(actor, 'decision:write', dossier)
  await inTransaction(async session => {
    const head = await holdDossier(session, dossier)
    assertHeadAllows(actor, 'decision:write', dossier, head)
    const found = await holdCoding(session, head.id, coding)
    if (!found) throw new AppError('not-found', `there is no coding ${coding}`)
    if (found.state !== 'open')
      throw new AppError('conflict', 'it was handed in already', { data: { reason: 'closed' } })
    await deleteCoding(session, head.id, coding)
    const { coder, coderName, event, question, article } = found
    await appendAudit(session, {
      dossierId: head.id,
      action: 'coding:withdraw',
      actor: actorName(actor),
      detail: { user: coder, name: coderName, event, question, article },
    })
  })
}
