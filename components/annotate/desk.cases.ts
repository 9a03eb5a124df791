import type { Segment } from '@/lib/domain/dossier'
import type { ArticleItem, ClaimItem } from '@/lib/domain/item'
import type { DeskData } from './desk-data'

/** A desk with one article of three short sentences, for tests. */
export function deskOf(
  text: string,
  claims: readonly ClaimItem[] = [],
  segments?: readonly Segment[],
): DeskData {
  const article: ArticleItem = {
    id: 'bell',
    outlet: 'harbour',
    title: 'The bell',
    language: 'en',
    events: ['meeting'],
    ...(segments ? { segments } : {}),
  }
  return {
    dossier: { key: 'bells', title: { en: 'Bells' }, weekStart: 'saturday' },
    article: { content: article, revision: 1 },
    text,
    claims: claims.map(content => ({ content, revision: 1 })),
    others: [],
    articles: [
      {
        key: 'bell',
        title: 'The bell',
        outlet: 'harbour',
        language: 'en',
        published: null,
        events: ['meeting'],
        basedOn: [],
        readFor: [],
        confirmed: 0,
        suggested: 0,
        isRead: false,
      },
    ],
    outlets: [{ content: { id: 'harbour', name: { en: 'Harbour' } }, revision: 1 }],
    sources: [],
    entities: [],
    events: [{ content: { id: 'meeting', title: { en: 'The meeting' } }, revision: 1 }],
    questions: [{ content: { id: 'rang', text: { en: 'Did it ring?' }, type: 'boolean' }, revision: 1 }],
    entry: 10,
    me: { id: 'u1', name: 'Hala' },
    canWrite: true,
  }
}

export function claimOf(id: string, start: number, end: number, text: string): ClaimItem {
  return {
    id,
    article: 'bell',
    event: 'meeting',
    question: 'rang',
    value: { type: 'boolean', value: true },
    anchors: [{ start, end, exact: text.slice(start, end) }],
    status: 'confirmed',
  }
}
