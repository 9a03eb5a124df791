import type { Locale } from '@/lib/domain/dossier'

const letters: Record<Locale, string> = { ar: 'أبجدهوزحطي', en: 'ABCDEFGHIJ' }

/** The camp's letter; past the tenth, its number. */
export function campLetter(index: number, locale: Locale): string {
  return letters[locale][index] ?? String(index + 1)
}

/** The letter in its frame; `word` ("camp") is for readers by ear. */
export function CampLetter({
  index,
  locale,
  word,
}: {
  readonly index: number
  readonly locale: Locale
  readonly word: string
}) {
  const frame = ['', ' b', ' c'][index % 3]
  return (
    <span className={`camp${frame}`}>
      <span className="sr">{word} </span>
      {campLetter(index, locale)}
    </span>
  )
}
