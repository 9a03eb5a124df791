import { getTranslations } from 'next-intl/server'
import { Name } from '@/components/ui/name'
import type { Claim, Locale } from '@/lib/domain/dossier'
import type { Lookup } from './lookup'

/** How a claim reached its article: the attribution chain from the nearest link on, and what else qualifies it. */
export async function Via({
  claim,
  look,
  locale,
}: {
  readonly claim: Claim
  readonly look: Lookup
  readonly locale: Locale
}) {
  const t = await getTranslations({ locale, namespace: 'ui.row' })
  const chain = claim.attribution ?? []
  const level = claim.level ?? 'textual'
  const mood = claim.mood ?? 'actual'
  return (
    <>
      {chain.map(({ source, verb }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chain never changes, and may name one source twice
        <span key={index} className="via">
          {t.rich(`via.${verb}`, {
            n: () => <Name names={look.sources.get(source)?.name ?? {}} locale={locale} fallback={source} />,
          })}
        </span>
      ))}
      {level === 'textual' ? null : <span>{t(`level.${level}`)}</span>}
      {mood === 'actual' ? null : <span>{t(`mood.${mood}`)}</span>}
    </>
  )
}
