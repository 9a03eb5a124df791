import type { Article, Claim, Id, NewsEvent } from '../dossier'
import type { Arg, DayRange, Message } from '../message'
import { claimLabel, countLabel, entityName, valueLabel } from '../values/label'
import type { Qualifier, TimeUnit } from '../values/value'
import type { Proposal } from './assumptions/proposal'
import type { Camp, Flags, Verdict } from './comparison'
import type { Context } from './context'
import type { Reading } from './standing'
import type { Found } from './witness'

function say(key: string, args: Message['args'] = {}): Message {
  return { key: `engine.${key}`, args }
}

/** More outlets than these are counted instead of named. */
const NAMED = 3

/** The outlets of some articles, each once: by name while they are few. */
function who(articles: readonly Id[], { articles: known, outlets }: Context): Arg {
  const ids = [...new Set(articles.map(id => (known.get(id) as Article).outlet))]
  if (ids.length > NAMED) return say('who.count', { n: ids.length })
  const list = ids.map((id): Arg => ({ names: outlets.get(id)?.name ?? {} }))
  return list.length === 1 && list[0] ? list[0] : { list, join: 'and' }
}

function heldLabel({ label, holder }: Camp<Message>, context: Context): Message {
  return holder === null ? label : say('camp.held', { label, holder: entityName(holder, context) })
}

function campText(camp: Camp<Message>, context: Context): Message {
  return say('camp.said', { label: heldLabel(camp, context), who: who(camp.articles, context) })
}

function counted(camps: readonly Camp<Message>[]): number {
  return new Set(camps.flatMap(camp => camp.articles)).size
}

function campList(camps: readonly Camp<Message>[], context: Context): Arg {
  return { list: camps.map(camp => campText(camp, context)), join: 'and' }
}

/** What some camps hold, voice by voice. */
function heldLabels(camps: readonly Camp<Message>[], context: Context): Arg {
  const labels = camps.map(camp => heldLabel(camp, context))
  return labels.length === 1 && labels[0] ? labels[0] : { list: labels, join: 'and' }
}

/** What a verdict's sentence is made of. */
export interface Told {
  readonly verdict: Verdict
  /** The camps of the voices whose judgement the row took. */
  readonly camps: readonly Camp<Message>[]
  /** Those of every voice. */
  readonly voices: readonly Camp<Message>[]
  /** The articles that take a position, and among the rest those that say it is not known. */
  readonly speaking: readonly Id[]
  readonly unknown: readonly Id[]
  readonly assumptions: readonly Message[]
  readonly flags: Flags
}

/** One article speaks, or each of several for another voice, so that none is compared. */
function singleSentence({ camps, speaking }: Told, context: Context): Message {
  const n = speaking.length
  if (camps.length === 0) return say('sentence.single-unresolved', { who: who(speaking, context), n })
  return n === 1
    ? say('sentence.single', { who: who(speaking, context), label: heldLabels(camps, context) })
    : say('sentence.single-each', { camps: campList(camps, context) })
}

/** Whether the outlets are at one about parties that are not. */
function isAgreedDispute({ verdict, flags }: Told): boolean {
  return flags.partyDispute && (verdict === 'agree' || verdict === 'compatible')
}

/** Who says what, voice by voice. */
function partyText({ holder, label, articles }: Camp<Message>, context: Context): Message {
  const told = { label, who: who(articles, context) }
  return holder === null
    ? say('camp.own', told)
    : say('camp.party', { holder: entityName(holder, context), ...told })
}

function verdictSentence(told: Told, context: Context): Message {
  const { verdict, camps } = told
  if (isAgreedDispute(told)) {
    const parties = told.voices.map(camp => partyText(camp, context))
    return say(`sentence.party-${verdict}`, { parties: { list: parties, join: 'and' } })
  }
  switch (verdict) {
    case 'none':
      return told.unknown.length > 0
        ? say('sentence.none-known', { who: who(told.unknown, context), n: told.unknown.length })
        : say('sentence.none')
    case 'single':
      return singleSentence(told, context)
    case 'agree':
      return say('sentence.agree', { n: counted(camps), label: heldLabels(camps, context) })
    case 'compatible':
      return camps.every(({ value }) => value !== null && 'timeline' in value)
        ? say('sentence.timeline', { label: heldLabels(camps, context) })
        : say('sentence.compatible', { n: counted(camps), label: heldLabels(camps, context) })
    case 'reconcilable': {
      const [assumption = '', ...others] = told.assumptions
      const sentence = say('sentence.reconcilable', { camps: campList(camps, context), assumption })
      return others.reduce((all, other) => say('sentence.with-other', { sentence: all, other }), sentence)
    }
    case 'conflict':
      return say('sentence.conflict', { camps: campList(camps, context) })
    case 'unresolved':
    case 'unassessed':
      return say(`sentence.${verdict}`, { n: told.speaking.length })
  }
}

function notes(told: Told, context: Context): readonly Message[] {
  const { flags, verdict } = told
  const found: Message[] = []
  if (flags.transmission) found.push(say('note.transmission'))
  if (flags.singleRoot) found.push(say('note.single-root'))
  const isBetweenOutlets = verdict === 'conflict' || verdict === 'reconcilable'
  if (flags.partyDispute && !isAgreedDispute(told))
    found.push(say(isBetweenOutlets ? 'note.party-dispute-too' : 'note.party-dispute'))
  if (flags.selfContradicted.length > 0)
    found.push(
      say('note.self-contradicted', {
        who: who(flags.selfContradicted, context),
        n: flags.selfContradicted.length,
      }),
    )
  return found
}

/** A row in a sentence: its verdict, then what its flags add. */
export function rowSentence(told: Told, context: Context): Message {
  return notes(told, context).reduce(
    (sentence, note) => say('sentence.with-note', { sentence, note }),
    verdictSentence(told, context),
  )
}

function said(claim: Claim, context: Context): Message {
  const label = claimLabel(claim, context)
  return say('camp.said', { label, who: who([claim.article], context) })
}

/** Whole days that lie between two ranges that do not meet; 0 where one ends the day before the other begins. */
function gap([a, b]: readonly Reading[]): number | null {
  const [x, y] = [a?.sense.affirmed, b?.sense.affirmed] as [DayRange | undefined, DayRange | undefined]
  if (!Array.isArray(x) || !Array.isArray(y)) return null
  const between = [
    [x[1], y[0]],
    [y[1], x[0]],
  ].find(([end, start]) => typeof end === 'number' && typeof start === 'number' && end < start)
  const [end, start] = between as [number, number]
  return start - end - 1
}

/** The witness in a sentence: the claims, and why they do not stand together. */
export function witnessSentence(found: Found, claims: ReadonlyMap<Id, Claim>, context: Context): Message {
  const list = found.claims.map(id => said(claims.get(id) as Claim, context))
  const both: Arg = { list, join: 'and' }
  if (found.rule !== 'disjoint-intervals') return say(`witness.${found.rule}`, { both })
  const days = gap(found.readings)
  if (days !== null) return say('witness.disjoint-days', { both, n: days })
  const isLength = claims.get(found.claims[0] as Id)?.value.type === 'duration'
  return say(isLength ? 'witness.disjoint-lengths' : 'witness.disjoint-intervals', { both })
}

function figure({ value, stance, question }: Claim, context: Context): Arg {
  return stance === 'none' ? 0 : valueLabel(value, question, context)
}

type Count = { readonly amount: number; readonly unit: TimeUnit; readonly qualifier?: Qualifier }

/** The count of units of time that an assumption re-reads. */
function counting({ value }: Claim): Message {
  const { amount, unit, qualifier } = (value.type === 'date' ? value.deictic : value) as Count
  return countLabel(amount, unit, qualifier)
}

/** An assumption in a sentence: what is re-read, as what, and what it then admits. */
export function assumptionSentence(proposal: Proposal, claim: Claim, context: Context): Message {
  const { kind, to, bounds } = proposal
  const subject = { who: who([claim.article], context) }
  const days = Array.isArray(bounds) ? { days: bounds as DayRange } : { days: [null, null] as DayRange }
  const published = context.published(claim.article)
  switch (kind) {
    case 'anchor':
      return published
        ? say('assumption.anchor', {
            ...subject,
            count: counting(claim),
            published: { days: published },
            bounds: days,
          })
        : say('assumption.anchor-sought', { ...subject, count: counting(claim), window: days })
    case 'other-event':
      return say('assumption.other-event', {
        ...subject,
        days,
        event: { names: (context.events.get(to) as NewsEvent).title },
      })
    case 'as-of':
      return say(`assumption.as-of-${to}`, { ...subject, figure: figure(claim, context), days })
    case 'calendar':
      if (to !== 'hijri')
        return say('assumption.calendar', { ...subject, label: claimLabel(claim, context), days })
      return say('assumption.hijri', { ...subject, count: counting(claim) })
    case 'rounding':
      return say('assumption.rounding', { ...subject, figure: figure(claim, context) })
    case 'digit':
      return say('assumption.digit', { ...subject, figure: figure(claim, context), to: Number(to) })
    case 'spelling': {
      const names = to.split(' ').map(id => entityName(id, context))
      const label = claimLabel(claim, context)
      return say('assumption.spelling', { ...subject, label, names: { list: names, join: 'and' } })
    }
  }
}
