import { getTranslations } from 'next-intl/server'
import type { DeskPlace } from '@/lib/i18n/routing'

const files = ['diagnosis.csv', 'diagnosis.jsonl'] as const

/** Why everything on every row counts or does not, as files. */
export async function DiagnosisLinks({ place: { dossier, locale } }: { readonly place: DeskPlace }) {
  const t = await getTranslations({ locale, namespace: 'ui.reconcile.diagnosis' })
  return (
    <section className="rec-files" aria-labelledby="diagnosis">
      <h2 id="diagnosis" className="h">
        {t('title')}
      </h2>
      <p className="sm dim">{t('text')}</p>
      <ul>
        {files.map(file => (
          <li key={file}>
            <a href={`/api/v1/dossiers/${encodeURIComponent(dossier)}/export/${file}`} download>
              {file === 'diagnosis.csv' ? t('table') : t('lines')}
            </a>{' '}
            <bdi className="ltr dim sm">{file}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}
