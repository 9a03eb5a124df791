/**
 * What grammar hangs on a word, taken off: one mechanism for every rule and every question, so that a rule is written in
 * plain words. Light: it knows no dictionary, and offers several forms where it cannot tell.
 */

const isArabic = (key: string) => /\p{Script=Arabic}/u.test(key)

/** Joined particles and the article, longest first; then the letters that begin an imperfect verb. */
const arabicHeads =
  'وبال فبال وكال ولل فلل وال فال بال كال لل ال ولي وسي فسي وست ول وب وك وس فس فل فب و ف ب ل ك س'.split(' ')
const verbHeads = ['ي', 'ت', 'ن', 'ا']
const arabicTails =
  'تهما تموها هما تها تهم تنا وها وهم ونه تين تان يين يون يات ها هم هن نا وا ون ين ان ات ته يه تم ت ه ا ي'.split(
    ' ',
  )
const englishTails = ["'s", '’s', 'ies', 'ied', 'ing', 'es', 'ed', 's', 'd']
/** No form is shorter: two letters stand in every word. */
const fewest = 3

function without(words: readonly string[], tails: readonly string[]): string[] {
  return words.flatMap(word =>
    tails
      .filter(tail => word.endsWith(tail) && word.length - tail.length >= fewest)
      .map(tail => word.slice(0, -tail.length)),
  )
}

function arabicForms(key: string): string[] {
  const headless = arabicHeads
    .filter(head => key.startsWith(head) && key.length - head.length >= fewest)
    .map(head => key.slice(head.length))
  const verbs = [key, ...headless].flatMap(word =>
    verbHeads.includes(word.charAt(0)) && word.length > fewest
      ? [word.slice(1), `ي${word.slice(1)}`, `ا${word.slice(1)}`]
      : [],
  )
  const heads = [key, ...headless]
  return [...heads, ...without(heads, arabicTails), ...verbs, ...without(verbs, arabicTails)]
}

function englishForms(key: string): string[] {
  const bare = without([key], englishTails)
  const cut = bare.flatMap(word => [
    `${word}e`,
    `${word}y`,
    // stopped, planned
    ...(/(.)\1$/.test(word) ? [word.slice(0, -1)] : []),
  ])
  return [key, ...bare, ...cut]
}

/** Words already cut; a hostile text only empties this more often. */
const known = new Map<string, readonly string[]>()
const rememberAtMost = 8192

/**
 * Every form a folded word may be of, itself first, the least cut before the others: «وطلبت» is also طلبت and طلب,
 * "asked" is also ask. Some are no words at all: they matter only where a table has them.
 */
export function formsOf(key: string): readonly string[] {
  const before = known.get(key)
  if (before) return before
  if (known.size >= rememberAtMost) known.clear()
  const forms = [...new Set(isArabic(key) ? arabicForms(key) : englishForms(key))]
  known.set(key, forms)
  return forms
}

const stemHeads = /^(?:وال|فال|بال|كال|ولل|لل|ال|و(?=\p{L}{4})|س(?=[يتن]\p{L}{3}))(?=\p{L}{3})/u
const stemTails = /(?<=\p{L}{3})(?:تين|تان|هما|ها|هم|نا|وا|ات|ون|ين|ان|يه|ته|ه|ا|ي|ت)$/u
const derived =
  /(?<=[a-z]{3})(?:ations?|itions?|ions?|ments?|ures?|als?|ances?|ences?|ives?|ings?|ers?|ors?|ies|ied|ed|es|s|ly|e|y)$/

/**
 * What is left of a word when its endings, and in Arabic its weak letters and the first letters that only shape a word,
 * are gone: إغلاق and أُغلقت meet, so do "closing" and "closure". Empty where too little is left to mean anything.
 */
export function rootOf(key: string): string {
  if (!isArabic(key)) {
    const root = key
      .replace(/['’]s?$/, '')
      .replace(derived, '')
      .replace(/(.)\1$/, '$1')
    return root.length >= fewest ? root : ''
  }
  const stem = key.replace(stemHeads, '').replace(stemTails, '')
  const shaped = stem.replace(/^[يتنمأا](?=\p{L}{3})/u, '')
  const root = shaped.charAt(0) + shaped.slice(1).replace(/[اوي]/gu, '')
  return root.replace(/^ا/u, '').length >= fewest ? root.replace(/^ا/u, '') : stem
}
