import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/ui/empty-state'
import { to } from '@/lib/i18n/routing'
import type { ArticleContext } from './article-context'
import { ArticleHead } from './article-head'
import { ArticlePager } from './article-pager'
import { type Block, blocks, type Paragraph } from './blocks'
import { Jump } from './jump'
import { Note } from './note'
import type { Mark } from './notes'
import { ParagraphText } from './paragraph'

/** An article as it was given, its claims marked, and beside each mark what the others say. */
export async function ArticleScreen({
  context,
  original,
}: {
  readonly context: Omit<ArticleContext, 't'>
  /** The article's page at its outlet, where that is a web address. */
  readonly original: string | null
}) {
  const t = await getTranslations({ locale: context.locale, namespace: 'ui' })
  const whole = { ...context, t }
  const { article, text } = context
  const marked = [...context.marks.values()].map(({ claim }) => ({ claim: claim.id, anchors: claim.anchors }))
  const drawn = blocks(text, article.segments, marked)
  const stops = disagreements(drawn, whole)
  return (
    <>
      <ArticleHead context={whole} original={original} />
      <Jump
        ids={stops.map(({ claim }) => `c-${claim.id}`)}
        words={{
          label: t('article.jump'),
          count: t('article.disagreements', { count: stops.length }),
          previous: t('article.previous'),
          next: t('article.next'),
          on: t('article.keysTurnOff'),
          off: t('article.keysTurnOn'),
        }}
      />
      <article>
        <h2 className="sr">{t('article.notes')}</h2>
        {drawn.map(block => (
          <BlockOf key={block.paragraphs[0]?.start} block={block} context={whole} stops={stops} />
        ))}
        {text === '' ? (
          <EmptyState title={t('article.noText')} text="">
            <a href={to.comparison(context.place)}>{t('common.comparison')}</a>
          </EmptyState>
        ) : null}
      </article>
      <ArticlePager context={whole} />
    </>
  )
}

/** Where the reader stops on the way through the disagreements: once per question and paragraph. */
function disagreements(drawn: readonly Block[], context: ArticleContext): Mark[] {
  return drawn.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(paragraph =>
      notesOf(paragraph, context).flatMap(([mark]) => (mark.isDisagreement ? [mark] : [])),
    ),
  )
}

/** A paragraph's marks by row, in the order of their numerals. */
function notesOf(paragraph: Paragraph, context: ArticleContext): [Mark, ...Mark[]][] {
  const byRow = new Map<Mark['row'], [Mark, ...Mark[]]>()
  for (const claim of paragraph.starts) {
    const mark = context.marks.get(claim)
    if (!mark) continue
    const known = byRow.get(mark.row)
    if (known) known.push(mark)
    else byRow.set(mark.row, [mark])
  }
  for (const marks of byRow.values()) marks.sort((a, b) => a.number - b.number)
  return [...byRow.values()].sort(([a], [b]) => a.number - b.number)
}

function BlockOf({
  block,
  context,
  stops,
}: {
  readonly block: Block
  readonly context: ArticleContext
  readonly stops: readonly Mark[]
}) {
  const { t } = context
  const { kind, paragraphs } = block
  const body = paragraphs.map((paragraph, index) => (
    <Para
      key={paragraph.start}
      paragraph={paragraph}
      context={context}
      stops={stops}
      kind={kind}
      label={index === 0 && kind !== 'main' && kind !== 'related' ? t(`article.${kind}`) : null}
    />
  ))
  if (kind !== 'related') return body
  const first = paragraphs[0]
  const text = paragraphs.map(({ start, end }) => context.text.slice(start, end)).join(' ')
  const title = first ? context.text.slice(first.start, first.end) : ''
  return (
    <details className="glued" open={paragraphs.some(({ starts }) => starts.length > 0)}>
      <summary>
        <b>{t('article.related')}</b>: <bdi lang={context.article.language}>{shortTitle(title)}</bdi>
        <span>{t('article.relatedNote', { count: text.split(/\s+/).length })}</span>
      </summary>
      {body}
    </details>
  )
}

const shortTitle = (line: string) =>
  line.length <= 90 ? line : `${line.slice(0, line.lastIndexOf(' ', 90))} …`

function Para({
  paragraph,
  context,
  stops,
  kind,
  label,
}: {
  readonly paragraph: Paragraph
  readonly context: ArticleContext
  readonly stops: readonly Mark[]
  readonly kind: Block['kind']
  readonly label: string | null
}) {
  const notes = notesOf(paragraph, context)
  return (
    <div className={kind === 'main' ? 'para' : `para is-${kind}`}>
      <div>
        {label === null ? null : <span className="seg">{label}</span>}
        <ParagraphText paragraph={paragraph} context={context} />
      </div>
      {notes.length === 0 ? null : (
        <div className="notes">
          {notes.map(marks => {
            const at = stops.indexOf(marks[0])
            return (
              <Note
                key={marks[0].claim.id}
                marks={marks}
                context={context}
                previous={at < 0 ? undefined : stops[at - 1]}
                next={at < 0 ? undefined : stops[at + 1]}
              />
            )
          })}
        </div>
      )}
    </div>
  )
}
