import fc from 'fast-check'

/**
 * Valid dossier files, as their authors may write them: keys present, left out or spelled as their default, in any
 * order. Plain objects, since the reader is what is tested with them.
 */
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter(text => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text))
const names = fc.oneof(
  fc.record({ ar: words, en: words }),
  fc.record({ ar: words }),
  fc.record({ en: words }),
)
const edtf = fc.constantFrom(
  '2024-01-10',
  '2024-01',
  '2024',
  '2024-03-13/2024-03-15',
  '2024-05~',
  'XXXX-01-10',
)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const amount = fc.oneof(fc.nat(5000), fc.double({ min: 0, max: 1e6, noNaN: true }))
const unit = fc.constantFrom('day', 'week', 'month', 'quarter', 'year')
const precise = fc.constantFrom('exact', 'about', 'almost', 'more-than', 'less-than', 'at-least', 'at-most')

const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at}`)
const outlets = ids('o', 2)
const sources = ids('s', 4)
const entities = ids('e', 4)
const events = ids('ev', 2)
const options = ids('op', 3)
const types = [
  'boolean',
  'category',
  'role',
  'entity',
  'entities',
  'quantity',
  'date',
  'duration',
  'since',
  'text',
]

const some = (from: readonly string[]) => fc.subarray([...from])
const one = (from: readonly string[]) => fc.constantFrom(...from)

/** Some keys always, the others or not, in an order of their own. */
function noun(
  required: Record<string, fc.Arbitrary<unknown>>,
  optional: Record<string, fc.Arbitrary<unknown>>,
) {
  const all = { ...required, ...optional }
  return fc
    .tuple(
      fc.record(all, { requiredKeys: Object.keys(required) }),
      fc.shuffledSubarray(Object.keys(all), { minLength: Object.keys(all).length }),
    )
    .map(([item, order]) => Object.fromEntries(order.filter(key => key in item).map(key => [key, item[key]])))
}

const values: Record<string, fc.Arbitrary<object>> = {
  boolean: fc.record({ type: fc.constant('boolean'), value: fc.boolean() }),
  category: fc.record({ option: one(options), type: fc.constant('category') }),
  role: fc.record({ type: fc.constant('role'), option: one(options) }),
  entity: fc.record({ id: one(entities), type: fc.constant('entity') }),
  entities: noun({ type: fc.constant('entities'), members: some(entities) }, { closed: fc.boolean() }),
  quantity: fc.oneof(
    noun({ type: fc.constant('quantity'), unit: fc.constant('person'), amount }, { qualifier: precise }),
    noun({ type: fc.constant('quantity'), unit: fc.constant('person'), min: amount }, { qualifier: precise }),
    fc.record({
      type: fc.constant('quantity'),
      qualifier: fc.constantFrom('dozens', 'hundreds'),
      unit: fc.constant('person'),
    }),
  ),
  date: fc.oneof(
    fc.record({ type: fc.constant('date'), edtf }),
    fc.record({
      type: fc.constant('date'),
      deictic: fc.oneof(
        fc.record({
          phrase: fc.constantFrom('today', 'last-month', 'weekday:tuesday', 'next-weekday:friday'),
        }),
        fc.record({ unit, amount, phrase: fc.constantFrom('ago', 'ahead') }),
      ),
    }),
  ),
  duration: noun({ type: fc.constant('duration'), amount, unit }, { qualifier: precise }),
  since: fc.oneof(
    noun(
      { type: fc.constant('since'), amount, unit },
      { qualifier: precise, anchor: fc.constantFrom('event', 'publication', 'unstated') },
    ),
    fc.record({ type: fc.constant('since'), edtf }),
    fc.record({ type: fc.constant('since'), event: one(events) }),
    fc.record({
      type: fc.constant('since'),
      noneSince: fc.oneof(fc.record({ edtf }), fc.record({ event: one(events) })),
    }),
  ),
  text: noun({ type: fc.constant('text'), text: words }, { group: maybe(fc.constant('same')) }),
}

const list = <T>(names: readonly string[], item: (id: string, at: number) => fc.Arbitrary<T>) =>
  fc.tuple(...names.map(item))
const earlier = (from: readonly string[], at: number) => from.slice(0, at)

const questions = list(types, (type, at) =>
  noun(
    { id: fc.constant(`q${at}`), text: names, type: fc.constant(type) },
    {
      unit: type === 'quantity' ? fc.constant('person') : maybe(fc.constant('day')),
      ...(type === 'quantity' ? { cumulative: fc.boolean() } : {}),
    },
  ).chain(question =>
    type === 'category' || type === 'role'
      ? list(options, (id, nth) =>
          noun(
            { id: fc.constant(id), label: names },
            {
              broader: maybe(nth === 0 ? fc.constant(null) : one(earlier(options, nth))),
              compatibleWith: some(options),
            },
          ),
        ).map(all => ({ ...question, options: all }))
      : fc.constant(question),
  ),
)

const article = (id: string) =>
  words.chain(text =>
    noun(
      {
        id: fc.constant(id),
        outlet: one(outlets),
        title: words,
        language: fc.constantFrom('ar', 'en'),
        text: fc.constant(text),
        events: some(events),
      },
      {
        url: maybe(fc.constant('https://example.org/a')),
        published: maybe(edtf),
        sha256: fc.constant(null),
        segments: fc.constantFrom([], [{ kind: 'main', start: 0, end: text.length }]),
        basedOn: some(sources).map(all => all.map(source => ({ status: 'confirmed', source }))),
        readFor: fc.oneof(fc.constant('all'), some(ids('q', types.length))),
      },
    ),
  )

const claim = (id: string, articles: readonly Record<string, unknown>[]) =>
  fc.tuple(fc.nat(types.length - 1), fc.constantFrom(...articles)).chain(([at, from]) =>
    noun(
      {
        id: fc.constant(id),
        article: fc.constant(from.id),
        event: one(events),
        question: fc.constant(`q${at}`),
        value: values[types[at] ?? 'boolean'] ?? fc.constant(null),
        anchors: fc.constant([{ exact: from.text, start: 0, end: String(from.text).length }]),
      },
      {
        stance: fc.constantFrom('asserts', 'unknown', 'declined', 'none'),
        polarity: fc.constantFrom('affirms', 'denies'),
        mood: fc.constantFrom('actual', 'planned'),
        holder: maybe(one(entities)),
        level: fc.constantFrom('textual', 'interpreted', 'inferred'),
        asOf: maybe(edtf),
        attribution: some(sources).map(all => all.map(source => ({ verb: 'says', source }))),
        status: fc.constantFrom('suggested', 'confirmed', 'rejected'),
        note: maybe(words),
      },
    ),
  )

const decision = (id: string, claims: readonly Record<string, unknown>[]) =>
  noun(
    {
      id: fc.constant(id),
      kind: fc.constant('assumption'),
      claim: fc.constantFrom(...claims.map(({ id }) => id)),
      assumption: fc.oneof(
        fc.record({ to: fc.constantFrom('publication', null), kind: fc.constant('anchor') }),
        fc.record({ kind: fc.constant('other-event'), to: one(events) }),
        fc.record({ kind: fc.constant('rounding') }),
      ),
      outcome: fc.constantFrom('accepted', 'rejected'),
      reason: words,
      by: words,
      at: fc.constant('2026-11-22T10:00:00Z'),
    },
    {},
  )

export const arbitraryFile: fc.Arbitrary<Record<string, unknown>> = fc
  .record({ articles: list(ids('a', 4), article) })
  .chain(({ articles }) =>
    fc.record({ articles: fc.constant(articles), claims: list(ids('c', 12), id => claim(id, articles)) }),
  )
  .chain(({ articles, claims }) =>
    noun(
      {
        isnad: fc.constant(1),
        dossier: noun(
          { id: fc.constant('d'), title: names },
          { weekStart: fc.constantFrom('saturday', 'monday') },
        ),
        outlets: list(outlets, id =>
          noun({ id: fc.constant(id), name: names }, { homepage: fc.constant(null) }),
        ),
        sources: list(sources, (id, at) =>
          noun(
            { id: fc.constant(id), kind: fc.constantFrom('report', 'anonymous', 'document'), name: names },
            {
              class: maybe(fc.constant('k')),
              published: maybe(edtf),
              derivedFrom: some(earlier(sources, at)),
            },
          ),
        ),
        entities: list(entities, (id, at) =>
          noun(
            { id: fc.constant(id), kind: fc.constantFrom('person', 'place'), name: names },
            {
              aliases: fc.array(words, { maxLength: 2 }),
              partOf: maybe(at === 0 ? fc.constant(null) : one(earlier(entities, at))),
            },
          ),
        ),
        events: list(events, id => noun({ id: fc.constant(id), title: names }, { date: maybe(edtf) })),
        questions,
        articles: fc.constant(articles),
        claims: fc.constant(claims),
      },
      { decisions: list(ids('d', 3), id => decision(id, claims)) },
    ),
  )
