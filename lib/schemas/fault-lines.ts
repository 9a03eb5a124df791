import type { z } from 'zod'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** Control, line and paragraph characters would break the rule of one line per fault, or a terminal. */
const unprintable = /[\u007f-\u009f\u2028\u2029\p{Surrogate}]/gu
const longestQuote = 200

/** A quotation on one line, as JSON writes it; long ones are cut. */
export function quote(text: string): string {
  const shown = text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text
  return JSON.stringify(shown).replace(
    unprintable,
    found => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** `claims[17].anchors[0]` */
export function pathText(path: Path): string {
  return path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${String(step)}`))
    .join('')
}

const nouns: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
}

function nounOf(input: unknown): string {
  if (input === null) return 'null'
  if (typeof input === 'number' && !Number.isFinite(input)) return 'not finite'
  if (typeof input === 'number' && !Number.isInteger(input)) return 'a number with a fraction'
  return nouns[Array.isArray(input) ? 'array' : typeof input] ?? typeof input
}

function shown(input: unknown): string {
  return typeof input === 'string' ? quote(input) : String(nounOf(input))
}

function at(input: unknown, path: Path): unknown {
  let found = input
  for (const step of path) {
    if (typeof found !== 'object' || found === null) return undefined
    found = (found as Record<PropertyKey, unknown>)[step]
  }
  return found
}

/** Our own messages begin in lower case, zod's do not. */
function ownMessage(issue: Issue): string | null {
  return /^[a-z]/.test(issue.message) ? issue.message : null
}

function oneOf(input: unknown, values: readonly unknown[]): string {
  const known = values.map(String).join(', ')
  return values.length === 1 ? `${shown(input)} is not ${known}` : `${shown(input)} is not one of ${known}`
}

function words(issue: Issue, input: unknown): string {
  if (input === undefined) return 'missing'
  const own = ownMessage(issue)
  if (own !== null)
    return typeof input === 'string' && /^is (not|a)/.test(own) ? `${quote(input)} ${own}` : own
  if (issue.code === 'invalid_value') return oneOf(input, issue.values)
  if (issue.code === 'invalid_type')
    return `is ${nounOf(input)}, not ${nouns[issue.expected] ?? issue.expected}`
  if (issue.code === 'too_small') return `is below ${issue.minimum}`
  if (issue.code === 'too_big') return `is above ${issue.maximum}`
  return issue.message
}

/** A union inside a union says no more than one flat list of shapes. */
function branches(issue: z.core.$ZodIssueInvalidUnion): readonly (readonly Issue[])[] {
  return issue.errors.flatMap(branch => {
    const [only, ...more] = branch
    return only?.code === 'invalid_union' &&
      only.path.length === 0 &&
      more.length === 0 &&
      only.errors.length > 0
      ? branches(only)
      : [branch]
  })
}

const isRoot = (issue: Issue) => issue.path.length === 0 && issue.code !== 'unrecognized_keys'
const isMissing = (issue: Issue, input: unknown) =>
  issue.path.length === 1 && at(input, issue.path) === undefined

/** The key by which shapes are told apart, where it is what fails. */
function tag(issue: Issue): string | null {
  const [key, ...deeper] = issue.path
  return deeper.length === 0 && (key === 'type' || key === 'phrase') ? key : null
}

/** How far an input is from a shape: another kind of thing, another tag, unknown keys, faults. */
function distance(branch: readonly Issue[]): number {
  const unknown = branch.reduce(
    (sum, one) => sum + (one.code === 'unrecognized_keys' ? one.keys.length : 0),
    0,
  )
  const wrong = branch.some(one => one.code !== 'custom' && (isRoot(one) || tag(one) !== null))
  return (wrong ? 1e6 : 0) + unknown * 1e3 + branch.length
}

function tagValues(branch: readonly Issue[]): readonly unknown[] {
  const issue = branch.find(one => tag(one) !== null)
  if (issue?.code === 'invalid_value') return issue.values
  return issue !== undefined && 'options' in issue && Array.isArray(issue.options) ? issue.options : []
}

/** The faults against the shape that was most likely meant. */
function unionFaults(issue: z.core.$ZodIssueInvalidUnion, input: unknown, path: Path): readonly string[] {
  if (input === undefined) return [`${pathText(path)}: missing`]
  const all = branches(issue)
  const best = all.reduce<readonly Issue[] | null>(
    (chosen, branch) => (chosen !== null && distance(chosen) <= distance(branch) ? chosen : branch),
    null,
  )
  const own = ownMessage(issue)
  if (best === null || (own !== null && best.some(isRoot)))
    return [`${pathText(path)}: ${own ?? issue.message}`]
  const key = best.map(tag).find(found => found !== null)
  if (key !== undefined && typeof input === 'object') {
    const value = at(input, [key])
    const known = [...new Set(all.flatMap(tagValues))]
    return [`${pathText([...path, key])}: ${value === undefined ? 'missing' : oneOf(value, known)}`]
  }
  const bare = all.filter(branch => branch.every(one => isMissing(one, input)))
  if (bare.length > 1) {
    const keys = bare.map(branch => String(branch[0]?.path[0]))
    return [`${pathText(path)}: says none of ${keys.join(', ')}`]
  }
  return best.flatMap(one => issueFaults(one, input, path))
}

function issueFaults(issue: Issue, input: unknown, path: Path): readonly string[] {
  const here = [...path, ...issue.path]
  const value = at(input, issue.path)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key => `${pathText(here) || 'the file'}: unknown key ${quote(key)}`)
  if (issue.code === 'invalid_union' && issue.errors.length > 0) return unionFaults(issue, value, here)
  return [`${pathText(here) || 'the file'}: ${words(issue, value)}`]
}

/** One line per fault of `input`, which stands at `path` in the file. */
export function faultLines(error: z.ZodError, input: unknown, path: Path): readonly string[] {
  return error.issues.flatMap(issue => issueFaults(issue, input, path))
}
