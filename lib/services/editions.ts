import {
  type EditionHead,
  findEdition,
  listLatestEditions,
  readEditionFiles,
  readEditionText,
} from '@/lib/db/editions'
import type { Comparison, Sentence, Verdict } from '@/lib/domain/compare/comparison'
import type { Dossier, Names } from '@/lib/domain/dossier'
import type { ApprovalNotice } from '@/lib/domain/reconcile/approval'
import { parseEdition } from './edition-files'
import { Recent } from './recent'

export interface PublishedDossier {
  readonly key: string
  readonly title: Names
  readonly number: number
  /** ISO 8601 instant. */
  readonly publishedAt: string
  readonly synthetic: boolean
  /** `questions` counts the rows. */
  readonly counts: { readonly articles: number; readonly outlets: number; readonly questions: number }
  readonly verdicts: Readonly<Record<Verdict, number>>
}

export interface Edition {
  readonly key: string
  readonly number: number
  /** Whether this is the edition that readers are sent to. */
  readonly latest: boolean
  readonly latestNumber: number
  /** ISO 8601 instant. */
  readonly publishedAt: string
  readonly synthetic: boolean
  /** As frozen: article texts left out, `sha256` of each present. */
  readonly dossier: Dossier
  readonly comparison: Comparison<Sentence>
  /** What its flagged rows say of their approval, by `rowName`. */
  readonly notices: ReadonlyMap<string, ApprovalNotice>
}

interface Wanted {
  readonly dossier: string
  /** The latest where it is left out. */
  readonly number?: number | undefined
}

/** An edition never changes, so it is parsed once; about 64 MB of their JSON are kept. */
const parsed = new Recent<ReturnType<typeof parseEdition>>(64 << 20)

/** What anybody may read: editions alone. */
export async function listPublished(): Promise<PublishedDossier[]> {
  const editions = await listLatestEditions()
  return editions.map(({ summary, publishedAt, ...edition }) => ({
    ...edition,
    publishedAt: publishedAt.toISOString(),
    counts: { articles: summary.articles, outlets: summary.outlets, questions: summary.questions },
    verdicts: summary.verdicts,
  }))
}

const keyPattern = /^[a-z0-9][a-z0-9._-]{0,63}$/
const highestNumber = 2 ** 31 - 1

/** An address can hold anything; what cannot name an edition asks the database nothing. */
async function find({ dossier, number }: Wanted): Promise<EditionHead | null> {
  if (!keyPattern.test(dossier)) return null
  if (number !== undefined && !(Number.isInteger(number) && number >= 1 && number <= highestNumber))
    return null
  return findEdition(dossier, number)
}

export async function getEdition(wanted: Wanted): Promise<Edition | null> {
  const head = await find(wanted)
  if (!head) return null
  const { dossier, comparison, notices } = await parsed.get(head.id, async () => {
    const files = await readEditionFiles(head)
    return { value: parseEdition(files), size: files.comparison.length + files.dossierFile.length }
  })
  return {
    key: wanted.dossier,
    number: head.number,
    latest: head.number === head.latest,
    latestNumber: head.latest,
    publishedAt: head.publishedAt.toISOString(),
    synthetic: head.synthetic,
    dossier,
    comparison,
    notices,
  }
}

/** The text that the edition froze for an article. */
export async function getArticleText(wanted: Wanted & { readonly article: string }): Promise<string | null> {
  const head = keyPattern.test(wanted.article) ? await find(wanted) : null
  return head && readEditionText(head, wanted.article)
}
