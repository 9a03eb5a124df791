import { describe, expect, it } from 'vitest'
import { onAssumption, onJoin, onOrigin, onRow } from '../decisions.cases'
import type { ArticleItem, ClaimItem, ItemContents, ItemKind, QuestionItem } from '../item'
import { differences, partKey, partsOnlyIn } from './difference'
import { fieldsOf, type Part } from './fields'

const claim: ClaimItem = {
  id: 'c-1',
  article: 'north',
  event: 'talks',
  question: 'place',
  value: { type: 'entity', id: 'hall' },
  anchors: [{ start: 3, end: 11, exact: 'the hall' }],
}

const article: ArticleItem = {
  id: 'north',
  outlet: 'tide',
  title: 'Back at one table',
  language: 'en',
  events: ['talks'],
}

const question: QuestionItem = {
  id: 'form',
  text: { ar: 'بأي صيغة؟', en: 'In which form?' },
  type: 'category',
  options: [
    { id: 'talks', label: { en: 'talks' } },
    { id: 'direct', label: { ar: 'مباشرة', en: 'direct' }, broader: 'talks', compatibleWith: ['open'] },
    { id: 'open', label: { en: 'open' } },
  ],
}

/** One difference as a line: `name: before → after`. */
function said<K extends ItemKind>(kind: K, before: ItemContents[K] | null, after: ItemContents[K] | null) {
  const line = (part: Part): string => {
    switch (part.as) {
      case 'words':
        return `“${part.text}”${part.language ? `@${part.language}` : ''}`
      case 'term':
        return part.term
      case 'date':
        return part.edtf
      case 'span':
        return `${part.start}–${part.end}`
      case 'plain':
        return part.text
      case 'item':
        return `${part.kind}:${part.key}`
      case 'option':
        return `${part.question}/${part.option}`
      case 'value':
        return JSON.stringify(part.value)
      case 'group':
        return `(${part.parts.map(line).join(' ')})`
    }
  }
  const list = (parts: readonly Part[]) => parts.map(line).join(', ') || '∅'
  return differences(kind, before, after).map(
    one => `${one.name}${one.of ? `[${one.of}]` : ''}: ${list(one.before)} → ${list(one.after)}`,
  )
}

describe('the difference between two versions', () => {
  it('is nothing where both say the same, defaults spelt out or not', () => {
    expect(said('claim', claim, { ...claim, stance: 'asserts', note: null, attribution: [] })).toEqual([])
    expect(said('question', question, { ...question, archived: false, cumulative: false })).toEqual([])
  })

  it('does not depend on the order of keys, nor on keys without a value', () => {
    const stored: ClaimItem = { ...claim, value: { type: 'entity', id: 'hall' } }
    const typed: ClaimItem = { ...claim, value: { id: 'hall', type: 'entity' } }
    expect(said('claim', stored, typed)).toEqual([])
    expect(partKey({ b: 1, a: { d: undefined, c: null } })).toBe(partKey({ a: {}, b: 1 }))
  })

  it('of an item that was made is every field that says something; its defaults are nobody’s words', () => {
    expect(said('claim', null, { ...claim, mood: 'planned' })).toEqual([
      'article: ∅ → article:north',
      'event: ∅ → event:talks',
      'question: ∅ → question:place',
      'value: ∅ → {"type":"entity","id":"hall"}',
      'mood: ∅ → mood-planned',
      'anchors: ∅ → “the hall”',
    ])
    expect(said('outlet', { id: 'tide', name: { ar: 'المدّ' } }, null)).toEqual(['name-ar: “المدّ”@ar → ∅'])
  })

  it('of a claim names what changed, as the engine would say it', () => {
    const after: ClaimItem = {
      ...claim,
      value: { type: 'entity', id: 'port' },
      stance: 'declined',
      polarity: 'denies',
      holder: 'union',
      level: 'inferred',
      asOf: '2026-03-03',
      attribution: [{ source: 'sail', verb: 'says' }],
      anchors: [
        { start: 3, end: 11, exact: 'the hall' },
        { start: 20, end: 24, exact: 'port' },
      ],
      status: 'suggested',
      note: 'see line 4',
      origin: { by: 'rule', name: 'place', why: 'after “in”' },
    }
    expect(said('claim', claim, after)).toEqual([
      'value: {"type":"entity","id":"hall"} → {"type":"entity","id":"port"}',
      'stance: stance-asserts → stance-declined',
      'polarity: polarity-affirms → polarity-denies',
      'holder: ∅ → entity:union',
      'level: level-textual → level-inferred',
      'asOf: ∅ → 2026-03-03',
      'attribution: ∅ → (source:sail verb-says)',
      'anchors: “the hall” → “the hall”, “port”',
      'status: status-confirmed → status-suggested',
      'note: ∅ → “see line 4”',
      'origin: ∅ → (origin-rule place “after “in””)',
    ])
  })

  it('of an article names segments, bases and what it was read for', () => {
    const after: ArticleItem = {
      ...article,
      url: 'https://tide.example/1',
      published: '2026-03-04',
      segments: [{ start: 0, end: 9, kind: 'headline' }],
      basedOn: [{ source: 'sail', status: 'suspected' }],
      events: [],
      readFor: 'all',
    }
    expect(said('article', article, after)).toEqual([
      'url: ∅ → https://tide.example/1',
      'published: ∅ → 2026-03-04',
      'segments: ∅ → (segment-headline 0–9)',
      'events: event:talks → ∅',
      'basedOn: ∅ → (source:sail basis-suspected)',
      'readFor: ∅ → readFor-all',
    ])
    expect(said('article', after, { ...after, readFor: ['place', 'form'] })).toEqual([
      'readFor: readFor-all → question:place, question:form',
    ])
  })

  it('of a question names each option by itself', () => {
    const after: QuestionItem = {
      ...question,
      cumulative: true,
      unit: 'ship',
      archived: true,
      options: [
        { id: 'talks', label: { en: 'talks' } },
        { id: 'direct', label: { en: 'face to face' }, broader: 'talks', compatibleWith: ['open'] },
      ],
    }
    expect(said('question', question, after)).toEqual([
      'unit: ∅ → ship',
      'cumulative: flag-no → flag-yes',
      'option[direct]: “مباشرة”@ar, “direct”@en, (option-broader form/talks), (option-compatible form/open) → ' +
        '“face to face”@en, (option-broader form/talks), (option-compatible form/open)',
      'archived: flag-no → flag-yes',
      'option[open]: “open”@en → ∅',
    ])
  })

  it('of a question that takes no options is of its words alone', () => {
    const when: QuestionItem = { id: 'when', text: { en: 'When?' }, type: 'date' }
    expect(said('question', when, { ...when, text: { en: 'When did they meet?' } })).toEqual([
      'text-en: “When?”@en → “When did they meet?”@en',
    ])
  })

  it('of registries names every field they have', () => {
    expect(
      said(
        'source',
        { id: 'a', kind: 'agency', name: { en: 'Sail' } },
        {
          id: 'a',
          kind: 'anonymous',
          class: 'officials',
          name: { en: 'Sail' },
          published: '2026',
          derivedFrom: ['b'],
        },
      ),
    ).toEqual([
      'kind: source-agency → source-anonymous',
      'class: ∅ → officials',
      'published: ∅ → 2026',
      'derivedFrom: ∅ → source:b',
    ])
    expect(
      said(
        'entity',
        { id: 'a', kind: 'person', name: { en: 'Ra' } },
        { id: 'a', kind: 'office', name: { en: 'Ra' }, aliases: ['Rah', ''], partOf: 'b' },
      ),
    ).toEqual(['kind: entity-person → entity-office', 'aliases: ∅ → “Rah”', 'partOf: ∅ → entity:b'])
    expect(
      said(
        'event',
        { id: 'a', title: { en: 'Talks' }, date: '2026' },
        { id: 'a', title: { ar: 'محادثات', en: 'Talks' } },
      ),
    ).toEqual(['title-ar: ∅ → “محادثات”@ar', 'date: 2026 → ∅'])
    expect(
      said('outlet', { id: 'a', name: {} }, { id: 'a', name: {}, homepage: 'https://tide.example' }),
    ).toEqual(['homepage: ∅ → https://tide.example'])
  })
})

describe('the parts of a list', () => {
  it('are told apart by what they say', () => {
    const parts = fieldsOf('article', { ...article, events: ['talks', 'strike'] }).find(
      one => one.name === 'events',
    )?.parts
    const fresh = partsOnlyIn(parts ?? [], [{ key: 'talks', kind: 'event', as: 'item' }])
    expect([...fresh]).toEqual([{ as: 'item', kind: 'event', key: 'strike' }])
  })
})

describe('decisions', () => {
  it('tell what they are about, their outcome and their reason', () => {
    expect(said('decision', null, onAssumption)).toEqual([
      'decided: ∅ → decided-assumption',
      'claim: ∅ → claim:c1',
      'assumption: ∅ → assumption-other-event, event:event',
      'outcome: ∅ → outcome-accepted',
      'reason: ∅ → “both say so”',
    ])
    const anchor = { ...onAssumption, assumption: { kind: 'anchor' as const, to: 'publication' } }
    expect(said('decision', onAssumption, anchor)).toEqual([
      'assumption: assumption-other-event, event:event → assumption-anchor',
    ])
    expect(said('decision', null, onRow).slice(1, 6)).toEqual([
      'event: ∅ → event:event',
      'question: ∅ → question:question',
      'article: ∅ → article:a',
      'fault: ∅ → fault-translation',
      'into: ∅ → question:question',
    ])
    expect(said('decision', onRow, { ...onRow, article: null, fault: null, outcome: 'conflict' })).toEqual([
      'article: article:a → ∅',
      'fault: fault-translation → ∅',
      'outcome: outcome-article-errs → outcome-conflict',
    ])
    expect(said('decision', null, onJoin).slice(1, 4)).toEqual([
      'from: ∅ → entity:muscat',
      'to: ∅ → entity:oman',
      'outcome: ∅ → outcome-part-of',
    ])
    expect(said('decision', null, onOrigin).slice(1, 3)).toEqual([
      'article: ∅ → article:a',
      'source: ∅ → source:agency',
    ])
  })
})
