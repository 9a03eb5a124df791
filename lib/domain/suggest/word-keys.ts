import { fold } from '../text/fold'

const word = /[\p{L}\p{N}]+(?:\p{M}|[\p{L}\p{N}])*/gu
const arabicPrefix = /^(?:وال|فال|بال|كال|لل|ال|و|ف|ب|ل|ك)(?=\p{L}{3})/u
const arabicSuffix = /(?<=\p{L}{3})(?:ها|هم|هن|ات|ان|ين|ون|يه|يا|ه|ي|ا)$/u
const englishSuffix = /(?<=\p{L}{3})(?:'s|ies|es|ed|ing|s)$/u

/** A folded word without what grammar hangs on it: light, so that two forms of a name meet; not a dictionary's root. */
function stem(folded: string): string {
  if (!/\p{Script=Arabic}/u.test(folded)) return folded.replace(englishSuffix, '')
  return folded.replace(arabicPrefix, '').replace(arabicSuffix, '')
}

/** Words that stand in any article, in both languages, as `wordKey` writes them; they say nothing of what it is about. */
const common = new Set(
  `من في على عن الى ان انها انه هذا هذه ذلك تلك التي الذي الذين ما لا لم لن قد كان كانت يكون بعد قبل بين حتى كل بعض غير كما
   لكن او ثم اي هو هي هم عند منذ مع حيث حين عبر خلال ضد نحو وفق بحسب حول دون اكثر اقل اول احد قال قالت اضاف اوضح اكد ذكر افاد
   اشار يوم اليوم امس غدا عام سنه شهر اسبوع الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت ماضي مقبل جديد
   the a an of to in on at by for from with and or but not no is are was were be been has have had it its this that these those he
   she they them their his her we you i as than then when where which who what will would could can may said says say told
   after before between about over under into out up down all more most some other one two new year month week day
   monday tuesday wednesday thursday friday saturday sunday last next`
    .split(/\s+/u)
    .flatMap(word => [word, stem(word)]),
)

/**
 * The words that say what a text is about: folded, stemmed, without the commonest ones and those of fewer than three
 * letters, each once. Linear in the length of the text.
 */
export function wordKeys(text: string): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const [found] of fold(text).matchAll(word)) {
    const key = stem(found)
    if (key.length >= 3 && !common.has(found) && !common.has(key)) keys.add(key)
  }
  return keys
}

/** How much of `part` stands in `whole` too, 0 to 1; nothing has no part in anything. */
export function shareOf(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  if (part.size === 0) return 0
  let shared = 0
  for (const key of part) if (whole.has(key)) shared += 1
  return shared / part.size
}
