import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Locale } from '@/lib/domain/dossier'
import { documentLanguage } from '@/lib/domain/suggest/language'
import type { StatedDate } from '../ingested'
import { type Refusal, refuse } from '../refusal'
import { type Blocks, blocksOf, captionMark, tidy } from './blocks'
import { type PageHead, readHead } from './page-head'

/** What a page or a document says, with its markup gone. */
export interface Reading {
  readonly text: string
  readonly title: string | null
  readonly byline: string | null
  readonly language: Locale | null
  readonly url: string | null
  readonly outletName: string | null
  readonly dates: readonly StatedDate[]
  readonly captions: readonly string[]
}

/**
 * The article of a page. Its headline is the first block, since a claim may stand in it. Scripts are never run, and
 * nothing of the markup leaves this function: what it returns is text.
 */
export function readPage(html: string, url: string | null): Reading | Refusal {
  const document = parse(html)
  const head = readHead(document, url)
  const lead = subtitleOf(document)
  strip(document)
  const body = bodyOf(document, head)
  if (body.text === '') return refuse('no-article')
  const blocks = [head.title, lead].flatMap(block => (block === null ? [] : [block]))
  const text = blocks.reduceRight(
    (below, block) => (beginsWith(below, block) ? below : `${block}\n\n${below}`),
    body.text,
  )
  return {
    text,
    title: head.title,
    byline: head.byline,
    language: documentLanguage(body.text, head.language),
    url: head.canonical ?? url,
    outletName: head.outletName,
    dates: head.dates,
    captions: body.captions,
  }
}

/** linkedom takes the first element for the document's; a fragment is given the frame that a browser would give it. */
function parse(html: string): Document {
  const hasFrame = /<html[\s>]/i.test(html.slice(0, 5_000)) && /<body[\s>]/i.test(html)
  const { document } = parseHTML(
    hasFrame
      ? html
      : `<!doctype html><html><head></head><body>${html.replace(/<\/?(?:html|body)[^>]*>/gi, '')}</body></html>`,
  )
  return document
}

const captionClass = /(?:^|[\s_-])(?:caption|wp-caption-text|photo-credit|image-credit|img-desc)(?:$|[\s_-])/i

/** What is no text goes; what the page calls a caption is marked, before classes are cleaned away. */
function strip(document: Document): void {
  const noText =
    'script,style,template,iframe,object,embed,svg,noscript,button,select,textarea,input,form nav'
  for (const element of Array.from(document.querySelectorAll(noText))) element.remove()
  for (const element of Array.from(document.querySelectorAll('[class]'))) {
    if (/^(?:body|html|article|main|section)$/i.test(element.nodeName)) continue
    if (captionClass.test(element.getAttribute('class') ?? '')) element.setAttribute(captionMark, '')
  }
}

function bodyOf(document: Document, { linked }: PageHead): Blocks {
  const whole = document.body as Element | null
  const fallback = whole ? blocksOf(whole) : { text: '', captions: [] }
  const article = new Readability<Element>(document, {
    charThreshold: 150,
    maxElemsToParse: 60_000,
    // The element itself, so that it need not be written as HTML and read again.
    serializer: node => node as Element,
  }).parse()
  const found = article?.content ? blocksOf(article.content) : { text: '', captions: [] }
  if (found.text.length >= 40) return found
  const stated = tidy(linked.body ?? '')
  return stated.length > found.text.length ? { text: stated, captions: [] } : fallback
}

/** The line under the headline that newspapers set apart, and that Readability leaves behind with the header. */
function subtitleOf(document: Document): string | null {
  const element = document.querySelector(
    'article h2[class*="sub"], article [class*="subtitle"], article [class*="sub-title"], article [itemprop="alternativeHeadline"]',
  )
  const text = tidy((element?.textContent ?? '').replace(/\s+/g, ' '))
  return text.length >= 10 && text.length <= 400 ? text : null
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')

/** Whether one of the first blocks already says it, however it is spaced. */
function beginsWith(text: string, block: string): boolean {
  return text.split('\n\n', 5).some(first => letters(first) === letters(block))
}
