import { getTranslations } from 'next-intl/server'
import { provenance } from '@/components/provenance/graph'
import { RootsGraph } from '@/components/provenance/roots-graph'
import { RootsTable } from '@/components/provenance/roots-table'
import type { Reading } from '@/lib/domain/compare/readings'
import { arrange } from './arrange'
import { Assumptions } from './assumptions'
import { Camps } from './camps'
import { Decisions, decisionsOn } from './decisions'
import { differences } from './differences'
import { BesideCamps } from './rest'
import type { RowContext } from './row-context'
import { RowHead } from './row-head'
import { RowPager } from './row-pager'
import { Section } from './section'
import { Sensitivity } from './sensitivity'
import { TimeLine } from './time-line'
import { Witness } from './witness'

/** One question about one event: who says what in which words, why that makes its verdict, and what would change it. */
export async function RowScreen({
  context,
  number,
  readings,
}: {
  readonly context: RowContext
  /** The row's place among all, from 1. */
  readonly number: number
  readonly readings: readonly Reading[]
}) {
  return (
    <>
      <RowHead context={context} number={number} />
      <CampsSection context={context} />
      <ReadingsSection context={context} readings={readings} />
      <WitnessSection context={context} readings={readings} />
      <RootsSection context={context} />
      <SensitivitySection context={context} />
      <DecisionsSection context={context} />
      <RowPager context={context} number={number} />
    </>
  )
}

async function CampsSection({ context }: { readonly context: RowContext }) {
  const { row, look, locale } = context
  const t = await getTranslations({ locale, namespace: 'ui.row' })
  const arranged = arrange(row, look)
  const marks = differences(row, look)
  const hasMarks = [...marks.values()].some(spans => spans.length > 0)
  return (
    <Section
      id="camps"
      title={t('campsTitle', { count: row.camps.length })}
      note={hasMarks ? t('differences') : undefined}
    >
      {row.verdict === 'none' ? <p>{t('noPosition')}</p> : null}
      <Camps context={context} arranged={arranged} marks={marks} />
      <BesideCamps context={context} arranged={arranged} />
    </Section>
  )
}

/** The assumptions and the time line they are drawn on; either may stand alone. */
async function ReadingsSection({
  context,
  readings,
}: {
  readonly context: RowContext
  readonly readings: readonly Reading[]
}) {
  const { row, locale } = context
  const t = await getTranslations({ locale, namespace: 'ui.row' })
  const count = row.assumptions.length
  const isDrawn = readings.length > 0
  if (count === 0 && !isDrawn) return null
  return (
    <Section
      id="readings"
      title={count > 0 ? t('assumptionsTitle', { count }) : t('timelineTitle')}
      note={count > 0 ? t('assumptionsNote') : t('timelineNote')}
    >
      {count > 0 ? <Assumptions context={context} /> : null}
      {isDrawn ? <TimeLine context={context} readings={readings} /> : null}
    </Section>
  )
}

async function WitnessSection({
  context,
  readings,
}: {
  readonly context: RowContext
  readonly readings: readonly Reading[]
}) {
  const t = await getTranslations({ locale: context.locale, namespace: 'ui.row' })
  if (!context.row.witness) return null
  return (
    <Section id="witness" title={t('witnessTitle')} note={t('witnessNote')}>
      <Witness context={context} readings={readings} />
    </Section>
  )
}

async function RootsSection({ context }: { readonly context: RowContext }) {
  const t = await getTranslations({ locale: context.locale, namespace: 'ui.row' })
  const graph = provenance(context.row, context.look)
  if (graph.nodes.length === 0) return null
  const keys = [
    graph.nodes.some(({ isRoot }) => isRoot) ? t('keyRoot') : '',
    graph.nodes.some(({ isOwn }) => isOwn) ? t('keyOwn') : '',
    graph.links.some(({ isSure }) => !isSure) ? t('keySuspected') : '',
  ]
  return (
    <Section id="roots" title={t('rootsTitle')} note={t('rootsNote')}>
      <div className="two">
        <RootsGraph context={context} graph={graph} />
        <RootsTable context={context} />
      </div>
      <p className="rule-t">{keys.filter(Boolean).join(' ')}</p>
    </Section>
  )
}

async function SensitivitySection({ context }: { readonly context: RowContext }) {
  const t = await getTranslations({ locale: context.locale, namespace: 'ui.row' })
  if (context.row.verdict === 'none') return null
  const hasChanges = context.row.sensitivity.length > 0
  return (
    <Section
      id="sensitivity"
      title={t('sensitivityTitle')}
      note={hasChanges ? t('sensitivityNote') : undefined}
    >
      <Sensitivity context={context} />
    </Section>
  )
}

async function DecisionsSection({ context }: { readonly context: RowContext }) {
  const t = await getTranslations({ locale: context.locale, namespace: 'ui.row' })
  const decisions = decisionsOn(context)
  if (decisions.length === 0) return null
  return (
    <Section
      id="decisions"
      title={t('decisionsTitle', { count: decisions.length })}
      note={t('decisionsNote')}
    >
      <Decisions context={context} decisions={decisions} />
    </Section>
  )
}
