import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import type { JSONSchema7 } from 'ai'
import {
  APICallError,
  generateText,
  jsonSchema,
  type LanguageModelUsage,
  NoObjectGeneratedError,
  Output,
} from 'ai'
import { boundedFetch, LongAnswer } from './bounded-fetch'
import { type ModelFault, noUsage, type Usage } from './fault'
import type { Prompt } from './prompt'
import type { ModelSettings } from './settings'
import { likelyTokens, mostOutput } from './tokens'

/** The library would write its warnings to the console, past our log. */
globalThis.AI_SDK_LOG_WARNINGS = false

/** Bytes of one answer with everything around it. */
const mostBytes = 512 * 1024
/** A server that says it used more than this for one answer is not believed. */
const mostCounted = 1_000_000

export interface Question extends Prompt {
  readonly schema: object
}

export type Asked =
  | { readonly text: string; readonly used: Usage; readonly fault?: undefined }
  | { readonly fault: ModelFault; readonly used: Usage }

/** Models that think before they answer take no temperature, and call the limit of the answer by another name. */
const thinking = new Set<string>()

const nameOf = ({ address, name }: ModelSettings): string => `${address} ${name}`

function asThinking(body: Record<string, unknown>): Record<string, unknown> {
  const { max_tokens: most, temperature: _, ...others } = body
  return { ...others, max_completion_tokens: most }
}

/** Whether a model says that it takes our settings by other names, which costs nothing. */
function wantsOtherNames(error: unknown, settings: ModelSettings): boolean {
  return (
    APICallError.isInstance(error) &&
    error.statusCode === 400 &&
    /max_completion_tokens|temperature/.test(error.responseBody ?? '') &&
    !thinking.has(nameOf(settings))
  )
}

/**
 * One request: no tools, nothing fetched but the answer, no second try but by other names for our settings. It always comes
 * back, with what it used.
 */
export async function askOnce(
  settings: ModelSettings,
  question: Question,
  stop: AbortSignal,
): Promise<Asked> {
  const { system, prompt, schema } = question
  const provider = createOpenAICompatible({
    name: 'model',
    baseURL: settings.address,
    ...(settings.key ? { apiKey: settings.key } : {}),
    supportsStructuredOutputs: settings.isStrict,
    fetch: boundedFetch(mostBytes),
    ...(thinking.has(nameOf(settings)) ? { transformRequestBody: asThinking } : {}),
  })
  const late = AbortSignal.timeout(settings.patience * 1000)
  const assumed: Usage = { input: likelyTokens(system + prompt), output: mostOutput, isAssumed: true }
  try {
    const { text, usage } = await generateText({
      model: provider.chatModel(settings.name),
      system,
      prompt,
      output: Output.object({ schema: jsonSchema(schema as JSONSchema7), name: 'claims' }),
      temperature: 0,
      maxOutputTokens: mostOutput,
      maxRetries: 0,
      abortSignal: AbortSignal.any([stop, late]),
    })
    return { text, used: usageOf(usage, text, assumed) }
  } catch (error) {
    if (NoObjectGeneratedError.isInstance(error) && error.text !== undefined)
      return { text: error.text, used: usageOf(error.usage, error.text, assumed) }
    if (stop.aborted) return { fault: { code: 'stopped' }, used: assumed }
    if (late.aborted) return { fault: { code: 'timeout' }, used: assumed }
    if (wantsOtherNames(error, settings)) {
      thinking.add(nameOf(settings))
      return askOnce(settings, question, stop)
    }
    return failed(error, assumed)
  }
}

function usageOf(usage: LanguageModelUsage | undefined, text: string, assumed: Usage): Usage {
  const { inputTokens: input, outputTokens: output } = usage ?? {}
  const isCount = (count: number | undefined): count is number =>
    count !== undefined && Number.isInteger(count) && count >= 0 && count <= mostCounted
  if (isCount(input) && isCount(output)) return { input, output, isAssumed: false }
  return { ...assumed, output: Math.min(mostOutput, likelyTokens(text)) }
}

/** Connections that came to nothing before anything was sent. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])

function failed(error: unknown, assumed: Usage): Asked {
  if (chain(error).some(one => one instanceof LongAnswer))
    return { fault: { code: 'unreadable' }, used: assumed }
  const status = APICallError.isInstance(error) ? error.statusCode : undefined
  if (status === undefined) {
    const isSent = !chain(error).some(one => neverSent.has(String((one as { code?: unknown }).code)))
    return { fault: { code: 'down' }, used: isSent ? assumed : noUsage }
  }
  if (status < 300) return { fault: { code: 'unreadable' }, used: assumed }
  const headers = APICallError.isInstance(error) ? error.responseHeaders : undefined
  return { fault: ofStatus(status, headers?.['retry-after']), used: noUsage }
}

function chain(error: unknown): readonly object[] {
  const found: object[] = []
  for (
    let one = error;
    typeof one === 'object' && one !== null && found.length < 5;
    one = (one as Error).cause
  )
    found.push(one)
  return found
}

function ofStatus(status: number, retryAfter: string | undefined): ModelFault {
  const seconds = secondsOf(retryAfter)
  const when = seconds === null ? {} : { seconds }
  if (status === 429) return { code: 'limited', status, ...when }
  if (status === 401 || status === 403) return { code: 'key', status }
  if (status === 408 || status === 409 || status >= 500) return { code: 'down', status, ...when }
  return { code: 'refused', status }
}

/** Retry-After is seconds or a date (RFC 9110 §10.2.3). */
function secondsOf(retryAfter: string | undefined): number | null {
  if (retryAfter === undefined) return null
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter)
  const at = Date.parse(retryAfter)
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - Date.now()) / 1000))
}
