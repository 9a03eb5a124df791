import { getTranslations } from 'next-intl/server'
import { BOX, curve, type Point } from '@/components/provenance/layout'
import { NodeBox } from '@/components/provenance/node-box'
import type { Locale } from '@/lib/domain/dossier'
import type { Basis } from '@/lib/domain/graph/relations'
import { formatEdtf } from '@/lib/i18n/format'
import { type DeskPlace, toDesk } from '@/lib/i18n/routing'
import type { OriginDrawing, OriginNode } from './drawing'
import { GraphWindow } from './graph-window'
import { articleWords, type OriginNames, sourceWords } from './names'

const HEAD = 22
/** Between two columns, as the layout has it: the second heading stands over the second column. */
const COLUMN = BOX.width + 62

const lineClass: Readonly<Record<Basis, string>> = {
  confirmed: 'ln sure',
  recorded: 'ln sure',
  attributed: 'ln',
  suspected: 'ln self',
}

const boxClass: Readonly<Record<OriginNode['of'], string>> = {
  article: 'box',
  source: 'box rt',
  person: 'box ag',
}

const comma: Readonly<Record<Locale, string>> = { ar: '، ', en: ', ' }

/**
 * Who draws on whom, from the start side to the end side. Every box is a link and comes in reading order; names are fitted
 * by measure, and the table after it has them in full.
 */
export async function OriginGraph({
  drawing: { nodes, lines, layout },
  names,
  locale,
  place,
}: {
  readonly drawing: OriginDrawing
  readonly names: OriginNames
  readonly locale: Locale
  readonly place: DeskPlace
}) {
  const t = await getTranslations({ locale, namespace: 'ui.origins' })
  const width = Math.max(layout.width, COLUMN + BOX.width)
  const x = (at: number) => (locale === 'ar' ? width - at : at)
  const people = nodes
    .filter(({ of }) => of === 'person')
    .map(({ key }) => layout.boxes.get(key)?.x ?? 0)
    .at(-1)
  const isSourceSecond = nodes.some(({ of }) => of === 'source')
  return (
    <GraphWindow label={t('graphLabel')}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing of links is a group, and no fieldset stands in one */}
      <svg
        className="graph"
        role="group"
        aria-label={t('graphTitle')}
        width={width + 6}
        height={layout.height + HEAD + 6}
        viewBox={`-3 -${HEAD} ${width + 6} ${layout.height + HEAD + 6}`}
      >
        <defs>
          <marker
            id="og-arrow"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path className="tip" d="M1 1l6 3-6 3" />
          </marker>
        </defs>
        <g>
          <text className="sm" x={x(0)} y={-HEAD + 13}>
            {t('graphArticles')}
          </text>
          <text className="sm" x={x(COLUMN)} y={-HEAD + 13}>
            {isSourceSecond ? t('graphSources') : t('graphPeople')}
          </text>
          {people !== undefined && isSourceSecond ? (
            <text className="sm" x={x(people)} y={-HEAD + 13}>
              {t('graphPeople')}
            </text>
          ) : null}
          {lines.map(line => (
            <path
              key={`${line.from} ${line.to}`}
              className={lineClass[line.basis]}
              d={curve((layout.paths.get(line) ?? []).map(point => ({ x: x(point.x), y: point.y })))}
              markerEnd="url(#og-arrow)"
            >
              <title>{line.relations.map(relation => t(`relation.${relation}`)).join(' · ')}</title>
            </path>
          ))}
        </g>
        {nodes.map(node => {
          const at = layout.boxes.get(node.key)
          return at ? (
            <Box
              key={node.key}
              node={node}
              names={names}
              locale={locale}
              place={place}
              at={{ x: locale === 'ar' ? width - at.x - BOX.width : at.x, y: at.y }}
            />
          ) : null
        })}
      </svg>
    </GraphWindow>
  )
}

async function Box({
  node: { key, of, id, beside, relations },
  names,
  locale,
  place,
  at,
}: {
  readonly node: OriginNode
  readonly names: OriginNames
  readonly locale: Locale
  readonly place: DeskPlace
  readonly at: Point
}) {
  const t = await getTranslations({ locale, namespace: 'ui.origins' })
  const kinds = await getTranslations({ locale, namespace: 'ui.row.kind' })
  const isArticle = of === 'article'
  const article = names.articles[id]
  const source = names.sources[id]
  const name = isArticle ? articleWords({ id, names, locale }) : sourceWords({ id, names, locale })
  const remark = isArticle
    ? article?.published
      ? formatEdtf(article.published, locale)
      : t('undated')
    : source
      ? kinds(source.kind)
      : ''
  const words = relations.map(relation => t(`toPeople.${relation}`))
  const side = locale === 'ar' ? at.x + BOX.width : at.x
  const turn = locale === 'ar' ? 1 : -1
  return (
    <a
      href={isArticle ? toDesk.annotate(place, id) : toDesk.origins(place, id)}
      aria-label={[name, remark, ...words].join(comma[locale])}
      data-box={key}
      data-beside={beside.join(' ')}
    >
      <title>{isArticle && article ? `${name}: ${article.title}` : `${name}, ${remark}`}</title>
      <NodeBox
        at={at}
        className={boxClass[of]}
        isRound={of === 'person'}
        name={name}
        remark={remark}
        locale={locale}
      />
      {words.map((word, line) => (
        <text
          key={word}
          className="sm mid"
          x={side + turn * 52}
          y={at.y + BOX.height / 2 + (line === 0 ? -6 : 15)}
        >
          {word}
        </text>
      ))}
    </a>
  )
}
