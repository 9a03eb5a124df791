import { Fragment } from 'react'
import type { Id } from '@/lib/domain/dossier'
import type { Run } from '@/lib/domain/text/segment'
import { direction } from '@/lib/i18n/direction'
import { formatNumber } from '@/lib/i18n/format'
import type { ArticleContext } from './article-context'
import type { Paragraph } from './blocks'
import { gravest, type Mark } from './notes'

/** A paragraph of the article's text with its marks; each mark leads to its note. */
export function ParagraphText({
  paragraph,
  context,
  className,
}: {
  readonly paragraph: Paragraph
  readonly context: ArticleContext
  readonly className?: string
}) {
  const { language } = context.article
  const last = new Map<Id, number>()
  paragraph.runs.forEach((run, index) => {
    for (const claim of run.marks) last.set(claim, index)
  })
  const first = new Set(paragraph.starts)
  return (
    <p className={className} lang={language} dir={direction(language)}>
      {paragraph.runs.map((run, index) => {
        const here = run.marks.filter(claim => first.has(claim))
        for (const claim of here) first.delete(claim)
        const ending = run.marks.filter(claim => last.get(claim) === index)
        return <TextRun key={run.start} run={run} begins={here} ends={ending} context={context} />
      })}
    </p>
  )
}

function TextRun({
  run,
  begins,
  ends,
  context,
}: {
  readonly run: Run<Id>
  /** The claims whose targets stand here: a link to a claim leads to its first words. */
  readonly begins: readonly Id[]
  /** The claims whose numbers stand here, after their last words in the paragraph. */
  readonly ends: readonly Id[]
  readonly context: ArticleContext
}) {
  const words = context.text.slice(run.start, run.end)
  const marks = run.marks.flatMap(claim => context.marks.get(claim) ?? [])
  const [own, ...more] = ends.flatMap(claim => context.marks.get(claim) ?? [])
  const target = own ?? marks[0]
  if (!target) return <Fragment>{words}</Fragment>
  const verdict = gravest(marks.map(({ row }) => row.verdict)) ?? 'none'
  const [id, ...alsoHere] = begins
  return (
    <>
      {alsoHere.map(claim => (
        <span key={claim} id={`c-${claim}`} className="at" />
      ))}
      <a className={`mk v-${verdict}`} id={id && `c-${id}`} href={`#n-${target.claim.id}`}>
        <span className="w">{words}</span>
        {own ? <Numeral mark={own} context={context} /> : null}
      </a>
      {more.map(mark => (
        <a key={mark.claim.id} className={`mk v-${mark.row.verdict}`} href={`#n-${mark.claim.id}`}>
          <span className="sr">{context.t('article.toNote', { n: mark.number })}</span>
          <Numeral mark={mark} context={context} />
        </a>
      ))}
    </>
  )
}

/** Not part of the text: left out when it is read aloud within the words, or copied. */
function Numeral({ mark, context }: { readonly mark: Mark; readonly context: ArticleContext }) {
  return <sup aria-hidden="true">{formatNumber(mark.number, context.locale)}</sup>
}
