import { createHash } from 'node:crypto'

const text = 'أكثر من 300 مقذوف 🚀 منذ عشرة أشهر'

const claim = (id: string, question: string, value: object, rest: object = {}) => ({
  id,
  article: 'a1',
  event: 'e1',
  question,
  value,
  anchors: [{ start: 0, end: 11, exact: 'أكثر من 300' }],
  ...rest,
})
const option = (id: string) => ({ id, label: { en: id } })
const question = (id: string, type: string, rest: object = {}) => ({
  id,
  text: { en: `${id}?` },
  type,
  ...rest,
})

const decision = (id: string, kind: string, outcome: string, more: object) => ({
  id,
  kind,
  ...more,
  outcome,
  reason: 'said so',
  by: 'someone',
  at: '2026-11-22T10:00:00Z',
})

/** A small dossier without fault, with every type of value. */
export function soundDossier() {
  return {
    isnad: 1,
    dossier: { id: 'small', title: { ar: 'صغير', en: 'Small' } },
    outlets: [{ id: 'o1', name: { en: 'Outlet' } }],
    sources: [
      { id: 's1', kind: 'report', name: { en: 'Report' } },
      { id: 's2', kind: 'report', name: { en: 'Later report' }, derivedFrom: ['s1'] },
    ],
    entities: [
      { id: 'city', kind: 'place', name: { en: 'City' }, partOf: 'land' },
      { id: 'land', kind: 'place', name: { ar: 'بلد' } },
    ],
    events: [
      { id: 'e1', title: { en: 'Event' }, date: '2024-01-10' },
      { id: 'e2', title: { en: 'Earlier event' } },
    ],
    questions: [
      question('kind', 'category', { options: [option('x'), { ...option('y'), broader: 'x' }, option('z')] }),
      question('count', 'quantity', { unit: 'projectile' }),
      question('place', 'entity'),
      question('who', 'entities'),
      question('when', 'date'),
      question('last', 'since'),
      question('words', 'text'),
      question('free', 'quantity'),
    ],
    articles: [
      { id: 'a1', outlet: 'o1', title: 'First', language: 'ar', text, events: ['e1'], readFor: ['kind'] },
      { id: 'a2', outlet: 'o1', title: 'Second', language: 'en', text: 'Nothing new', events: ['e1'] },
    ],
    claims: [
      claim(
        'c0',
        'kind',
        { type: 'category', option: 'y' },
        { attribution: [{ source: 's2', verb: 'says' }] },
      ),
      claim('c1', 'count', { type: 'quantity', amount: 300, unit: 'projectile', qualifier: 'more-than' }),
      claim('c2', 'place', { type: 'entity', id: 'city' }),
      claim('c3', 'who', { type: 'entities', members: ['city', 'land'], closed: true }),
      claim('c4', 'when', { type: 'date', deictic: { phrase: 'ago', amount: 2, unit: 'month' } }),
      claim('c5', 'last', { type: 'since', noneSince: { event: 'e2' } }),
      claim('c6', 'words', { type: 'text', text: 'free words' }),
      claim('c7', 'free', { type: 'quantity', qualifier: 'dozens', unit: 'person' }),
    ],
    decisions: [
      {
        id: 'd1',
        kind: 'assumption',
        claim: 'c5',
        assumption: { kind: 'other-event', to: 'e2' },
        outcome: 'accepted',
        reason: 'said so',
        by: 'someone',
        at: '2026-11-22T10:00:00Z',
      },
      decision('d2', 'reconcile', 'article-errs', {
        event: 'e1',
        question: 'kind',
        article: 'a1',
        fault: 'digit',
        into: ['count'],
        judged: [{ claim: 'c0', digest: '5f' }],
      }),
      decision('d3', 'join', 'different', { of: 'entity', from: 'city', to: 'land' }),
      decision('d4', 'derivation', 'rejected', { article: 'a2', source: 's1' }),
    ],
  }
}

/** What to put where; undefined takes away. */
type Patch = Readonly<Record<string, unknown>>
type Case = readonly [name: string, patch: Patch, ...lines: readonly string[]]

/** The file with the patch, as JSON. */
export function broken(patch: Patch): string {
  const dossier = soundDossier()
  for (const [path, value] of Object.entries(patch)) {
    const steps = path.split('.')
    const last = steps.pop() ?? ''
    const holder = steps.reduce<object>((found, step) => Reflect.get(found, step), dossier)
    Object.defineProperty(holder, last, { value, enumerable: true, configurable: true, writable: true })
  }
  return JSON.stringify(dossier)
}

const qualifiers =
  'exact, about, almost, more-than, less-than, at-least, at-most, dozens, hundreds, thousands'
const types = 'boolean, category, role, entity, entities, quantity, duration, text, date, since'
const sha = createHash('sha256').update(text).digest('hex')

/** What is broken, how, and every line that must be said of it, in order. */
// biome-ignore format: one case a line
export const brokenDossiers: readonly Case[] = [
  ['another version', { 'isnad': 2 }, 'isnad: version 2 of the dossier file is not known here; known: 1'],
  ['no version', { 'isnad': undefined }, 'isnad: missing; the version of the dossier file, known: 1'],
  ['version as text', { 'isnad': '1' }, 'isnad: version "\\"1\\"" of the dossier file is not known here; known: 1'],
  ['unknown key of the file', { 'extra': [] }, 'the file: unknown key "extra"'],
  ['missing list', { 'claims': undefined, 'decisions': undefined }, 'claims: missing'],
  ['a list that is none', { 'sources': {}, 'claims.0.attribution': [] }, 'sources: is not a list', 'decisions[3].source: no source has the id "s1"'],
  ['no title', { 'dossier.title': undefined }, 'dossier.title: missing'],
  ['empty name', { 'outlets.0.name': {} }, 'outlets[0].name: says neither ar nor en'],
  ['unknown language', { 'outlets.0.name.fr': 'F' }, 'outlets[0].name: unknown key "fr"'],
  ['bad id', { 'dossier.id': 'Small Dossier' }, 'dossier.id: "Small Dossier" is not an id: 1 to 64 of a-z 0-9 . _ -, a letter or digit first'],
  ['id of 65', { 'dossier.id': 'x'.repeat(65) }, `dossier.id: "${'x'.repeat(65)}" is not an id: 1 to 64 of a-z 0-9 . _ -, a letter or digit first`],
  ['week start', { 'dossier.weekStart': 'friday' }, 'dossier.weekStart: "friday" is not one of saturday, sunday, monday'],
  ['unsafe address', { 'outlets.0.homepage': 'javascript:alert(1)' }, 'outlets[0].homepage: "javascript:alert(1)" is not an http or https address'],
  ['id twice', { 'claims.6.id': 'c1' }, 'claims[6].id: "c1" is already the id of claims[1]'],
  ['option twice', { 'questions.0.options.2.id': 'x' }, 'questions[0].options[2].id: "x" is already the id of options[0]'],
  ['no such outlet', { 'articles.1.outlet': 'o9' }, 'articles[1].outlet: no outlet has the id "o9"'],
  ['no such event of an article', { 'articles.1.events': ['e1', 'e9'] }, 'articles[1].events[1]: no event has the id "e9"'],
  ['event twice', { 'articles.1.events': ['e1', 'e1'] }, 'articles[1].events[1]: "e1" is listed twice'],
  ['no such source', { 'articles.1.basedOn': [{ source: 's9', status: 'suspected' }] }, 'articles[1].basedOn[0].source: no source has the id "s9"'],
  ['read for nothing known', { 'articles.0.readFor': ['nope'] }, 'articles[0].readFor[0]: no question has the id "nope"'],
  ['read for some', { 'articles.0.readFor': 'some' }, 'articles[0].readFor: is neither "all" nor a list of question ids'],
  ['read for a bad id', { 'articles.0.readFor': ['A B'] }, 'articles[0].readFor[0]: "A B" is not an id: 1 to 64 of a-z 0-9 . _ -, a letter or digit first'],
  ['derived from nothing', { 'sources.1.derivedFrom': ['s3'] }, 'sources[1].derivedFrom[0]: no source has the id "s3"'],
  ['derived from itself', { 'sources.0.derivedFrom': ['s2'] }, 'sources[0].derivedFrom: comes back to itself: s1 → s2 → s1'],
  ['part of nothing', { 'entities.0.partOf': 'moon' }, 'entities[0].partOf: no entity has the id "moon"'],
  ['part of itself', { 'entities.1.partOf': 'land' }, 'entities[1].partOf: comes back to itself: land → land'],
  ['broader than itself', { 'questions.0.options.0.broader': 'y' }, 'questions[0].options[0].broader: comes back to itself: x → y → x'],
  ['no such broader', { 'questions.0.options.2.broader': 'w' }, 'questions[0].options[2].broader: this question has no option "w"'],
  ['compatible with nothing', { 'questions.0.options.2.compatibleWith': ['w'] }, 'questions[0].options[2].compatibleWith[0]: this question has no option "w"'],
  ['type of a question', { 'questions.6.type': 'essay' }, `questions[6].type: "essay" is not one of boolean, category, role, entity, entities, quantity, date, duration, since, text`],
  ['a running place', { 'questions.2.cumulative': true }, 'questions[2].cumulative: a question of type entity counts nothing'],
  ['not a date', { 'events.0.date': '10 January 2024' }, 'events[0].date: "10 January 2024" is not a date in EDTF (ISO 8601-2, level 1)'],
  ['no such day', { 'articles.1.published': '2024-02-30' }, 'articles[1].published: "2024-02-30" is not a date in EDTF (ISO 8601-2, level 1)'],
  ['neither text nor file', { 'articles.1.text': undefined }, 'articles[1]: says neither text nor textFile'],
  ['text and file', { 'articles.1.textFile': 'a2.txt' }, 'articles[1]: says textFile beside text; one of the two'],
  ['NUL', { 'articles.1.text': 'a\u0000b' }, 'articles[1].text: holds NUL or half a character, which cannot be stored'],
  ['half a character', { 'claims.6.value.text': '\ud83d' }, 'claims[6].value.text: holds NUL or half a character, which cannot be stored'],
  ['text over 2 MiB', { 'articles.1.text': 'ن'.repeat(1024 * 1024 + 1) }, 'articles[1].text: is over 2 MiB'],
  ['another hash', { 'articles.0.sha256': '0'.repeat(64) }, `articles[0].sha256: the text's is ${sha}, not ${'0'.repeat(64)}`],
  ['no hash', { 'articles.0.sha256': 'abc' }, 'articles[0].sha256: "abc" is not a SHA-256 in 64 lower-case hexadecimal digits'],
  ['segment outside', { 'articles.1.segments': [{ start: 0, end: 12, kind: 'main' }] }, 'articles[1].segments[0]: 0–12 reaches outside the text, which ends at 11'],
  ['segments overlap', { 'articles.1.segments': [{ start: 5, end: 11, kind: 'related' }, { start: 0, end: 6, kind: 'main' }] }, 'articles[1].segments[0]: 5–11 overlaps segments[1]'],
  ['empty segment', { 'articles.1.segments': [{ start: 3, end: 3, kind: 'main' }] }, 'articles[1].segments[0]: 3–3 is empty'],
  ['kind of segment', { 'articles.1.segments': [{ start: 0, end: 3, kind: 'body' }] }, 'articles[1].segments[0].kind: "body" is not one of main, headline, caption, boilerplate, related'],
  ['other words at the anchor', { 'claims.1.anchors.0.exact': 'أكثر من 400' }, 'claims[1].anchors[0]: text at 0–11 is "أكثر من 300", not "أكثر من 400"'],
  ['anchor outside', { 'claims.1.anchors.0.end': 99 }, `claims[1].anchors[0]: 0–99 reaches outside the text, which ends at ${text.length}`],
  ['anchor backwards', { 'claims.1.anchors.0.end': 0 }, 'claims[1].anchors[0]: 0–0 is empty'],
  ['anchor cuts a character', { 'claims.1.anchors': [{ start: 0, end: 19, exact: text.slice(0, 19) }] }, 'claims[1].anchors[0]: 0–19 cuts a character in two'],
  ['anchor on many lines', { 'articles.1.text': 'one\ntwo\u001b[2J', 'claims.6.article': 'a2' }, 'claims[6].anchors[0]: text at 0–11 is "one\\ntwo\\u001b[2J", not "أكثر من 300"'],
  ['no anchor', { 'claims.1.anchors': [] }, 'claims[1].anchors: holds no anchor; a claim needs at least one'],
  ['anchors missing', { 'claims.1.anchors': undefined }, 'claims[1].anchors: missing'],
  ['offset with a fraction', { 'claims.1.anchors.0.start': 0.5 }, 'claims[1].anchors[0].start: is a number with a fraction, not a whole number'],
  ['offset below 0', { 'claims.1.anchors.0.start': -1 }, 'claims[1].anchors[0].start: is below 0'],
  ['offset as text', { 'claims.1.anchors.0.start': '0' }, 'claims[1].anchors[0].start: is a text, not a number'],
  ['no such article, event, question', { 'claims.1.article': 'a9', 'claims.1.event': 'e9', 'claims.1.question': 'q9' }, 'claims[1].article: no article has the id "a9"', 'claims[1].event: no event has the id "e9"', 'claims[1].question: no question has the id "q9"'],
  ['no such holder', { 'claims.1.holder': 'nobody' }, 'claims[1].holder: no entity has the id "nobody"'],
  ['attributed to nobody known', { 'claims.0.attribution.0.source': 's9' }, 'claims[0].attribution[0].source: no source has the id "s9"'],
  ['verb', { 'claims.0.attribution.0.verb': 'tweets' }, 'claims[0].attribution[0].verb: "tweets" is not one of says, alleges, denies, quotes, reports'],
  ['unknown key of a claim', { 'claims.0.confidence': 0.9 }, 'claims[0]: unknown key "confidence"'],
  ['value of another type', { 'claims.0.value': { type: 'boolean', value: true } }, 'claims[0].value.type: is boolean, but question "kind" asks for category'],
  ['unknown type of value', { 'claims.0.value': { type: 'colour' } }, `claims[0].value.type: "colour" is not one of ${types}`],
  ['value without type', { 'claims.0.value': { option: 'x' } }, 'claims[0].value.type: missing'],
  ['no value', { 'claims.0.value': undefined }, 'claims[0].value: missing'],
  ['a bare value', { 'claims.0.value': 7 }, 'claims[0].value: is a number, not an object'],
  ['no such option', { 'claims.0.value.option': 'w' }, 'claims[0].value.option: question "kind" has no option "w"'],
  ['another unit', { 'claims.1.value.unit': 'person' }, 'claims[1].value.unit: is "person", but question "count" counts in "projectile"'],
  ['a second unit', { 'claims.6.question': 'free', 'claims.6.value': { type: 'quantity', amount: 3, unit: 'boat' } }, 'claims[7].value.unit: is "person", but question "free" counts in "boat"'],
  ['qualifier', { 'claims.1.value.qualifier': 'roughly' }, `claims[1].value.qualifier: "roughly" is not one of ${qualifiers}`],
  ['amount and range', { 'claims.1.value.min': 1 }, 'claims[1].value: says amount beside min or max; one of the two'],
  ['no amount', { 'claims.1.value.amount': undefined }, 'claims[1].value: says neither amount nor min nor max'],
  ['vague with an amount', { 'claims.7.value.amount': 24 }, 'claims[7].value: "dozens" carries no amount, min or max'],
  ['range upside down', { 'claims.1.value': { type: 'quantity', min: 5, max: 3, unit: 'projectile' } }, 'claims[1].value: min 5 is above max 3'],
  ['no such entity', { 'claims.2.value.id': 'moon' }, 'claims[2].value.id: no entity has the id "moon"'],
  ['no such member', { 'claims.3.value.members': ['city', 'moon'] }, 'claims[3].value.members[1]: no entity has the id "moon"'],
  ['date of two kinds', { 'claims.4.value.edtf': '2024' }, 'claims[4].value: unknown key "deictic"'],
  ['date of no kind', { 'claims.4.value': { type: 'date' } }, 'claims[4].value: says none of edtf, deictic'],
  ['phrase without amount', { 'claims.4.value.deictic': { phrase: 'ago' } }, 'claims[4].value.deictic.amount: missing', 'claims[4].value.deictic.unit: missing'],
  ['time back to front', { 'claims.4.value.deictic.amount': -2 }, 'claims[4].value.deictic.amount: is below 0'],
  ['since without anything', { 'claims.5.value': { type: 'since' } }, 'claims[5].value: says none of amount, edtf, event, noneSince'],
  ['since no event', { 'claims.5.value': { type: 'since', event: 'e9' } }, 'claims[5].value.event: no event has the id "e9"'],
  ['none since no event', { 'claims.5.value.noneSince.event': 'e9' }, 'claims[5].value.noneSince.event: no event has the id "e9"'],
  ['none since nothing', { 'claims.5.value.noneSince': {} }, 'claims[5].value.noneSince: says none of event, edtf'],
  ['since with a bad unit', { 'claims.5.value': { type: 'since', amount: 2, unit: 'fortnight' } }, 'claims[5].value.unit: "fortnight" is not one of second, minute, hour, day, week, month, quarter, year'],
  ['since vaguely', { 'claims.5.value': { type: 'since', amount: 2, unit: 'month', qualifier: 'dozens' } }, 'claims[5].value.qualifier: "dozens" is not one of exact, about, almost, more-than, less-than, at-least, at-most'],
  ['decision of a later kind', { 'decisions.0.kind': 'prophecy' }, 'decisions[0].kind: "prophecy" is a kind of decision that is not known here; known: assumption, reconcile, join, derivation'],
  ['decision about no row', { 'decisions.1.event': 'e9', 'decisions.1.question': 'q9', 'decisions.1.article': 'a9', 'decisions.1.into': ['q9'] }, 'decisions[1].event: no event has the id "e9"', 'decisions[1].question: no question has the id "q9"', 'decisions[1].article: no article has the id "a9"', 'decisions[1].into[0]: no question has the id "q9"'],
  ['decision about nobody', { 'decisions.2.from': 'moon' }, 'decisions[2].from: no entity has the id "moon"'],
  ['decision of no origin', { 'decisions.3.source': 's9', 'decisions.3.article': 'a9' }, 'decisions[3].article: no article has the id "a9"', 'decisions[3].source: no source has the id "s9"'],
  ['decision with an outcome of another kind', { 'decisions.3.outcome': 'same' }, 'decisions[3].outcome: "same" is not one of accepted, rejected'],
  ['decision about nothing', { 'decisions.0.claim': 'c9' }, 'decisions[0].claim: no claim has the id "c9"'],
  ['decision for no event', { 'decisions.0.assumption.to': 'e9' }, 'decisions[0].assumption.to: no event has the id "e9"'],
  ['decision without a reason', { 'decisions.0.reason': '' }, 'decisions[0].reason: is empty'],
  ['decision at no time', { 'decisions.0.at': 'yesterday' }, 'decisions[0].at: "yesterday" is not an ISO 8601 instant'],
  ['__proto__', { 'claims.0.__proto__': { x: 1 } }, 'claims[0]: unknown key "__proto__"'],
  ['many at once, told in the order of the file', { 'claims.1.anchors.0.exact': 'x', 'claims.0.stance': 'maybe', 'entities.0.partOf': 'moon', 'outlets.0.colour': 'red' }, 'outlets[0]: unknown key "colour"', 'entities[0].partOf: no entity has the id "moon"', 'claims[0].stance: "maybe" is not one of asserts, unknown, declined, none', 'claims[1].anchors[0]: text at 0–11 is "أكثر من 300", not "x"'],
]
