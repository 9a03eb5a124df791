import { Name } from '@/components/ui/name'
import type { Id, Locale } from '@/lib/domain/dossier'
import { type Lookup, outletOf } from './lookup'

/** The name of an article's outlet. */
export function Outlet({
  article,
  context: { look, locale },
}: {
  readonly article: Id
  readonly context: { readonly look: Lookup; readonly locale: Locale }
}) {
  return <Name names={outletOf(look, article)?.name ?? {}} locale={locale} fallback={article} />
}
