import type { ExtractInput } from '@/lib/domain/suggest/extraction'
import type { OfferedClaim } from '@/lib/domain/suggest/fresh-claims'
import { AppError } from '@/lib/errors'
import type { ModelFault } from '@/lib/llm/fault'
import type { ModelSettings } from '@/lib/llm/settings'

/** The model of the environment; it is asked only by who says `--model`. */
async function settingsOf(): Promise<ModelSettings> {
  const { modelSettings } = await import('@/lib/llm/settings')
  const settings = modelSettings()
  if (!settings)
    throw new AppError(
      'invalid',
      '--model: no model is named: set ISNAD_MODEL_URL and ISNAD_MODEL_NAME, and ISNAD_MODEL_KEY where it wants one',
    )
  return settings
}

const worded = ({ code, status, seconds }: ModelFault): string =>
  [
    `--model: ${code}`,
    ...(status === undefined ? [] : [`status ${status}`]),
    ...(seconds === undefined ? [] : [`again in ${seconds} s`]),
  ].join(', ')

/** What the model offers beside what is known, with the model's name and the version of our words in place of a rule. */
export async function claimsOfModel(
  input: ExtractInput,
  known: readonly OfferedClaim[],
): Promise<readonly (OfferedClaim & { readonly rule: string })[]> {
  if (!input.dossier) throw new AppError('invalid', '--model: needs --dossier, whose questions it answers')
  const settings = await settingsOf()
  const { makerOf } = await import('@/lib/llm/settings')
  const { readWhole, withoutKnown } = await import('@/lib/llm/read-whole')
  const { claims, fault } = await readWhole(settings, input)
  if (fault && fault.code !== 'unreadable') throw new AppError('unavailable', worded(fault))
  if (fault) process.stderr.write(`${worded(fault)}: a part of the article\n`)
  const rule = makerOf(settings)
  return withoutKnown(claims, known).map(({ why: _, ...claim }) => ({ ...claim, rule }))
}

/** Writes what rules, model and both find of the claims that people confirmed in a dossier file. */
export async function compareOnFile(file: string): Promise<void> {
  const settings = await settingsOf()
  const { readDossierFile } = await import('@/lib/ingest/dossier-file')
  const { dossier, faults } = await readDossierFile(file)
  if (!dossier)
    throw new AppError('invalid', `${file}: not a dossier file`, {
      faults: ['--model without --dossier compares on a dossier file, and this is none', ...faults],
    })
  const { compareOnLabelled, labelledTable } = await import('@/lib/llm/compare-labelled')
  const { extract } = await import('@/lib/domain/suggest/extract')
  const compared = await compareOnLabelled(dossier, {
    settings,
    rules: input => extract(input).claims,
    onArticle: (article, at, all) => {
      if (process.stderr.isTTY) process.stderr.write(`${article} (${at + 1} of ${all})\n`)
    },
  })
  const [first] = compared.faults
  if (first && compared.faults.length === compared.articles)
    throw new AppError('unavailable', worded(first.fault))
  for (const { article, fault } of compared.faults) process.stderr.write(`${article}: ${worded(fault)}\n`)
  process.stdout.write(labelledTable(compared))
}
