import type { Id } from '../../dossier'
import { keyAt } from '../../read/tokens'
import type { FoundName } from './entity-names'
import { clauseAt, type Passage } from './passages'

/** A name that stands in a role, and how little speaks for it: 0 is next to the word, more is farther. */
export interface InRole {
  readonly name: FoundName
  readonly cost: number
}

const prepositions: ReadonlySet<string> = new Set(
  'من الي علي في عن مع ضد بين لدي تجاه نحو حول to with against in on at for from about between over under toward towards into'.split(
    ' ',
  ),
)
const agentPhrases: ReadonlySet<string> = new Set(['من قبل', 'من جانب', 'علي يد', 'من طرف', 'علي ايدي'])
const agentWords: ReadonlySet<string> = new Set('by بواسطه بوساطه بمبادره بقياده برئاسه'.split(' '))
const subjectLeads: ReadonlySet<string> = new Set([
  'ان',
  'لكن',
  'ولكن',
  'حيث',
  'كان',
  'كانت',
  'وان',
  'فان',
  'that',
])
const passives: ReadonlySet<string> = new Set('was were is are been being be'.split(' '))
/** Titles before a name: «صحيفة», "the". */
const titles: ReadonlySet<string> = new Set(
  'صحيفه جريده وكاله موقع قناه مجله شبكه اذاعه الرئيس الوزير the newspaper agency paper “ ” « » "'.split(' '),
)

/** The token before a name, its title and opening marks left out. */
function before(tokens: Passage['tokens'], from: number): number {
  let at = from - 1
  while (at > 0 && titles.has(keyAt(tokens, at))) at -= 1
  return at
}

type Standing = 'agent' | 'object' | 'lead' | 'plain'

/** How a name stands in its sentence, by the word before it: "by" makes a doer, a preposition none, «إن» leads a subject in. */
function standing({ tokens }: Passage, { from, particle }: FoundName): Standing {
  const at = before(tokens, from)
  const key = keyAt(tokens, at).replace(/^[وف](?=من|في|عن|مع|ب)/, '')
  if (agentWords.has(key) || agentPhrases.has(`${keyAt(tokens, at - 1)} ${key}`)) return 'agent'
  if (prepositions.has(key) || /[بلك]$/.test(particle.replace('ال', ''))) return 'object'
  return subjectLeads.has(key) ? 'lead' : 'plain'
}

/** «الصحيفة التي نشرت»: whoever the clause is about does what it says. */
const relative: ReadonlySet<string> = new Set('التي الذي الذين اللذان who which that'.split(' '))

function isRelative({ tokens }: Passage, to: number): boolean {
  let at = to
  while (tokens[at]?.kind === 'mark') at += 1
  return relative.has(keyAt(tokens, at))
}

const farthest = 14
const clauseGap = 3
/** What speaks against a name as the doer: more than any distance that is still read. */
const against = 9

const isLatin = ({ tokens }: Passage, at: number) => /^[a-z]/.test(keyAt(tokens, at))

/** A doer before the word: subject of an active verb. */
function costBefore(passage: Passage, name: FoundName, at: number, stands: Standing): number {
  const { tokens } = passage
  const isObject = stands === 'object' && !isRelative(passage, name.to)
  const isPassive =
    isLatin(passage, at) && !keyAt(tokens, at).endsWith('ing') && passives.has(keyAt(tokens, at - 1))
  const distance = (at - name.to) * (stands === 'lead' ? 0.2 : 0.5)
  return distance + (isObject ? against : 0) + (isPassive ? against : 0)
}

/** A doer after the word: of an Arabic verb that opens its clause, or of a noun ("the request of"). */
function costAfter(passage: Passage, name: FoundName, at: number, stands: Standing): number {
  const isOf = [1, 2, 3].some(back => keyAt(passage.tokens, name.from - back) === 'of')
  const isVerb = isLatin(passage, at) && !isOf
  return name.from - at - 1 + (stands === 'object' ? against : 0) + (isVerb ? against - 1 : 0.4)
}

function costOf(passage: Passage, name: FoundName, at: number): number {
  const isAfter = name.from > at
  const distance = isAfter ? name.from - at - 1 : at - name.to
  if (distance < 0 || distance > farthest) return Number.POSITIVE_INFINITY
  const stands = standing(passage, name)
  if (stands === 'agent') return isAfter ? distance * 0.3 : distance + 4
  const gap = Math.abs(clauseAt(passage, name.from) - clauseAt(passage, at)) * clauseGap
  return gap + (isAfter ? costAfter : costBefore)(passage, name, at, stands)
}

/** A name that only says whose somebody is: "the council's envoy", «مستشار المجلس» before the adviser's name. */
function isTitle({ tokens }: Passage, { to }: FoundName, next: FoundName | undefined): boolean {
  return (next?.from === to && !next.particle.startsWith('و')) || /['’]s?$/.test(keyAt(tokens, to - 1))
}

/**
 * Who does what a word says: names by how they stand to it. Arabic puts the doer after a verb that opens its clause and
 * before one that does not; both languages put it after "by" («من قبل», «بواسطة»). Cheapest first.
 */
export function actorsAt(passage: Passage, at: number, isWanted: (id: Id) => boolean): readonly InRole[] {
  return passage.names
    .filter((name, index) => isWanted(name.id) && !isTitle(passage, name, passage.names[index + 1]))
    .map(name => ({ name, cost: costOf(passage, name, at) }))
    .filter(({ cost }) => cost < against)
    .sort((a, b) => a.cost - b.cost)
}

const inPlace: ReadonlySet<string> = new Set(
  'في داخل بمدينه بلده مدينه العاصمه بالعاصمه قرب at in near inside outside'.split(' '),
)

/** Whether a name stands as the place of something: «في حلب», "at the old mill"; at most two words between. */
export function isPlaced({ tokens }: Passage, { from, particle }: FoundName): boolean {
  if (/ب$/.test(particle.replace('ال', ''))) return true
  for (let at = from - 1; at >= from - 3; at -= 1) {
    const key = keyAt(tokens, at).replace(/^و(?=في)/, '')
    if (inPlace.has(key)) return true
    if (prepositions.has(key) || tokens[at]?.kind !== 'word') return false
  }
  return false
}

/** "Found him guilty": right before a word that says what somebody was found to be. */
const foundSo = ({ names }: Passage, at: number, isWanted: (id: Id) => boolean) =>
  names.filter(({ id, to }) => isWanted(id) && to === at)

const patientReach = 8

/**
 * To whom something is done: after the verb, the last of two names where a doer stands between («اعتقلت الشرطة فلانا»);
 * before an English passive ("was arrested").
 */
export function patientsAt(passage: Passage, at: number, isWanted: (id: Id) => boolean): readonly InRole[] {
  const isPassive = passives.has(keyAt(passage.tokens, at - 1))
  const near = passage.names.filter(
    ({ id, from, to }) =>
      isWanted(id) &&
      (isPassive ? to <= at && at - to <= patientReach : from > at && from - at <= patientReach),
  )
  const found = near.length > 0 ? near : foundSo(passage, at, isWanted)
  return found.slice(-1).map(name => ({ name, cost: Math.abs(name.from - at) / 2 }))
}
