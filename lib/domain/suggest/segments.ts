import type { Segment, SegmentKind } from '../dossier'
import { edtfDays } from '../time/edtf'
import { creditOf } from './captions'
import { type Cue, cueAt, type RuleHit, ruleOf } from './cue-of'
import { datelineOf } from './dateline'
import { gluedStory } from './glued-story'
import { headCue } from './head'
import { type Line, lineKey, linesOf, looksLikeParagraph, looksLikeTitle } from './lines'
import { afterBody } from './tail'

/** A proposed part of an article and why; the body has no cue but that nothing speaks against it. */
export interface ProposedSegment extends Segment {
  readonly cues: readonly Cue[]
}

export interface SegmentInput {
  readonly text: string
  /** As the page or the feed states it. */
  readonly title?: string | null
  /** Captions as the page marks them, each a line of the text. */
  readonly captions?: readonly string[]
  /** EDTF: dates after it are another story's. */
  readonly published?: string | null
  /** By `lineKey`: how many other articles of the outlet have that line. */
  readonly repeated?: ReadonlyMap<string, number>
}

/** A line and what it is taken for; `kind` is null until something says it. */
export interface Labelled {
  readonly line: Line
  readonly words: string
  readonly hit: RuleHit | null
  readonly kind: SegmentKind | null
  readonly cues: readonly Cue[]
}

/** A line of which something is said. */
export type Settled = Labelled & { readonly kind: SegmentKind }

/** A line that two other articles of its outlet have belongs to the outlet, not to the story. */
const timesRepeated = 2

function labelled(input: SegmentInput, captions: ReadonlySet<string>, line: Line, index: number): Labelled {
  const { text } = input
  const words = text.slice(line.start, line.end)
  const none: Labelled = { line, words, hit: null, kind: null, cues: [] }
  const key = lineKey(words)
  if (captions.has(key)) return { ...none, kind: 'caption', cues: [cueAt('page-caption', text, line)] }
  const count = input.repeated?.get(key) ?? 0
  if (index > 0 && key !== '' && count >= timesRepeated)
    return { ...none, kind: 'boilerplate', cues: [{ ...cueAt('repeated', text, line), count }] }
  const hit = ruleOf(text, line)
  // A first line that begins "Photo:" or «تقرير:» is a headline in that manner.
  if (hit && (index > 0 || hit.form === 'whole'))
    return { ...none, hit, kind: hit.rule.kind, cues: [hit.cue] }
  return none
}

/** The headline, and the lines under it that are not the body's: captions, bylines, datelines. */
function withHead(input: SegmentInput, lines: readonly Labelled[]): Labelled[] {
  const { text } = input
  const body = lines.findIndex(({ kind, words }) => kind === null && looksLikeParagraph(words))
  const ofHead = lines.map((one, index): Labelled => {
    const isHead = one.kind === null && (body < 0 ? index > 0 : index < body)
    if (!isHead || (index === 0 && !datelineOf(text, one.line))) return one
    const found = headCue(text, one.line, [lines[index - 1]?.line, lines[index + 1]?.line])
    return found ? { ...one, kind: found.kind, cues: [found.cue] } : one
  })
  const first = ofHead.findIndex(({ kind }) => kind === null)
  const headline = ofHead[first]
  const hasBody = ofHead.some(({ kind }, index) => index > first && kind === null)
  if (!headline || !hasBody) return ofHead
  const isStated = typeof input.title === 'string' && lineKey(input.title) === lineKey(headline.words)
  const looksIt = looksLikeTitle(headline.words) && !looksLikeParagraph(headline.words)
  if (!isStated && !looksIt) return ofHead
  const cue = cueAt(isStated ? 'stated-title' : 'first-line', text, headline.line)
  return ofHead.with(first, { ...headline, kind: 'headline', cues: [cue] })
}

/** In the body a picture's caption shows itself by a date before its credit, or by standing there twice. */
function withBodyCaptions(text: string, lines: readonly Labelled[]): Labelled[] {
  return lines.map((one, index): Labelled => {
    if (one.kind !== null) return one
    const dates = datelineOf(text, one.line)
    if (dates?.some(({ means }) => means !== 'unsaid'))
      return { ...one, kind: 'boilerplate', cues: [cueAt('dateline', text, one.line)] }
    const credit = creditOf(text, one.line)
    if (!credit) return one
    const isTwice = [lines[index - 1], lines[index + 1]].some(other => other?.words === one.words)
    const isAlone = one.words.length <= 200 && !looksLikeParagraph(one.words)
    return isTwice || isAlone ? { ...one, kind: 'caption', cues: [credit] } : one
  })
}

/** A second story without a cue, in what is still the body. */
function withGlued({ text, published }: SegmentInput, lines: readonly Settled[]): Settled[] {
  const latest = edtfDays(published ?? '')?.[1] ?? null
  const own = lines.filter(({ kind }) => kind === 'headline' || kind === 'main')
  const glued = gluedStory(
    text,
    own.map(({ line }) => line),
    latest,
  )
  const first = glued && own[glued.from]
  if (!first) return [...lines]
  return lines.map((one): Settled => {
    if (one.line.start < first.line.start || one.kind !== 'main') return one
    return { ...one, kind: 'related', cues: one === first ? glued.cues : [] }
  })
}

/** Neighbours of one kind as one; what stands between two related stories belongs to them. */
function merged(lines: readonly Settled[]): ProposedSegment[] {
  const lastRelated = lines.findLastIndex(({ kind }) => kind === 'related')
  const lastMain = lines.findLastIndex(({ kind }) => kind === 'main')
  const firstRelated = lines.findIndex(({ kind }, index) => index > lastMain && kind === 'related')
  const segments: ProposedSegment[] = []
  for (const [index, { line, kind, cues }] of lines.entries()) {
    const isInside = firstRelated >= 0 && index > firstRelated && index < lastRelated
    const whole: SegmentKind = isInside ? 'related' : kind
    const last = segments.at(-1)
    if (last?.kind === whole && whole !== 'headline')
      segments[segments.length - 1] = { ...last, end: line.end, cues: [...last.cues, ...cues] }
    else segments.push({ ...line, kind: whole, cues })
  }
  return segments
}

/**
 * The parts of a text that was pasted or fetched, each with the cue that says so. They stand in the order of the text,
 * never overlap, hold no white space at their ends, and leave out nothing but white space. Offsets are UTF-16 code units.
 * A proposal: an editor has the last word.
 */
export function proposeSegments(input: SegmentInput): ProposedSegment[] {
  const captions = new Set((input.captions ?? []).map(lineKey))
  const lines = linesOf(input.text).map((line, index) => labelled(input, captions, line, index))
  const withoutTail = withBodyCaptions(input.text, withHead(input, lines))
  return merged(withGlued(input, afterBody(input.text, withoutTail)))
}
