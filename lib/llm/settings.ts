import { type Env, readEnv } from '@/lib/env'
import { promptVersion } from './prompt'

/** What a million tokens cost. */
export interface Prices {
  readonly input: number
  readonly output: number
  /** ISO 4217. */
  readonly currency: string
}

/** The model that this server may ask. The key stays in this process. */
export interface ModelSettings {
  /** The base of an OpenAI-compatible address, without a slash at its end. */
  readonly address: string
  readonly name: string
  readonly key: string | null
  /** Whether it keeps to a JSON schema that is sent with the request. */
  readonly isStrict: boolean
  readonly prices: Prices | null
  /** Seconds that one answer may take. */
  readonly patience: number
}

/** Null where the environment names no model: then nothing is ever asked. */
export function modelSettings(env: Env = readEnv()): ModelSettings | null {
  const { ISNAD_MODEL_URL: address, ISNAD_MODEL_NAME: name } = env
  if (!address || !name) return null
  return {
    address,
    name,
    key: env.ISNAD_MODEL_KEY ?? null,
    isStrict: env.ISNAD_MODEL_SCHEMA !== 'none',
    prices: env.ISNAD_MODEL_PRICES ?? null,
    patience: env.ISNAD_MODEL_SECONDS ?? 120,
  }
}

/** How a claim says which model offered it, and in answer to which words of ours. */
export const makerOf = ({ name }: Pick<ModelSettings, 'name'>): string => `${name} · prompt ${promptVersion}`

/** Millionths of the currency; null without prices. Rounded up, so that a sum of costs is never below the bill's. */
export function costOf(prices: Prices | null, used: { readonly input: number; readonly output: number }) {
  return prices === null ? null : Math.ceil(used.input * prices.input + used.output * prices.output)
}
