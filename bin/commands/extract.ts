import type { Command } from 'commander'
import type { Dossier, Locale } from '@/lib/domain/dossier'
import type { ExtractInput } from '@/lib/domain/suggest/extraction'
import { AppError } from '@/lib/errors'

interface Options {
  readonly language?: string
  readonly published?: string
  readonly dossier?: string
  readonly model?: true
}

export function addExtract(program: Command): void {
  program
    .command('extract')
    .description('read segments, sources, mentions and claims out of an article; needs no database')
    .argument(
      '<file>',
      'the plain text of an article, - reads standard input; with --model alone, a dossier file to compare on',
    )
    .option('--language <ar|en>', 'of the article; by its letters where not given')
    .option('--published <edtf>', 'when it was published, in EDTF')
    .option('--dossier <file>', 'a dossier file, whose questions the claims answer')
    .option('--model', 'ask the language model of the environment as well; the text is sent to its address')
    .action(extractFile)
}

async function extractFile(file: string, options: Options): Promise<void> {
  if (options.model && options.dossier === undefined) {
    const { compareOnFile } = await import('./extract-model')
    return compareOnFile(file)
  }
  const input = await inputOf(file, options)
  process.stdout.write(`${JSON.stringify(await extractionOf(input, options), null, 2)}\n`)
}

/** The article with what is known of it, or every fault of the arguments and files at once. */
async function inputOf(file: string, options: Options): Promise<ExtractInput> {
  const { readArticleFile } = await import('@/lib/ingest/article-file')
  const { language, published = null } = options
  const faults: string[] = []
  if (language !== undefined && language !== 'ar' && language !== 'en')
    faults.push(`--language: ${JSON.stringify(language)} is not one of ar, en`)
  if (published !== null && !(await isDate(published)))
    faults.push(`--published: ${JSON.stringify(published)} is not a date in EDTF (ISO 8601-2, level 1)`)
  const dossier = await dossierOf(file, options.dossier, faults)
  const article = await readArticleFile(file)
  faults.push(...(article.faults ?? []))
  if (article.text === undefined || faults.length > 0)
    throw new AppError('invalid', `${file}: cannot be read`, { faults })
  const { text } = article
  return {
    text,
    language: await languageOf(text, language),
    published,
    dossier: asKnown(dossier),
    ...eventsOf(dossier, text),
  }
}

async function isDate(text: string): Promise<boolean> {
  const { isEdtf } = await import('@/lib/domain/time/edtf')
  return isEdtf(text)
}

async function dossierOf(file: string, path: string | undefined, faults: string[]): Promise<Dossier | null> {
  if (path === undefined) return null
  if (path === '-' && file === '-') {
    faults.push('--dossier: standard input is the article')
    return null
  }
  const { readDossierFile } = await import('@/lib/ingest/dossier-file')
  const read = await readDossierFile(path)
  faults.push(...(read.faults ?? []))
  return read.dossier ?? null
}

function asKnown(dossier: Dossier | null): ExtractInput['dossier'] {
  if (!dossier) return null
  const { weekStart } = dossier.dossier
  return weekStart === undefined ? dossier : { ...dossier, weekStart }
}

/** The events of the dossier's own article, where it has this text. */
function eventsOf(dossier: Dossier | null, text: string): Pick<ExtractInput, 'events'> {
  const own = dossier?.articles.find(article => article.text === text)
  return own ? { events: own.events } : {}
}

async function languageOf(text: string, given: string | undefined): Promise<Locale> {
  if (given === 'ar' || given === 'en') return given
  const { languageOf: byLetters } = await import('@/lib/domain/suggest/language')
  return byLetters(text)?.language ?? 'ar'
}

/** The contract's keys alone, in its order; a suggestion says that it is one, for a claim without a status is confirmed. */
async function extractionOf(input: ExtractInput, { model }: Pick<Options, 'model'>): Promise<object> {
  const { extract } = await import('@/lib/domain/suggest/extract')
  const { mentionsIn } = await import('@/lib/domain/suggest/reported/mentions-in')
  const { reportedIn } = await import('@/lib/domain/suggest/reported/reported')
  const { segments, claims } = extract(input)
  const reported = { ...input, segments }
  const offered = model ? await (await import('./extract-model')).claimsOfModel(reported, claims) : []
  return {
    segments: segments.map(({ start, end, kind }) => ({ start, end, kind })),
    sources: reportedIn(reported).sources.map(({ name, relation, start, end }) => ({
      name,
      relation,
      start,
      end,
    })),
    mentions: mentionsIn(reported).map(({ type, value, start, end }) => ({ type, value, start, end })),
    claims: [...claims.map(({ why, score, origin, ...claim }) => claim), ...offered].map(
      ({ rule, ...claim }) => ({ ...claim, status: 'suggested', rule }),
    ),
  }
}
