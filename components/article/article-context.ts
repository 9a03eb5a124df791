import type { useTranslations } from 'next-intl'
import type { Lookup } from '@/components/row/lookup'
import type { Article, Id, Locale } from '@/lib/domain/dossier'
import type { ApprovalNotice } from '@/lib/domain/reconcile/approval'
import type { Place } from '@/lib/i18n/routing'
import type { Mark } from './notes'

/** What every part of an article's page is drawn from; words are looked up once, not once per mark. */
export interface ArticleContext {
  readonly article: Article
  readonly text: string
  readonly look: Lookup
  readonly locale: Locale
  readonly place: Place
  /** By claim, in the order of their numbers. */
  readonly marks: ReadonlyMap<Id, Mark>
  /** What flagged rows say of their approval, by `rowName`. */
  readonly notices: ReadonlyMap<string, ApprovalNotice>
  readonly t: ReturnType<typeof useTranslations<'ui'>>
}
