import type { Refused } from '@/components/desk/use-fault'
import type { Id } from '@/lib/domain/dossier'
import type {
  DecideOriginInput,
  DrawOriginInput,
  DropRecordedInput,
  WithdrawOriginInput,
} from '@/lib/schemas/origins'
import type { UndoInput } from '@/lib/schemas/registry'

type Answer = Promise<{ readonly ok: true; readonly data: { readonly entry: number } } | Refused>

/** What the page may have done; each is one act that can be undone. */
export interface OriginDoors {
  readonly decide: (input: DecideOriginInput) => Answer
  readonly draw: (input: DrawOriginInput) => Answer
  readonly drop: (input: DropRecordedInput) => Answer
  readonly withdraw: (input: WithdrawOriginInput) => Answer
  readonly undo: (input: UndoInput) => Answer
}

/** Has what failed tried once more. */
export type FindAgain = (input: {
  readonly dossier: Id
}) => Promise<{ readonly ok: true; readonly data: unknown } | Refused>
