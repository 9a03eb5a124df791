import { compare } from '@/lib/domain/compare/compare'
import { largeDossier } from './large-dossier'
import { median, timed } from './measure'

/**
 * A process of its own, so that its peak memory is that of what it did: `parse` a file of so many claims, or parse and
 * `compare` it. Prints what it measured as JSON.
 */
const [, , task, count] = process.argv
const claims = Number(count)
const ROUNDS = claims > 500_000 ? 2 : 7
const json = JSON.stringify(largeDossier({ claims, articles: 1000, questions: 400 }))
const before = process.memoryUsage.rss()
const parsing: number[] = []
const comparing: number[] = []
for (let round = 0; round < (task === 'parse' ? 1 : ROUNDS); round += 1) {
  const [dossier, parse] = timed(() => JSON.parse(json))
  parsing.push(parse)
  if (task === 'compare') comparing.push(timed(() => compare(dossier))[1])
}
const peak = process.resourceUsage().maxRSS * 1024
console.log(
  JSON.stringify({ parse: median(parsing), compare: median(comparing), peak, before, bytes: json.length }),
)
