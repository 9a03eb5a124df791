import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dossier } from '@/lib/domain/dossier'
import { noTextFiles, parseDossier } from '@/lib/ingest/dossier'
import { dossierFile } from '@/lib/schemas/dossier'
import { arbitraryFile } from '@/tests/support/arbitrary-file'
import { canonicalDossier } from './dossier'

async function read(json: unknown): Promise<Dossier> {
  const { dossier, faults } = await parseDossier(json, noTextFiles)
  if (!dossier) throw new Error(faults.join('\n'))
  return dossier
}

const small = {
  decisions: [],
  claims: [
    {
      anchors: [{ exact: 'ten', end: 3, start: 0 }],
      note: null,
      status: 'confirmed',
      attribution: [],
      asOf: null,
      level: 'textual',
      holder: null,
      mood: 'actual',
      polarity: 'affirms',
      stance: 'asserts',
      value: { anchor: 'unstated', qualifier: 'exact', unit: 'month', amount: 10, type: 'since' },
      question: 'q',
      event: 'e',
      article: 'a',
      id: 'c',
    },
  ],
  articles: [
    {
      readFor: [],
      basedOn: [],
      events: ['e'],
      segments: [],
      sha256: null,
      text: 'ten months',
      published: null,
      language: 'en',
      url: null,
      title: 'T',
      outlet: 'o',
      id: 'a',
    },
  ],
  questions: [
    { cumulative: false, unit: null, options: [], type: 'since', text: { en: 'Since when?' }, id: 'q' },
  ],
  events: [{ date: null, title: { en: 'E', ar: 'ح' }, id: 'e' }],
  entities: [{ partOf: null, aliases: [], name: { en: 'P' }, kind: 'person', id: 'p' }],
  sources: [{ derivedFrom: [], published: null, name: { en: 'R' }, class: null, kind: 'report', id: 's' }],
  outlets: [{ homepage: null, name: { en: 'O' }, id: 'o' }],
  dossier: { weekStart: 'saturday', title: { en: 'D' }, id: 'd' },
  isnad: 1,
}

describe('canonicalDossier', () => {
  it('writes the keys in the order of the schema, leaves defaults out and ends with one newline', async () => {
    const text = canonicalDossier(await read(small))
    expect(text.endsWith('}\n')).toBe(true)
    expect(text.slice(0, 40)).toBe('{\n  "isnad": 1,\n  "dossier": {\n    "id":')
    expect(JSON.stringify(JSON.parse(text))).toBe(
      JSON.stringify({
        isnad: 1,
        dossier: { id: 'd', title: { en: 'D' } },
        outlets: [{ id: 'o', name: { en: 'O' } }],
        sources: [{ id: 's', kind: 'report', name: { en: 'R' } }],
        entities: [{ id: 'p', kind: 'person', name: { en: 'P' } }],
        events: [{ id: 'e', title: { ar: 'ح', en: 'E' } }],
        questions: [{ id: 'q', text: { en: 'Since when?' }, type: 'since' }],
        articles: [{ id: 'a', outlet: 'o', title: 'T', language: 'en', text: 'ten months', events: ['e'] }],
        claims: [
          {
            id: 'c',
            article: 'a',
            event: 'e',
            question: 'q',
            value: { type: 'since', amount: 10, unit: 'month' },
            anchors: [{ start: 0, end: 3, exact: 'ten' }],
          },
        ],
        decisions: [],
      }),
    )
  })

  it('keeps what is not a default', async () => {
    const claim = {
      ...small.claims[0],
      stance: 'none',
      polarity: 'denies',
      mood: 'planned',
      holder: 'p',
      level: 'inferred',
      asOf: '2024',
      attribution: [{ verb: 'says', source: 's' }],
      status: 'suggested',
      note: 'n',
      value: { type: 'since', amount: 10, unit: 'month', anchor: 'event', qualifier: 'about' },
    }
    const kept = JSON.parse(canonicalDossier(await read({ ...small, claims: [claim] }))).claims[0]
    expect(kept).toEqual(claim)
    expect(Object.keys(kept)).toEqual(Object.keys(dossierFile.shape.claims.element.shape))
    expect(JSON.stringify(kept.attribution)).toBe('[{"source":"s","verb":"says"}]')
  })

  it('loses and adds nothing but defaults', async () => {
    const standing = new Set([
      'saturday',
      'asserts',
      'affirms',
      'actual',
      'textual',
      'confirmed',
      'exact',
      'unstated',
    ])
    const isDefault = (value: unknown) =>
      value === null ||
      value === false ||
      standing.has(String(value)) ||
      (Array.isArray(value) && !value.length)
    const compare = (given: unknown, kept: unknown): void => {
      if (typeof given !== 'object' || given === null || typeof kept !== 'object' || kept === null) {
        expect(kept).toEqual(given)
        return
      }
      for (const key of new Set([...Object.keys(given), ...Object.keys(kept)])) {
        const before: unknown = Reflect.get(given, key)
        const after: unknown = Reflect.get(kept, key)
        if (after === undefined) expect(isDefault(before), `${key} ${before}`).toBe(true)
        else compare(before, after)
      }
    }
    await fc.assert(
      fc.asyncProperty(arbitraryFile, async json =>
        compare({ decisions: [], ...json }, JSON.parse(canonicalDossier(await read(json)))),
      ),
      { numRuns: 40 },
    )
  })

  it('is the same whatever the order of keys, is a dossier file, and stays as it is', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFile, async json => {
        const once = canonicalDossier(await read(json))
        const again: unknown = JSON.parse(once)
        expect(dossierFile.safeParse(again).success).toBe(true)
        expect(canonicalDossier(await read(again))).toBe(once)
      }),
      { numRuns: 60 },
    )
  })
})
