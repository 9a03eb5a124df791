import type { Names, Outlet } from '../dossier'
import { foldName } from '../text/fold'
import { hostKey } from './same-address'

/** Why an outlet is offered. Only the first three are the outlet; a near name is another one until somebody says so. */
export interface OutletCue {
  readonly kind: 'domain' | 'earlier-article' | 'name' | 'near-name'
  /** The host, or the name that was read. */
  readonly words: string
}

export interface OutletProposal {
  readonly id: string
  readonly cues: readonly OutletCue[]
}

/** What an article says of where it was published. */
export interface OutletInput {
  readonly url: string | null
  /** As the page, the feed or the row names it, and as the text's own source line does. */
  readonly names: readonly string[]
  readonly outlets: readonly Outlet[]
  /** By outlet: hosts that its articles here came from. */
  readonly hosts: ReadonlyMap<string, ReadonlySet<string>>
}

export interface OutletAnswer {
  /** The surest first; the first is proposed where it is more than a near name. */
  readonly proposals: readonly OutletProposal[]
  /** What a new one would be called, where nothing known fits. */
  readonly fresh: { readonly name: string | null; readonly homepage: string | null }
}

const weights: Readonly<Record<OutletCue['kind'], number>> = {
  domain: 8,
  'earlier-article': 4,
  name: 4,
  'near-name': 1,
}

function hostOf(address: string | null | undefined): string | null {
  return address != null && URL.canParse(address) ? hostKey(new URL(address).hostname) : null
}

/** `news.almarsa.example` is of `almarsa.example`. */
const isWithin = (host: string, home: string) => host === home || host.endsWith(`.${home}`)

/** What outlets put around their names, and what they are told from others by nothing. */
const dress =
  /(?:^|\s)(?:صحيفه|جريده|موقع|وكاله|شبكه|قناه|the|news|newspaper|daily|online|net|com|agency|network)(?=\s|$)/gu

function nameKey(name: string): string {
  const key = foldName(name).replace(/[^\p{L}\p{N}\s]/gu, ' ')
  // `foldName` writes ق and ك as ج; the words around a name are folded with it.
  const bare = key
    .replace(new RegExp(dress.source.replace(/[كقغ]/gu, 'ج'), 'gu'), ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  return bare === '' ? key : bare
}

/** Letters in pairs: two names that differ in a letter or two share most. */
function pairs(name: string): ReadonlySet<string> {
  const letters = name.replace(/\s/gu, '')
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)),
  )
}

function isNearName(a: string, b: string): boolean {
  const [x, y] = [pairs(a), pairs(b)]
  const shared = [...x].filter(pair => y.has(pair)).length
  const isPart = ` ${b} `.includes(` ${a} `) || ` ${a} `.includes(` ${b} `)
  return isPart || shared * 2 >= 0.7 * (x.size + y.size)
}

const namesOf = ({ ar, en }: Names): string[] => [ar, en].filter(name => name !== undefined)

function cuesOf(outlet: Outlet, host: string | null, { names, hosts }: OutletInput): OutletCue[] {
  const cues: OutletCue[] = []
  const home = hostOf(outlet.homepage)
  if (host !== null && home !== null && isWithin(host, home)) cues.push({ kind: 'domain', words: host })
  else if (host !== null && hosts.get(outlet.id)?.has(host))
    cues.push({ kind: 'earlier-article', words: host })
  const own = namesOf(outlet.name).map(nameKey)
  const exact = names.find(name => own.includes(nameKey(name)))
  const near = names.find(name => own.some(key => isNearName(key, nameKey(name))))
  if (exact !== undefined) cues.push({ kind: 'name', words: exact })
  else if (near !== undefined) cues.push({ kind: 'near-name', words: near })
  return cues
}

const weightOf = ({ cues }: OutletProposal) => cues.reduce((sum, { kind }) => sum + weights[kind], 0)

/**
 * The known outlets that an article may be of: by its address, by where their other articles came from, by the name it
 * gives, and those whose name is only near. Nothing is joined by itself.
 */
export function proposeOutlets(input: OutletInput): OutletAnswer {
  const host = hostOf(input.url)
  const proposals = input.outlets
    .map(outlet => ({ id: outlet.id, cues: cuesOf(outlet, host, input) }))
    .filter(({ cues }) => cues.length > 0)
    .sort((a, b) => weightOf(b) - weightOf(a))
  return {
    proposals,
    fresh: { name: input.names[0] ?? host, homepage: host === null ? null : `https://${host}` },
  }
}
