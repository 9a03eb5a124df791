import type { Verb } from '../../dossier'
import type { Span } from '../../text/segment'
import type { Attribution } from './attribution'
import type { Register } from './register'
import { idsOf, namedBefore, type Reading, type Speaker, speakerOf } from './speaker'
import type { FoundSource, SourceRelation, VoiceHolder, VoiceLink } from './voice'

/** Words and who says them: an attribution with its speaker known. */
export interface Said {
  readonly attribution: Attribution
  readonly links: readonly VoiceLink[]
  readonly holder: VoiceHolder | null
}

/** Who spoke so far: what «المصادر», «الوكالة» and "he" point back to. */
export interface Memory {
  readonly last: Remembered | null
  /** By the noun that points back: `sources`, `officials`, `agency`, `report`. */
  readonly byNoun: ReadonlyMap<string, Remembered>
}

/** A speaker and the links that their words came through. */
interface Remembered {
  readonly speaker: Speaker
  readonly outer: readonly VoiceLink[]
}

export const nobody: Memory = { last: null, byNoun: new Map() }

const isPress = ({ press }: Speaker) => press !== null && press !== 'document'
const isHolder = (speaker: Speaker) =>
  speaker.source === null && speaker.entity !== null && speaker.class === null && speaker.press === null

function linkOf(speaker: Speaker, verb: Verb, register: Register): VoiceLink {
  const { name, start, end, source } = speaker
  const kind = source === null ? null : register.sources.get(source)?.kind
  const reports = kind === 'report' || kind === 'agency' || isPress(speaker)
  return {
    name,
    start,
    end,
    verb: reports && verb !== 'denies' ? 'reports' : verb,
    source,
    class: speaker.class,
  }
}

/** Makes an attribution's speaker known, and remembers them. */
export function said(
  attribution: Attribution,
  memory: Memory,
  reading: Reading,
): { readonly said: Said; readonly memory: Memory; readonly found: readonly FoundSource[] } {
  const { register } = reading
  const { verb, relation, rule, isWritten } = attribution
  const own = attribution.speaker ? speakerOf(reading, attribution.speaker, isWritten) : null
  const told = attribution.outer ? speakerOf(reading, attribution.outer) : null
  const outer = told ? known(told, memory) : null
  const who = own?.same === null ? { speaker: own, outer: [] } : back(own, attribution, memory, reading)
  const through = outer ? [linkOf(outer, 'reports', register)] : (who?.outer ?? [])
  const found = [
    ...(own ? sourceOf(own, who?.speaker ?? own, isWritten ? 'statement' : relation, rule) : []),
    ...(told ? sourceOf(told, known(told, memory), attribution.outerRelation, rule) : []),
  ]
  const withOuter = outer ? remember(memory, { speaker: outer, outer: [] }) : memory
  if (!who) return { said: { attribution, links: through, holder: null }, memory: withOuter, found }
  const { speaker } = who
  const { name, start, end, entity } = speaker
  const holder = isHolder(speaker) ? { name, start, end, entity } : null
  const links = holder ? through : [linkOf(speaker, verb, register), ...through]
  const made: Said = { attribution, links, holder }
  return { said: made, memory: remember(withOuter, { speaker, outer: through }, isWritten), found }
}

/** Whom words point back to; null where nobody spoke. */
function back(
  pointer: Speaker | null,
  { cue }: Attribution,
  { last, byNoun }: Memory,
  reading: Reading,
): Remembered | null {
  const noun = pointer?.same ?? ''
  if (pointer && /^s?he$/i.test(pointer.name)) {
    const person = namedBefore(reading, cue.start)
    if (person && person.start > (last?.speaker.start ?? -1)) return { speaker: person, outer: [] }
  }
  if (noun === '') return last
  const near = byNoun.get(noun) ?? byNoun.get(nearNoun[noun] ?? '')
  // A noun that points back is a speaker's.
  return near ?? { speaker: pointer as Speaker, outer: [] }
}

/** A report is of its outlet, and people are the sources of before. */
const nearNoun: Readonly<Record<string, string>> = {
  report: 'outlet',
  outlet: 'report',
  agency: 'outlet',
  sources: 'people',
  people: 'sources',
  officials: 'people',
}

function known(outer: Speaker, memory: Memory): Speaker {
  return outer.same === null ? outer : (memory.byNoun.get(outer.same)?.speaker ?? outer)
}

function remember(memory: Memory, one: Remembered, isWritten = false): Memory {
  const { speaker } = one
  const noun = speaker.class === null ? speaker.press : (speaker.class.split('-').at(-1) as string)
  const nouns = [
    noun,
    noun === 'familiar' ? 'sources' : null,
    noun === 'familiar' ? 'people' : null,
    isWritten ? 'document' : null,
  ].filter(key => key !== null)
  return {
    last: one,
    byNoun:
      nouns.length === 0
        ? memory.byNoun
        : new Map([...memory.byNoun, ...nouns.map((key): [string, Remembered] => [key, one])]),
  }
}

/** What stands there as a source; `of` is whom it points back to. A pronoun is none. */
function sourceOf(own: Speaker, of: Speaker, relation: SourceRelation, rule: string): FoundSource[] {
  const { name, start, end } = own
  if (own.same === '') return []
  return [{ name, start, end, relation: relationOf(of, relation, rule), rule, ...idsOf(of) }]
}

/** "According to officials" is what they said, according to a paper a report; and what a document says is a statement. */
function relationOf(of: Speaker, relation: SourceRelation, rule: string): SourceRelation {
  if (relation === 'based-on') return of.class === null ? relation : 'said'
  if (relation !== 'said' || of.class !== null) return relation
  if (of.press === null) return rule === 'reports' ? 'based-on' : relation
  return of.press === 'document' ? 'statement' : 'based-on'
}

/** Where a span stands in some stretches. */
export const covers = (scope: readonly Span[], { start }: Span): boolean =>
  scope.some(part => part.start <= start && start < part.end)
