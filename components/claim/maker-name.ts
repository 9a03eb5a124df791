import type { Locale } from '@/lib/domain/dossier'
import type { SuggestionOrigin } from '@/lib/domain/item'
import { topics } from '@/lib/domain/suggest/claims/topics'

/** What a suggestion's maker is called: a rule by what it asks, everything else by its own name. */
export function makerName({ by, name }: SuggestionOrigin, locale: Locale, ownWords: string): string {
  if (by !== 'rule') return name
  if (name === 'question') return ownWords
  const ask = topics.find(({ id }) => id === name)?.ask
  return ask?.[locale] ?? name
}
