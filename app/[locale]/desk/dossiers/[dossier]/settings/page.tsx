import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ActButton } from '@/components/desk/act-button'
import { PageHead } from '@/components/desk/desk-frame'
import { Moment } from '@/components/desk/moment'
import { PublishButton } from '@/components/desk/publish-button'
import { SettingsForm } from '@/components/desk/settings-form'
import { ModelSection } from '@/components/model/model-section'
import { isAllowed, standingOf } from '@/lib/domain/permissions'
import { formatNumber } from '@/lib/i18n/format'
import { readLocale } from '@/lib/i18n/request-locale'
import { to, toDesk } from '@/lib/i18n/routing'
import { graceDays, purgedAt } from '@/lib/services/dossiers-desk'
import { readModel } from '@/lib/services/model'
import { countWaiting } from '@/lib/services/reconcile-reading'
import { type DeskPage, openDeskPage } from '@/lib/web/desk-page'
import {
  archiveIt,
  deleteIt,
  publishIt,
  restoreIt,
  unarchiveIt,
  writeSettings,
} from '../../../dossier-actions'
import { writeModel } from './actions'

type Props = PageProps<'/[locale]/desk/dossiers/[dossier]/settings'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await readLocale(), namespace: 'ui.desk.settings' })
  return { title: t('title') }
}

const exports = [
  'dossier.json',
  'comparison.json',
  'comparison.csv',
  'diagnosis.csv',
  'diagnosis.jsonl',
  'codings.json',
  'codings.csv',
] as const
const exportWords = {
  'dossier.json': 'exportDossier',
  'comparison.json': 'exportComparison',
  'comparison.csv': 'exportTable',
  'diagnosis.csv': 'exportDiagnosis',
  'diagnosis.jsonl': 'exportDiagnosisLines',
  'codings.json': 'exportCodings',
  'codings.csv': 'exportCodingTable',
} as const

/** What a dossier is called, its files, and its end. A deleted one is brought back here. */
export default async function SettingsPage({ params }: Props) {
  const { actor, locale, place, line } = await openDeskPage(params, toDesk.settings, { isDeleted: true })
  const { dossier } = place
  const t = await getTranslations({ locale, namespace: 'ui.desk.settings' })
  const desk = await getTranslations({ locale, namespace: 'ui.desk' })
  const isOwner = isAllowed(standingOf(actor, dossier), 'dossier:configure')
  const { ar = '', en = '' } = line.title
  if (line.deletedAt) {
    const goesAt = purgedAt(line.deletedAt).toISOString()
    return (
      <>
        <PageHead title={t('deletedTitle')} />
        <div className="wrap narrow">
          <p>{t.rich('deletedText', { when: () => <Moment at={goesAt} style="day" /> })}</p>
          <div className="act">
            <ActButton dossier={dossier} act={restoreIt} done={desk('restored')} className="b pri">
              {desk('restore')}
            </ActButton>
          </div>
        </div>
      </>
    )
  }
  const model = await readModel(actor, { dossier })
  return (
    <>
      <PageHead title={t('title')} meta={<bdi className="ltr">{dossier}</bdi>} />
      <div className="wrap narrow">
        <SettingsForm
          values={{ dossier, title: { ar, en }, weekStart: line.weekStart ?? 'saturday' }}
          isReadOnly={!isOwner}
          save={writeSettings}
        />
        <Publishing actor={actor} line={line} place={place} />
        <ModelSection dossier={dossier} isOwner={isOwner} state={model} save={writeModel} />
        <section>
          <h2 className="h">{t('files')}</h2>
          <ul className="list">
            {exports.map(file => (
              <li key={file}>
                <a href={`/api/v1/dossiers/${encodeURIComponent(dossier)}/export/${file}`} download>
                  {t(exportWords[file])}
                </a>
                <span className="end dim">
                  <bdi className="ltr">{file}</bdi>
                </span>
              </li>
            ))}
          </ul>
        </section>
        {isOwner ? (
          <section>
            <h2 className="h">{t('end')}</h2>
            <ul className="list">
              <li>
                <p>{line.archivedAt ? t('archivedText') : t('archiveText')}</p>
                <span className="end">
                  {line.archivedAt ? (
                    <ActButton dossier={dossier} act={unarchiveIt} undo={archiveIt} done={t('unarchived')}>
                      {t('unarchive')}
                    </ActButton>
                  ) : (
                    <ActButton dossier={dossier} act={archiveIt} undo={unarchiveIt} done={t('archived')}>
                      {t('archive')}
                    </ActButton>
                  )}
                </span>
              </li>
              <li>
                <p>{t('deleteText', { days: graceDays })}</p>
                <span className="end">
                  <ActButton
                    dossier={dossier}
                    act={deleteIt}
                    undo={restoreIt}
                    done={t('deleted')}
                    goTo={toDesk.home(locale)}
                    className="b bad"
                    ask={{
                      title: t('deleteAsk'),
                      text: <p>{t('deleteWarn', { days: graceDays })}</p>,
                      typed: dossier,
                    }}
                  >
                    {t('delete')}
                  </ActButton>
                </span>
              </li>
            </ul>
          </section>
        ) : null}
      </div>
    </>
  )
}

/** Which edition readers have, and the way to the next. */
async function Publishing({ actor, line, place }: Pick<DeskPage, 'actor' | 'line' | 'place'>) {
  const { locale, dossier } = place
  const t = await getTranslations({ locale, namespace: 'ui.desk.publish' })
  const mayPublish = line.archivedAt === null && isAllowed(standingOf(actor, dossier), 'dossier:publish')
  const waiting = mayPublish ? await countWaiting(actor, { dossier }) : 0
  const latest = line.edition === null ? null : formatNumber(line.edition, locale)
  return (
    <section>
      <h2 className="h">{t('title')}</h2>
      <p>
        {latest === null
          ? t('none')
          : t.rich('latest', { n: latest, a: words => <Link href={to.comparison(place)}>{words}</Link> })}
      </p>
      {mayPublish ? (
        <div className="act">
          <PublishButton dossier={dossier} publish={publishIt}>
            <p>{t('waiting', { count: waiting })}</p>
            <p>{t('kept')}</p>
            <p>{t('forGood')}</p>
          </PublishButton>
        </div>
      ) : null}
    </section>
  )
}
