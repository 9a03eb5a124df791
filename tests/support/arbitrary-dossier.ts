import fc from 'fast-check'
import type { Anchor, Article, Claim, Dossier, Names, Question } from '@/lib/domain/dossier'
import type { Value } from '@/lib/domain/values/value'

/** What texts of the world hold, and what COPY, JSON, SQL, and JavaScript each treat in a way of their own. */
const odd = [
  'a',
  'Z9',
  ' ',
  'مسقط',
  'لا',
  'ـ',
  'مُحَمَّد',
  'é',
  'e\u0301',
  '𝒳',
  '👩‍👩‍👧‍👦',
  '🇴🇲',
  '\u200f',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\u2028',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '\\',
  '\\N',
  '\\.',
  '\n\\.\n',
  "'",
  '"',
  '$1',
  ';--',
  "'); DROP TABLE claim;--",
  '{"a":1}',
  '\u0001',
  '\u007f',
  '\uffff',
]

const pieces = fc.array(fc.constantFrom(...odd), { minLength: 1, maxLength: 30 })
const words = pieces.map(list => list.join(''))
const names: fc.Arbitrary<Names> = fc.oneof(
  words.map(ar => ({ ar })),
  words.map(en => ({ en })),
  fc.record({ ar: words, en: words }),
)
const edtf = fc.constantFrom(
  '2024-01-10',
  '2024-03',
  '2024',
  '2024-01-10~',
  'XXXX-01-10',
  '2024-03-13/2024-03-15',
)
const id = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,9}$/)
const ids = (minLength: number) => fc.uniqueArray(id, { minLength, maxLength: 5 })
/** Absent, null, or said: all three must come back as the canonical form writes them. */
const perhaps = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })

/** A text, and a span of it that cuts no character. */
interface Written {
  readonly text: string
  readonly anchor: Anchor
}

const written: fc.Arbitrary<Written> = fc.tuple(pieces, fc.nat(), fc.nat()).map(([list, from, length]) => {
  const first = from % list.length
  const start = list.slice(0, first).join('').length
  const exact = list.slice(first, first + 1 + (length % (list.length - first))).join('')
  return { text: list.join(''), anchor: { start, end: start + exact.length, exact } }
})

const quantity: fc.Arbitrary<Value> = fc.oneof(
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map(amount => ({ type: 'quantity' as const, amount: amount || 0, unit: 'unit' })),
  fc.nat().map(min => ({
    type: 'quantity' as const,
    min,
    max: min + 1,
    unit: 'unit',
    qualifier: 'about' as const,
  })),
  fc.constant({ type: 'quantity' as const, unit: 'unit', qualifier: 'dozens' as const }),
)

const types = ['boolean', 'quantity', 'category', 'entities', 'since', 'text', 'date'] as const

function value(asked: Question, entities: readonly string[], events: readonly string[]): fc.Arbitrary<Value> {
  if (asked.type === 'boolean') return fc.boolean().map(said => ({ type: 'boolean', value: said }))
  if (asked.type === 'quantity') return quantity
  if (asked.type === 'text') {
    return fc.record({ type: fc.constant('text'), text: words, group: perhaps(id) })
  }
  if (asked.type === 'category') {
    return fc.constantFrom(...(asked.options ?? [])).map(option => ({ type: 'category', option: option.id }))
  }
  if (asked.type === 'entities') {
    const members = fc.subarray([...entities])
    return fc.record({ type: fc.constant('entities'), members, closed: fc.boolean() })
  }
  if (asked.type === 'since') {
    return fc.oneof(
      fc.constantFrom(...events).map(event => ({ type: 'since' as const, noneSince: { event } })),
      fc.constant({
        type: 'since' as const,
        amount: 8,
        unit: 'month' as const,
        qualifier: 'almost' as const,
      }),
    )
  }
  return fc.oneof(
    edtf.map(said => ({ type: 'date' as const, edtf: said })),
    fc.constant({
      type: 'date' as const,
      deictic: { phrase: 'ago' as const, amount: 2, unit: 'day' as const },
    }),
  )
}

const question = (key: string): fc.Arbitrary<Question> =>
  fc
    .tuple(names, fc.constantFrom(...types), ids(2), fc.boolean(), names)
    .map(([text, type, options, cumulative, label]) => ({
      id: key,
      text,
      type,
      unit: type === 'quantity' ? 'unit' : null,
      cumulative: type === 'quantity' && cumulative,
      options:
        type === 'category'
          ? options.map((one, at) => ({
              id: one,
              label,
              broader: at === 0 ? null : (options[0] ?? null),
              compatibleWith: at === 0 ? options.slice(1) : [],
            }))
          : [],
    }))

interface Keys {
  readonly outlets: readonly string[]
  readonly sources: readonly string[]
  readonly entities: readonly string[]
  readonly events: readonly string[]
  readonly questions: readonly string[]
}

const article = (key: string, { text, anchor }: Written, keys: Keys): fc.Arbitrary<Article> =>
  fc.record({
    id: fc.constant(key),
    outlet: fc.constantFrom(...keys.outlets),
    title: words,
    url: perhaps(fc.constant('https://news.example/a?b=%27&c=ق')),
    language: fc.constantFrom('ar', 'en'),
    published: perhaps(edtf),
    text: fc.constant(text),
    segments: fc.constant([{ start: anchor.start, end: anchor.end, kind: 'related' }]),
    events: fc.subarray([...keys.events]),
    basedOn: fc
      .subarray([...keys.sources])
      .map(list => list.map(source => ({ source, status: 'suspected' as const }))),
    readFor: fc.oneof(fc.constant('all' as const), fc.subarray([...keys.questions])),
  })

const claim = (
  key: string,
  on: { readonly article: string; readonly anchor: Anchor },
  asked: Question,
  keys: Keys,
): fc.Arbitrary<Claim> =>
  fc.record(
    {
      id: fc.constant(key),
      article: fc.constant(on.article),
      event: fc.constantFrom(...keys.events),
      question: fc.constant(asked.id),
      value: value(asked, keys.entities, keys.events),
      anchors: fc.constant([on.anchor]),
      stance: fc.constantFrom('asserts', 'unknown'),
      polarity: fc.constantFrom('affirms', 'denies'),
      mood: fc.constantFrom('actual', 'planned'),
      holder: perhaps(fc.constantFrom(...keys.entities)),
      level: fc.constantFrom('textual', 'inferred'),
      asOf: perhaps(fc.constant('2024-03-14')),
      attribution: fc
        .subarray([...keys.sources])
        .map(list => list.map(source => ({ source, verb: 'alleges' as const }))),
      status: fc.constantFrom('suggested', 'confirmed', 'rejected'),
      note: perhaps(words),
    },
    { requiredKeys: ['id', 'article', 'event', 'question', 'value', 'anchors'] },
  )

/** A whole dossier that a file could hold, with little that makes sense in it. */
export const arbitraryDossier = (key: string): fc.Arbitrary<Dossier> =>
  fc
    .record({ outlets: ids(1), sources: ids(1), entities: ids(1), events: ids(1), questions: ids(1) })
    .chain(keys =>
      fc
        .tuple(
          fc.record({ id: fc.constant(key), title: names, weekStart: fc.constantFrom('saturday', 'monday') }),
          fc.tuple(...keys.questions.map(question)),
          fc.array(written, { minLength: 1, maxLength: 4 }),
          names,
          fc.array(words, { maxLength: 3 }),
        )
        .chain(([head, questions, texts, name, aliases]) =>
          fc
            .tuple(
              fc.tuple(...texts.map((text, at) => article(`a${at}`, text, keys))),
              fc.tuple(
                ...questions.flatMap((asked, row) =>
                  texts.map(({ anchor }, at) =>
                    claim(`c${row}.${at}`, { article: `a${at}`, anchor }, asked, keys),
                  ),
                ),
              ),
              fc.tuple(perhaps(edtf), perhaps(id)),
            )
            .map(([articles, claims, [date, group]]): Dossier => {
              const [first = '', ...later] = keys.sources
              return {
                isnad: 1,
                dossier: head,
                outlets: keys.outlets.map(one => ({ id: one, name, homepage: null })),
                sources: [
                  { id: first, kind: 'report', name, published: date, derivedFrom: later },
                  ...later.map(one => ({ id: one, kind: 'anonymous' as const, class: group, name })),
                ],
                entities: keys.entities.map((one, at) => ({
                  id: one,
                  kind: 'place' as const,
                  name,
                  aliases,
                  partOf: at === 0 ? null : (keys.entities[0] ?? null),
                })),
                events: keys.events.map(one => ({ id: one, title: name, date })),
                questions,
                articles,
                claims,
                decisions: claims.slice(0, 1).map(({ id: about }) => ({
                  id: 'd1',
                  kind: 'assumption' as const,
                  claim: about,
                  assumption: { kind: 'anchor' as const, to: 'publication' },
                  outcome: 'accepted' as const,
                  reason: aliases[0] ?? 'so',
                  by: 'a reader',
                  at: '2026-11-22T10:00:00+03:00',
                })),
              }
            }),
        ),
    )
