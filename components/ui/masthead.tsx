import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/domain/dossier'
import { to } from '@/lib/i18n/routing'
import { Icon } from './icon'
import { LanguageLinks } from './language-links'
import { ReturnHere } from './return-here'

/** The same on every page: who we are, where to go, in which language and light. */
export async function Masthead({
  locale,
  theme,
}: {
  readonly locale: Locale
  readonly theme: 'light' | 'dark' | 'auto'
}) {
  const t = await getTranslations({ locale, namespace: 'ui.common' })
  const themes = [
    { value: 'light', word: t('themeLight') },
    { value: 'dark', word: t('themeDark') },
    { value: 'auto', word: t('themeAuto') },
  ] as const
  return (
    <header className="mast">
      <a className="word" href={to.home(locale)}>
        {t('brand')}
      </a>
      <span className="motto">{t('motto')}</span>
      <nav aria-label={t('mainNav')}>
        <ul>
          <li>
            <a href={to.home(locale)}>{t('dossiers')}</a>
          </li>
          <li>
            <a href={`${to.legend(locale)}#method`}>{t('method')}</a>
          </li>
          <li>
            <a href={to.legend(locale)}>{t('legend')}</a>
          </li>
          <li>
            <a href={`/${locale}/desk`} rel="nofollow">
              {t('desk')}
            </a>
          </li>
        </ul>
      </nav>
      <div className="switches">
        <LanguageLinks locale={locale} label={t('language')} />
        <form action="/theme" method="post" aria-label={t('theme')}>
          <ReturnHere />
          {themes.map(({ value, word }) => (
            <button
              key={value}
              type="submit"
              name="theme"
              value={value}
              aria-pressed={theme === value}
              title={word}
            >
              <Icon name={value} />
              <span className="sr">{word}</span>
            </button>
          ))}
        </form>
      </div>
    </header>
  )
}
