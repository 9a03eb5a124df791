import type { Id } from '../../dossier'
import type { FoundName } from './entity-names'
import type { Passage } from './passages'

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
const agents: ReadonlySet<string> = new Set('by'.split(' '))
const agentPhrases: ReadonlySet<string> = new Set(['من قبل', 'من جانب', 'علي يد', 'من طرف', 'علي ايدي'])
const agentWords: ReadonlySet<string> = new Set(['بواسطه', 'بوساطه', 'بمبادره', 'بقياده', 'برئاسه'])
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

const keyAt = ({ tokens }: Passage, at: number) => tokens[at]?.key ?? ''

/** The token before a name, its title and opening marks left out. */
function before(passage: Passage, from: number): number {
  let at = from - 1
  while (at > 0 && titles.has(keyAt(passage, at))) at -= 1
  return at
}

type Standing = 'agent' | 'object' | 'lead' | 'plain'

function standing(passage: Passage, { from, particle }: FoundName): Standing {
  const at = before(passage, from)
  const key = keyAt(passage, at)
  if (agents.has(key) || agentWords.has(key.replace(/^[وف]/, ''))) return 'agent'
  if (agentPhrases.has(`${keyAt(passage, at - 1)} ${key}`)) return 'agent'
  if (prepositions.has(key.replace(/^[وف](?=من|في|عن|مع)/, '')) || /[بلك]$/.test(particle.replace('ال', '')))
    return 'object'
  return subjectLeads.has(key) ? 'lead' : 'plain'
}

const farthest = 14

function costOf(passage: Passage, name: FoundName, from: number, to: number, isLatin: boolean): number {
  const stands = standing(passage, name)
  const isAfter = name.from > to
  const distance = isAfter ? name.from - to - 1 : from - name.to
  if (distance < 0 || distance > farthest) return Number.POSITIVE_INFINITY
  const apart = Math.abs((passage.clauses[name.from] ?? 0) - (passage.clauses[isAfter ? to : from] ?? 0)) * 3
  if (stands === 'agent') return isAfter ? distance * 0.3 : distance + 4
  const object = stands === 'object' ? 9 : 0
  if (!isAfter) {
    const key = keyAt(passage, from)
    const passive = isLatin && !key.endsWith('ing') && passives.has(keyAt(passage, from - 1)) ? 9 : 0
    return distance * (stands === 'lead' ? 0.2 : 0.5) + apart + object + passive
  }
  const of = isLatin && keyAt(passage, before(passage, name.from)) === 'of'
  return distance + apart + object + (isLatin && !of ? 8 : 0.4)
}

/** A name that only says whose somebody is: "the council's envoy", «مستشار المجلس» before the adviser's name. */
function isTitle({ tokens }: Passage, { to }: FoundName, next: FoundName | undefined): boolean {
  return next?.from === to || /['’]s?$/.test(tokens[to - 1]?.key ?? '')
}

/**
 * Who does what a word says: names of some kinds by how they stand to it. Arabic puts the doer after a verb that opens its
 * clause and before one that does not; both languages put it after "by" («من قبل», «بواسطة»). Cheapest first.
 */
export function actorsAt(
  passage: Passage,
  [from, to]: readonly [number, number],
  isWanted: (id: Id) => boolean,
): readonly InRole[] {
  const isLatin = /^[a-z]/.test(keyAt(passage, from))
  return passage.names
    .filter((name, index) => isWanted(name.id) && !isTitle(passage, name, passage.names[index + 1]))
    .map(name => ({ name, cost: costOf(passage, name, from, to, isLatin) }))
    .filter(({ cost }) => cost <= 9)
    .sort((a, b) => a.cost - b.cost)
}

const inPlace: ReadonlySet<string> = new Set(
  'في داخل بمدينه بلده مدينه العاصمه بالعاصمه قرب at in near inside outside'.split(' '),
)

/** Whether a name stands as the place of something: «في مسقط», "at the old mill". */
export function isPlaced(passage: Passage, { from, particle }: FoundName): boolean {
  if (/ب$/.test(particle.replace('ال', ''))) return true
  const window = [1, 2, 3].map(back => keyAt(passage, from - back).replace(/^و(?=في)/, ''))
  return window.some(
    (key, index) => inPlace.has(key) && (index === 0 || window.slice(0, index).every(isPartOfPlace)),
  )
}

const isPartOfPlace = (key: string) => !/^[،,.;:؛]$/.test(key) && !prepositions.has(key)

/**
 * To whom something is done: after the verb, the second name of two where a doer stands between («اعتقلت الشرطة فلانا»);
 * before an English passive ("was arrested").
 */
export function patientsAt(
  passage: Passage,
  [from, to]: readonly [number, number],
  isWanted: (id: Id) => boolean,
): readonly InRole[] {
  const isPassive = passives.has(keyAt(passage, from - 1))
  const near = passage.names.filter(name => isWanted(name.id))
  const before = near.filter(name => name.to <= from && from - name.to <= 6)
  const after = near.filter(name => name.from > to && name.from - to <= 8)
  const found = isPassive ? before.slice(-1) : after.slice(-1)
  return found.map(name => ({ name, cost: Math.min(9, Math.abs(name.from - from) / 2) }))
}
