import { getTranslations } from 'next-intl/server'
import type { CellState } from '@/lib/domain/compare/comparison'
import type { Locale } from '@/lib/domain/dossier'
import { Badge, Tape } from './badge'
import { verdictOrder } from './bar'
import { Flag, type FlagKind, State } from './flag'
import { stateIcons } from './state-signs'
import { Terms } from './terms'

const flags: readonly FlagKind[] = ['self', 'root', 'party', 'transmission', 'coding', 'tainted', 'stale']

const states = Object.keys(stateIcons) as readonly CellState[]

const words = ['camp', 'root', 'witness', 'assumption', 'edition'] as const
const steps = ['method1', 'method2', 'method3', 'method4', 'method5'] as const

/** Every sign the pages use, in one sentence each, and how a comparison comes about. */
export async function LegendPage({ locale }: { readonly locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'ui' })
  return (
    <>
      <div className="head">
        <h1>{t('legend.title')}</h1>
        <p className="sub">{t('legend.lead')}</p>
      </div>
      <div className="legend">
        <section>
          <h2>{t('legend.verdicts')}</h2>
          <Terms
            terms={verdictOrder.map(verdict => ({
              key: verdict,
              term: (
                <>
                  <Tape verdict={verdict} />
                  <Badge verdict={verdict} word={t(`verdict.${verdict}`)} />
                </>
              ),
              meaning: t(`verdictMeaning.${verdict}`),
            }))}
          />
        </section>
        <section>
          <h2>{t('legend.flags')}</h2>
          <Terms
            terms={flags.map(flag => ({
              key: flag,
              term: <Flag kind={flag}>{t(`flag.${flag}`)}</Flag>,
              meaning: t(`flagMeaning.${flag}`),
            }))}
          />
        </section>
        <section>
          <h2>{t('legend.states')}</h2>
          <Terms
            terms={states.map(state => ({
              key: state,
              term: <State icon={stateIcons[state]}>{t(`state.${state}`)}</State>,
              meaning: t(`stateMeaning.${state}`),
            }))}
          />
        </section>
        <section>
          <h2>{t('legend.words')}</h2>
          <Terms
            terms={words.map(word => ({
              key: word,
              term: <b>{t(`legend.${word}Term`)}</b>,
              meaning: t(`legend.${word}Meaning`),
            }))}
          />
        </section>
      </div>
      <section id="method" className="method">
        <h2>{t('legend.methodTitle')}</h2>
        <ol>
          {steps.map(step => (
            <li key={step}>{t(`legend.${step}`)}</li>
          ))}
        </ol>
      </section>
    </>
  )
}
