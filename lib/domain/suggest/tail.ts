import type { SegmentKind } from '../dossier'
import { cueAt } from './cue-of'
import { looksLikeParagraph, looksLikeTitle } from './lines'
import { looselyAny } from './loose'
import type { Labelled, Settled } from './segments'
import { shareOf, wordKeys } from './word-keys'

/** Arabic words whose «و» is their own: with these a story does begin. With another «و» it goes on. */
const ownWaw = looselyAny([
  'وزير',
  'وزارة',
  'وزراء',
  'وكالة',
  'وكيل',
  'وفد',
  'وفاة',
  'وفيات',
  'وصل',
  'وصول',
  'وقع',
  'وقعت',
  'وقّع',
  'وقف',
  'واشنطن',
  'وثيقة',
  'وثائق',
  'ورد',
  'وردت',
  'ولي',
  'ولاية',
  'والي',
  'وسط',
  'وساطة',
  'وسيط',
  'وسائل',
  'وافق',
  'وافقت',
  'واصل',
  'واصلت',
  'وجه',
  'وجهت',
  'وجد',
  'وضع',
  'وضعت',
  'ودع',
  'ودعت',
  'وعد',
  'وعدت',
  'واجه',
  'واجهت',
  'وحدة',
  'ورشة',
  'وظائف',
  'وباء',
  'ورقة',
  'وادي',
])
const goesOnWith = looselyAny([
  'من جهته',
  'من جهتها',
  'من جانبه',
  'من جانبها',
  'من ناحيته',
  'في المقابل',
  'في السياق',
  'في سياق متصل',
  'إلى ذلك',
  'كما',
  'لكن',
  'لكنه',
  'لكنها',
  'بيد أن',
  'غير أن',
  'إلا أن',
  'أما',
  'بدوره',
  'بدورها',
  'كذلك',
  'ثم',
])
/** How an article goes on after a link to another one: no story begins with these. */
const goesOn = new RegExp(
  `^["“«'’‘]?(?:(?:${goesOnWith})(?![\\p{L}\\p{M}])|و(?!(?:${ownWaw})(?![\\p{L}\\p{M}]))\\p{L}{3}|(?:But|And|However|Meanwhile|Still|Yet|He|She|They|It|Also|Nevertheless|In addition|Earlier|Later|That|Those|Neither|For (?:his|her|their) part)(?!\\p{L})|\\S+ (?:also|added|said)(?!\\p{L}))`,
  'iu',
)

type Mode = 'body' | 'stories' | 'tags' | 'over' | 'glued'

interface State {
  readonly mode: Mode
  /** Whether a line said that the article ends here. */
  readonly isOver: boolean
  readonly paragraphs: number
  /** What the article is about, as far as it was read. */
  readonly about: ReadonlySet<string>
  /** What the offered stories' titles are about. */
  readonly titles: ReadonlySet<string>
}

const none: ReadonlySet<string> = new Set()
const join = (a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> => new Set([...a, ...b])

/** Shares of words (`shareOf`), measured in whole-articles.test.ts. */
const tellsTitle = 0.25
const sameStory = 0.2

/** Whether a paragraph after offered stories is the article again, and not the first of those stories. */
function resumes(words: string, { isOver, paragraphs, about, titles }: State): boolean {
  if (isOver) return false
  if (paragraphs === 0 || goesOn.test(words)) return true
  const keys = wordKeys(words)
  const news = new Set([...titles].filter(key => !about.has(key)))
  if (news.size >= 2) return shareOf(news, keys) <= tellsTitle
  return shareOf(keys, about) >= sameStory
}

const isShort = (words: string) => words.length <= 60 && !/[.!؟?]$/u.test(words)

const settled = (one: Labelled, kind: SegmentKind): Settled => ({ ...one, kind })

function afterRule(
  one: Settled,
  { rule, form, cue }: NonNullable<Labelled['hit']>,
  state: State,
): [Settled, State] {
  if (state.mode === 'glued') return [one, state]
  if (rule.opens === 'stories') {
    const isHeading = form === 'whole'
    const titles = isHeading ? none : wordKeys(one.words.slice(cue.end - one.line.start))
    return [isHeading ? { ...one, kind: 'boilerplate' } : one, { ...state, mode: 'stories', titles }]
  }
  if (!rule.ends || state.paragraphs === 0) return [one, state]
  const mode = rule.opens === 'tags' && form === 'whole' ? 'tags' : 'over'
  return [one, { ...state, mode, isOver: true }]
}

const asBody = (one: Labelled, state: State): [Settled, State] => [
  { ...one, kind: 'main' },
  {
    ...state,
    mode: 'body',
    isOver: false,
    paragraphs: state.paragraphs + (looksLikeParagraph(one.words) ? 1 : 0),
    about: join(state.about, wordKeys(one.words)),
  },
]

type Read = (text: string, one: Labelled, state: State) => [Settled, State]

/** A line that no rule knows, by what stood before it. */
const readers: Readonly<Record<Mode, Read>> = {
  body: (_, one, state) => asBody(one, state),
  glued: (_, one, state) => [{ ...one, kind: 'related' }, state],
  tags(text, one, state) {
    if (!isShort(one.words)) return readers.over(text, one, { ...state, mode: 'over' })
    return [{ ...one, kind: 'boilerplate', cues: [cueAt('under-heading', text, one.line)] }, state]
  },
  stories(text, one, state) {
    const related: Settled = { ...one, kind: 'related', cues: [cueAt('under-heading', text, one.line)] }
    if (!looksLikeParagraph(one.words) && looksLikeTitle(one.words))
      return [related, { ...state, titles: join(state.titles, wordKeys(one.words)) }]
    return resumes(one.words, state) ? asBody(one, state) : [related, { ...state, mode: 'glued' }]
  },
  over(text, one, state) {
    const keys = wordKeys(one.words)
    if (keys.size <= 4 && isShort(one.words))
      return [{ ...one, kind: 'boilerplate', cues: [cueAt('signature', text, one.line)] }, state]
    const isBody =
      looksLikeParagraph(one.words) && (goesOn.test(one.words) || shareOf(keys, state.about) >= 2 * sameStory)
    if (isBody) return asBody(one, state)
    return [
      { ...one, kind: 'related', cues: [cueAt('after-end', text, one.line)] },
      { ...state, mode: 'glued' },
    ]
  },
}

/** A newsroom's name under its article, before the source, the tags or other stories: some words that say nothing. */
function withSignature(text: string, lines: readonly Settled[]): Settled[] {
  return lines.map((one, index): Settled => {
    const next = lines[index + 1]
    const isLast = next?.hit?.rule.ends || next?.hit?.rule.opens === 'stories'
    if (one.kind !== 'main' || !isLast || index < 2) return one
    if (!isShort(one.words) || one.words.split(/\s+/u).length > 4) return one
    return { ...one, kind: 'boilerplate', cues: [cueAt('signature', text, one.line)] }
  })
}

/**
 * What follows the article: offered titles, tags, and a whole second story; and where the article goes on after a link in
 * its middle. Every line has a kind afterwards.
 */
export function afterBody(text: string, lines: readonly Labelled[]): Settled[] {
  let state: State = { mode: 'body', isOver: false, paragraphs: 0, about: none, titles: none }
  const read = lines.map(one => {
    if (one.kind === 'headline') {
      state = { ...state, about: join(state.about, wordKeys(one.words)) }
      return settled(one, one.kind)
    }
    if (one.kind !== null && !one.hit) return settled(one, one.kind)
    const [result, next] = one.hit
      ? afterRule(settled(one, one.hit.rule.kind), one.hit, state)
      : readers[state.mode](text, one, state)
    state = next
    return result
  })
  return withSignature(text, read)
}
