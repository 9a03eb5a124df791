import { getTranslations } from 'next-intl/server'
import { campsByClaim } from '@/components/row/arrange'
import { dateApart } from '@/components/row/outlet'
import type { RowContext } from '@/components/row/row-context'
import { campLetter } from '@/components/ui/camp-letter'
import { isPerson } from '@/lib/domain/graph/relations'
import { formatEdtf, nameIn } from '@/lib/i18n/format'
import type { Graph, Link, Node } from './graph'
import { BOX, curve, layout, type Point } from './layout'
import { fitsBox, NodeBox } from './node-box'

const HEAD = 22

/**
 * The roots of a row, articles at the start side. Text is fitted by measure, since pages run no script to measure it;
 * the table beside it has every name in full.
 */
export async function RootsGraph({
  context,
  graph,
}: {
  readonly context: RowContext
  readonly graph: Graph
}) {
  const { locale } = context
  const t = await getTranslations({ locale, namespace: 'ui.row' })
  const drawn = layout(
    graph.nodes.filter(({ source }) => source === null).map(({ id }) => id),
    graph.links,
  )
  const width = Math.max(drawn.width, BOX.width * 2 + 62)
  const x = (at: number) => (locale === 'ar' ? width - at : at)
  const boxX = (at: number) => (locale === 'ar' ? width - at - BOX.width : at)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
    <section className="graph-win" aria-label={t('graphLabel')} tabIndex={0}>
      <svg
        className="graph"
        width={width + 2}
        height={drawn.height + HEAD + 2}
        viewBox={`-1 -${HEAD} ${width + 2} ${drawn.height + HEAD + 2}`}
        aria-hidden="true"
        focusable="false"
      >
        <defs>
          <marker
            id="arrow"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path className="tip" d="M1 1l6 3-6 3" />
          </marker>
        </defs>
        <text className="sm" x={x(0)} y={-HEAD + 13}>
          {t('article')}
        </text>
        {drawn.columns > 1 ? (
          <text className="sm" x={x(BOX.width + 62)} y={-HEAD + 13}>
            {t('chain')}
          </text>
        ) : null}
        {graph.links.map(link => (
          <Arrow
            key={`${link.from}→${link.to}`}
            link={link}
            points={(drawn.paths.get(link) ?? []).map(point => ({ x: x(point.x), y: point.y }))}
            verb={link.verb && t(`verb.${link.verb}`)}
          />
        ))}
        {graph.nodes.map(node => {
          const at = drawn.boxes.get(node.id)
          return at ? <Box key={node.id} node={node} context={context} x={boxX(at.x)} y={at.y} /> : null
        })}
      </svg>
    </section>
  )
}

function Arrow({
  link,
  points,
  verb,
}: {
  readonly link: Link
  readonly points: readonly Point[]
  readonly verb: string | null
}) {
  const [first, second] = points
  if (!first || !second) return null
  return (
    <>
      <path className={link.isSure ? 'ln' : 'ln self'} d={curve(points)} markerEnd="url(#arrow)" />
      {verb ? (
        <text className="sm mid" x={(first.x + second.x) / 2} y={first.y + (second.y - first.y) / 2 - 5}>
          {verb}
        </text>
      ) : null}
    </>
  )
}

async function Box({
  node,
  context,
  x,
  y,
}: {
  readonly node: Node
  readonly context: RowContext
  readonly x: number
  readonly y: number
}) {
  const { name, remark } = await wording(node, context)
  return (
    <g>
      <title>{remark === '' ? name : `${name} · ${remark}`}</title>
      <NodeBox
        at={{ x, y }}
        className={`box${node.isRoot ? ' rt' : ''}${node.isOwn ? ' self' : ''}`}
        isRound={isPerson(context.look.sources.get(node.source ?? '')?.kind)}
        name={name}
        remark={remark}
        locale={context.locale}
      />
    </g>
  )
}

/** A box's name, and what stands under it where there is room. */
async function wording(
  node: Node,
  { row, look, locale }: RowContext,
): Promise<{ name: string; remark: string }> {
  const t = await getTranslations({ locale, namespace: 'ui.row' })
  const source = look.sources.get(node.source ?? '')
  if (node.source !== null) {
    const remark = source
      ? source.published
        ? formatEdtf(source.published, locale)
        : t(`kind.${source.kind}`)
      : ''
    return { name: (source && nameIn(source.name, locale)) || node.source, remark }
  }
  const [first = ''] = node.articles
  const outlet = look.outlets.get(look.articles.get(first)?.outlet ?? '')
  const name =
    node.articles.length > 1
      ? t('boxMany', { count: node.articles.length })
      : (outlet && nameIn(outlet.name, locale)) || first
  const camps = campsByClaim(row)
  const said = node.articles.flatMap(article => row.cells[article]?.claims ?? [])
  const letters = [...new Set(said.flatMap(claim => camps.get(claim) ?? []))].sort((a, b) => a - b)
  const inCamps = letters.map(index => t('campNamed', { letter: campLetter(index, locale) }))
  const camp = row.camps.length > 1 ? inCamps.join(' · ') : ''
  const date = node.articles.length === 1 ? dateApart(first, look, locale) : null
  const both = [camp, date].filter(Boolean).join(' · ')
  if (both === '') return { name, remark: node.isOwn ? t('boxOwn') : '' }
  return { name, remark: fitsBox(both) || camp === '' ? both : camp }
}
