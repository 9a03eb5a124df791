import type { Entity, Id, Locale, Names, NewsEvent, Question } from '../../dossier'
import { keyAt, type Token, tokensOf } from '../../read/tokens'
import type { ExtractDossier } from '../extraction'
import { demonymOf } from '../reported/demonyms'
import { entityNames } from './entity-names'
import { type Term, termsOf } from './terms'
import { type Topic, topics } from './topics'

/** A word that is asked about, by its terms; a heavier one tells its question from the others. */
export interface AskedWord {
  readonly terms: readonly Term[]
  readonly weight: number
}

/** A question as the reader understands it. */
export interface Query {
  readonly question: Question
  /** The topic it asks for, or `question`. */
  readonly rule: string
  /** What must stand in a passage: one of each group. Empty where the words alone decide. */
  readonly needs: readonly (readonly Term[])[]
  readonly words: readonly AskedWord[]
  /** All that it asks about, a rule's words with them. */
  readonly own: readonly AskedWord[]
  /** What must be said for a "yes" or "no"; empty where a rule says what must stand there. */
  readonly predicate: readonly Term[]
  readonly unless: readonly Term[]
  /** "Who was …": the one to whom it is done. */
  readonly asksPatient: boolean
  /** What is counted, for a quantity. */
  readonly noun: readonly Term[]
  /** Entities that the question names. */
  readonly named: readonly Id[]
  /** Those of them that are people: what is asked of a person is not read of another. */
  readonly persons: readonly Id[]
  readonly asksPlace: boolean
  /** "The last such storm", «آخر عاصفة مثلها»: one as great, and not any of its kind. */
  readonly asksLike: boolean
  /** "What", not "who": things are sought, not doers. */
  readonly asksWhat: boolean
  readonly options: readonly OptionWords[]
}

/** The words by which an option is told from the others. */
export interface OptionWords {
  readonly id: Id
  /** All words of its label. */
  readonly label: readonly (readonly Term[])[]
  readonly words: readonly (readonly Term[])[]
}

const places =
  /(?:^|\s)(?:أين|اين|مكان|مدينة|بلد|where|venue|which city|which country|which town|place)(?=[\s؟?]|$)/iu

const patient = /^who (?:was|were|is|has been|have been)\b|^من \p{L}{3,}(?:ته|ه|تها|تهم)\s/iu

const content = (tokens: readonly Token[]) => termsOf(tokens).filter(terms => terms.length > 0)

const share = (a: readonly Term[], b: readonly Term[]) => a.some(term => b.includes(term))

/** The wording in the article's language; the other one where there is none. */
const wording = ({ ar, en }: Names, language: Locale) => (language === 'ar' ? (ar ?? en) : (en ?? ar)) ?? ''

const countWords = ['عدد', 'حصيله', 'عديد', 'many', 'number', 'total', 'كم']

/** What follows "how many" or "number of": the noun, with what tells it from others; verbs end it. */
function countedNoun(text: string): readonly Term[] {
  const tokens = tokensOf(text)
  const keys = tokens.map(({ key }) => key)
  const asking = countWords.find(word => keys.includes(word))
  if (asking === undefined) return []
  const many = keys.indexOf(asking)
  const from = many + 1
  const terms = termsOf(tokens)
  if (asking === 'many') {
    const end = keys.findIndex((key, at) => at > many && auxiliaries.has(key))
    const nouns = terms.slice(from, end < 0 ? from + 1 : end).filter(own => own.length > 0)
    return nouns.at(-1) ?? terms.slice(from).find(own => own.length > 0) ?? []
  }
  return terms.slice(from).find(own => own.length > 0) ?? []
}

/**
 * What is counted: of people whom something befell, they and what befell them («17 شخصا», «17 قتيلا», "the death toll"), where
 * the question tells no others apart ("How many children …").
 */
function nounOf(text: string, topic: Topic | null): readonly Term[] {
  const noun = countedNoun(text)
  if (topic?.unit !== 'person') return noun
  const people = [...groupsOf(topic.asks).flat(), '#person', '#defendant']
  return noun.every(term => people.includes(term) || ofCounting.has(term)) ? people : noun
}

const auxiliaries: ReadonlySet<string> = new Set(
  'did do does was were is are have has had will would can could may of a per'.split(' '),
)

function optionWords({ options = [] }: Question, language: Locale): OptionWords[] {
  const all = options.map(({ id, label }) => ({
    id,
    words: termsOf(tokensOf(wording(label, language)), 'label').filter(terms => terms.length > 0),
  }))
  return all.map(({ id, words }) => {
    const own = words.filter(
      terms => !all.every(other => other.words.some(theirs => share(theirs, terms))) || all.length === 1,
    )
    // «عمدة» beside «نائب العمدة»: what all share is all that one has.
    return { id, label: words, words: own.length > 0 ? own : words }
  })
}

/** Words that say that something is the case, and hardly what. */
const light: ReadonlySet<Term> = new Set(['#happen', '#hold', '#begin'])
const isLight = (terms: readonly Term[]) => terms.some(term => light.has(term))

/** The topic that a question asks for: the one whose telling word comes first, and of those the one that asks for most. */
function topicOf({ type }: Question, words: readonly (readonly Term[])[], asksPlace: boolean): Topic | null {
  const fits = topics.flatMap(topic => {
    if (!topic.types.includes(type) || (topic.where === true) !== asksPlace) return []
    const groups = groupsOf(topic.asks)
    const isBare = words.length === 0 && (topic.id === 'place' || topic.id === 'date')
    if (!isBare && !groups.every(group => words.some(terms => share(terms, group)))) return []
    const telling = words.findIndex(terms => !isLight(terms) && share(terms, groups.flat()))
    // "When is the fair held?" is no question about a meeting.
    if (telling < 0 && words.some(terms => !isLight(terms))) return []
    return [{ topic, first: telling, groups: groups.length }]
  })
  return fits.sort((a, b) => a.first - b.first || b.groups - a.groups)[0]?.topic ?? null
}

const groupsOf = (groups: readonly string[]): readonly (readonly Term[])[] =>
  groups.map(group => group.split('|').map(id => `#${id}`))

/**
 * What a yes-or-no question asks: Arabic says it first, English last of a passive ("Was the road closed?"). A word of the
 * rows serves both languages.
 */
function predicateOf({ text }: Question, language: Locale, first: readonly Term[] = []): readonly Term[] {
  const [arabic] = content(tokensOf(text.ar ?? ''))
  if (arabic && (language === 'ar' || arabic.some(term => term.startsWith('#')))) return arabic
  const tokens = tokensOf(text.en ?? '')
  const terms = termsOf(tokens)
  const isPassive = /^(?:was|were|is|are|has|have)$/.test(tokens[0]?.key ?? '')
  const done = tokens.findIndex(
    ({ key }, at) => key.endsWith('ed') && (terms[at] as readonly Term[]).length > 0,
  )
  const words = terms.filter(own => own.length > 0)
  return (isPassive ? (terms[done] ?? words.at(-1)) : first) ?? []
}

/** How often each term is asked for: what every question says tells none from another. */
function frequencies(all: readonly (readonly (readonly Term[])[])[]): ReadonlyMap<Term, number> {
  const counts = new Map<Term, number>()
  for (const words of all) {
    for (const term of new Set(words.flat())) counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  return counts
}

/** Terms of the events' titles: what a whole dossier is about is often left out, and alone answers nothing. */
function eventTerms(events: readonly NewsEvent[], language: Locale): ReadonlySet<Term> {
  return new Set(events.flatMap(({ title }) => content(tokensOf(wording(title, language))).flat()))
}

/** «كم بلغ عدد», "the number of": words that only say that something is counted, where anything else is said. */
const ofCounting: ReadonlySet<Term> = new Set(['#number', '#reach'])

function uncounted(words: readonly (readonly Term[])[]): readonly (readonly Term[])[] {
  const telling = words.filter(terms => !terms.some(term => ofCounting.has(term)))
  return telling.length > 0 ? telling : words
}

const likes: ReadonlySet<string> = new Set(
  'such like similar as big large great bad مثله مثلها كهذا كهذه مثيل شبيه شبيهه مشابه مشابهه مماثل مماثله بحجمه بحجمها'.split(
    ' ',
  ),
)

/** Of a question for the last time: "first" answers it too, and "the worst since" where one as great is asked for. */
function ofLast(own: readonly Term[], key: string, asksLike: boolean): readonly Term[] {
  if (asksLike && likes.has(key)) return []
  if (!own.includes('#last')) return own
  return [...own, '#first', ...(asksLike ? ['#record'] : [])]
}

/** The questions of a dossier, understood in the language of an article. */
export function queriesOf(dossier: ExtractDossier, language: Locale): readonly Query[] {
  const about = eventTerms(dossier.events, language)
  const kinds = new Map(dossier.entities.map(({ id, kind }) => [id, kind]))
  const read = dossier.questions.map(question => {
    const text = wording(question.text, language)
    const tokens = tokensOf(text)
    const names = entityNames(text, tokens, dossier.entities, 'any').filter(
      ({ id }) => kinds.get(id) !== 'thing',
    )
    const asksLike = question.type === 'since' && tokens.some(({ key }) => likes.has(key))
    const terms = termsOf(tokens).map((own, at) =>
      names.some(({ from, to }) => at >= from && at < to) || demonymOf(keyAt(tokens, at)) !== null
        ? []
        : question.type === 'since'
          ? ofLast(own, keyAt(tokens, at), asksLike)
          : own,
    )
    const words = terms.filter(own => own.length > 0)
    return { question, text, names, asksLike, words: question.type === 'quantity' ? uncounted(words) : words }
  })
  const counts = frequencies(read.map(({ words }) => words))
  return read.map(({ question, text, names, asksLike, words }) => {
    const asksPlace = question.type === 'entity' && places.test(text)
    const topic =
      topicOf(question, words, asksPlace) ?? topics.find(({ ask }) => ask === question.text) ?? null
    return {
      question,
      rule: topic?.id ?? 'question',
      needs: topic ? groupsOf(topic.needs ?? topic.asks) : [],
      words: (question.type === 'role' ? [] : words)
        .filter(
          terms =>
            !(
              topic &&
              [...(topic.needs ?? []), ...topic.asks, topic.also ?? ''].some(group =>
                share(terms, groupsOf([group]).flat()),
              )
            ),
        )
        .map(terms => ({ terms, weight: weightOf(terms, counts, about) }))
        .concat(topic?.id === 'attended' ? [] : names.map(({ id }) => ({ terms: [`@${id}`], weight: 0.4 }))),
      own: words.map(terms => ({ terms, weight: weightOf(terms, counts, about) })),
      predicate: topic || question.type !== 'boolean' ? [] : predicateOf(question, language, words[0]),
      unless: unlessOf(topic, text),
      asksPatient: patient.test(text),
      noun: question.type === 'quantity' ? nounOf(text, topic) : [],
      named: [...new Set(names.map(({ id }) => id))],
      persons: names.flatMap(({ id }) => (kinds.get(id) === 'person' ? [id] : [])),
      asksPlace,
      asksLike,
      asksWhat: /(?:^|\s)(?:ماذا|ما|what|which)(?=\s)/iu.test(text),
      options: optionWords(question, language),
    }
  })
}

/** "When will it begin?", «متى تبدأ»: asked of what may be to come. */
const asksAhead = /^when (?:will|is|are|do|does)\b|^متى س?[يت]\p{L}{2,}/iu
const ahead: ReadonlySet<Term> = new Set(['#expect', '#next'])

/** What turns a rule away; words of what is to come do not where that may be asked. */
function unlessOf(topic: Topic | null, text: string): readonly Term[] {
  if (topic?.unless === undefined) return []
  const terms = groupsOf([topic.unless]).flat()
  return asksAhead.test(text) ? terms.filter(term => !ahead.has(term)) : terms
}

function weightOf(
  terms: readonly Term[],
  counts: ReadonlyMap<Term, number>,
  about: ReadonlySet<Term>,
): number {
  const often = Math.max(...terms.map(term => counts.get(term) as number))
  if (isLight(terms)) return 0.15
  const rare = 1 / (1 + Math.log2(often) / 2)
  return terms.some(term => about.has(term)) ? rare / 2 : rare
}

/** Things and the words of their names, each told from the others. */
export function thingWords(entities: readonly Entity[], language: Locale): readonly OptionWords[] {
  return entities
    .filter(({ kind }) => kind === 'thing')
    .map(({ id, name }) => {
      const words = content(tokensOf(wording(name, language)))
      return { id, words, label: words }
    })
}
