import type { BasedOn, Id, Locale, Names, Outlet, Segment, Source } from '@/lib/domain/dossier'
import type { ArticlePreview } from '@/lib/domain/suggest/article-preview'
import type { Staged } from '@/lib/ingest/staged'
import type { Given, IngestRequest } from '@/lib/schemas/import-article'

export type Way = 'paste' | 'file' | 'address' | 'feed' | 'bulk'
export const ways: readonly Way[] = ['paste', 'file', 'address', 'feed', 'bulk']

/** A text that is being brought in, and where it stands. */
export interface Work {
  /** The key its article will have. */
  readonly key: Id
  readonly given: Given
  readonly text: string
  /** What it is called in the list of several. */
  readonly name: string
  /** Whether it is what stands in the field for pasting. */
  readonly isTyped: boolean
  /** What the server read of it; null for pasted words. */
  readonly staged: Staged | null
}

/** What an editor decides, as the form holds it: empty strings are not decided yet. */
export interface Choices {
  readonly title: string
  readonly language: Locale
  /** An outlet's id, or `new`. */
  readonly outlet: string
  readonly newName: string
  readonly newHomepage: string
  /** EDTF, `other` or `unknown`. */
  readonly date: string
  readonly from: string
  readonly to: string
  readonly url: string
  readonly basedOn: readonly BasedOn[]
  /** What is done about the article that it repeats. */
  readonly copy: '' | 'taken' | 'none' | 'open'
}

export const noChoices: Choices = {
  title: '',
  language: 'ar',
  outlet: '',
  newName: '',
  newHomepage: '',
  date: 'unknown',
  from: '',
  to: '',
  url: '',
  basedOn: [],
  copy: '',
}

/** What the page knows of the dossier. */
export interface ImportDossier {
  readonly key: Id
  readonly title: Names
  readonly outlets: readonly Outlet[]
  readonly sources: readonly Source[]
  readonly articles: number
}

/** The part of the page that is kept while somebody works. */
export interface ImportDraft {
  readonly version: 1
  readonly way: Way
  readonly pasted: string
  readonly address: string
  readonly works: readonly Work[]
  readonly current: Id | null
  /** By work, what was decided by hand. */
  readonly choices: Readonly<Record<Id, Partial<Choices>>>
  readonly pieces: Readonly<Record<Id, readonly Segment[]>>
  /** Milliseconds since 1970, by the browser's clock. */
  readonly at: number
}

export const emptyDraft: ImportDraft = {
  version: 1,
  way: 'paste',
  pasted: '',
  address: '',
  works: [],
  current: null,
  choices: {},
  pieces: {},
  at: 0,
}

export function isDraft(content: unknown): content is ImportDraft {
  return typeof content === 'object' && content !== null && (content as ImportDraft).version === 1
}

export function newKey(): Id {
  const letters = crypto.getRandomValues(new Uint8Array(6))
  return `a-${[...letters].map(byte => byte.toString(16).padStart(2, '0')).join('')}`
}

/** What is proposed, as choices: only what somebody may keep without a look. */
export function proposed(preview: ArticlePreview, work: Work): Choices {
  const [outlet] = preview.outlets.proposals
  const isSure = outlet?.cues.some(({ kind }) => kind !== 'near-name')
  const [date] = preview.publication.proposals
  const fresh = work.staged?.outletName ?? ''
  return {
    ...noChoices,
    title: preview.title,
    language: preview.language,
    outlet:
      outlet && isSure ? outlet.id : preview.outlets.proposals.length === 0 && fresh !== '' ? 'new' : '',
    newName: fresh,
    newHomepage: preview.outlets.fresh.homepage ?? '',
    date: date?.published ?? 'unknown',
    url: work.staged?.url ?? ('url' in work.given ? (work.given.url ?? '') : ''),
    copy: copyChoice(preview),
  }
}

/** The same article is opened rather than brought twice; one that names the other's outlet was taken from it. */
function copyChoice({ copies: [copy], publication }: ArticlePreview): Choices['copy'] {
  if (!copy) return ''
  if (copy.kind !== 'near-copy') return 'open'
  const mine = publication.proposals[0]?.published
  const isLater = copy.published !== null && mine !== undefined && copy.published.slice(0, 10) < mine
  return copy.mention !== null || isLater ? 'taken' : 'none'
}

/** What is still missing, by field; `copy: open` brings nothing in. */
export type Missing = 'title' | 'outlet' | 'newName' | 'newHomepage' | 'from' | 'to' | 'url'

const isAddress = (text: string) => /^https?:\/\//iu.test(text) && URL.canParse(text)

export function missing(choices: Choices): Missing | null {
  if (choices.title.trim() === '') return 'title'
  if (choices.outlet === '') return 'outlet'
  if (choices.outlet === 'new' && choices.newName.trim() === '') return 'newName'
  if (choices.outlet === 'new' && choices.newHomepage.trim() !== '' && !isAddress(choices.newHomepage.trim()))
    return 'newHomepage'
  if (choices.date === 'other' && choices.from === '') return 'from'
  if (choices.date === 'other' && choices.to !== '' && choices.to < choices.from) return 'to'
  if (choices.url.trim() !== '' && !isAddress(choices.url.trim())) return 'url'
  return null
}

export function publishedOf({ date, from, to }: Choices): string | null {
  if (date === 'unknown' || date === '') return null
  if (date !== 'other') return date
  return to === '' || to === from ? from : `${from}/${to}`
}

/** The request that brings it in; the form was found whole before. */
export function requestOf(
  dossier: Id,
  work: Work,
  choices: Choices,
  segments: readonly Segment[],
  copy: Id | undefined,
): IngestRequest {
  const name = choices.newName.trim()
  const script = /\p{Script=Arabic}/u.test(name) ? 'ar' : 'en'
  return {
    dossier,
    given: work.given,
    key: work.key,
    title: choices.title.trim(),
    language: choices.language,
    published: publishedOf(choices),
    url: choices.url.trim() === '' ? null : choices.url.trim(),
    outlet:
      choices.outlet === 'new'
        ? { name: { [script]: name }, homepage: choices.newHomepage.trim() || null }
        : { id: choices.outlet },
    segments: segments.map(({ start, end, kind }) => ({ start, end, kind })),
    basedOn: choices.basedOn.map(({ source, status }) => ({ source, status })),
    ...(choices.copy === 'taken' && copy !== undefined ? { takenFrom: copy } : {}),
  }
}
