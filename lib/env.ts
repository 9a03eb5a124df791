import { isIP } from 'node:net'
import { z } from 'zod'

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** A variable that is set to nothing (`PORT=`) is one that is not set. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess(value => (value === '' ? undefined : value), schema.optional())

const isAddress = (text: string, protocols: readonly string[]): boolean => {
  try {
    return protocols.includes(new URL(text).protocol)
  } catch {
    return false
  }
}

const isDatabaseAddress = (text: string): boolean =>
  isAddress(text, ['postgres:', 'postgresql:']) && new URL(text).pathname.length > 1

const areNetworks = (text: string): boolean =>
  text.split(',').every(one => {
    const [address = '', length = '', ...rest] = one.trim().split('/')
    const bits = isIP(address) === 4 ? 32 : 128
    return (
      isIP(address) !== 0 &&
      rest.length === 0 &&
      (one.includes('/') ? /^\d{1,3}$/.test(length) && Number(length) <= bits : true)
    )
  })

/** The base of the address; a password in it would be told to whoever configures a dossier. */
const isModelAddress = (text: string): boolean => {
  if (!isAddress(text, ['http:', 'https:']) || /[?#]/.test(text)) return false
  const { username, password } = new URL(text)
  return username === '' && password === ''
}

function pricesOf(text: string) {
  const [input = '', output = '', currency = ''] = text.split(/[/ ]/)
  return { input: Number(input), output: Number(output), currency }
}

const variables = z.object({
  DATABASE_URL: optional(
    z.string().refine(isDatabaseAddress, 'must look like postgresql://user:password@host:5432/database'),
  ),
  HOST: optional(
    z
      .string()
      .regex(/^[A-Za-z0-9.:_-]+$/, 'must be a host name or an IP address, without a port or a scheme'),
  ).transform(host => host ?? '127.0.0.1'),
  PORT: optional(
    z
      .string()
      .regex(/^\d+$/, 'must be a whole number')
      .transform(Number)
      .refine(port => port >= 1 && port <= 65_535, 'must be from 1 to 65535'),
  ).transform(port => port ?? 3000),
  ISNAD_DATA: optional(
    z.string().refine(folder => !folder.includes('\0'), 'must be the path of a folder'),
  ).transform(folder => folder ?? '.data'),
  ISNAD_BASE_URL: optional(
    z
      .string()
      .refine(
        text => isAddress(text, ['http:', 'https:']) && new URL(text).pathname === '/' && !/[?#]/.test(text),
        'must be the public address alone, like https://isnad.example.org',
      )
      .transform(text => new URL(text).origin),
  ),
  /** Sites that are not public and may be fetched all the same: `host:port`, parted by commas. */
  ISNAD_FETCH_ALLOW: optional(
    z
      .string()
      .transform(list => list.split(',').map(site => site.trim().toLowerCase()))
      .refine(
        sites => sites.every(site => /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+):\d{1,5}$/.test(site)),
        'must be host:port, or several of them with commas between',
      ),
  ),
  ISNAD_SECRET: optional(z.string().min(32, 'must be at least 32 random characters')),
  ISNAD_SMTP_URL: optional(
    z
      .string()
      .refine(
        text => isAddress(text, ['smtp:', 'smtps:']) && new URL(text).hostname !== '',
        'must look like smtp://user:password@mail.example.org:587',
      ),
  ),
  ISNAD_MAIL_FROM: optional(
    z
      .string()
      .regex(
        /^(?:[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/,
        'must be a mail address, like Isnad <isnad@example.org>',
      ),
  ),
  /** A language model that speaks OpenAI's protocol; without both no article leaves the house. */
  ISNAD_MODEL_URL: optional(
    z
      .string()
      .refine(isModelAddress, 'must be an address alone, like https://models.example.org/v1')
      .transform(text => text.replace(/\/+$/, '')),
  ),
  ISNAD_MODEL_NAME: optional(
    z
      .string()
      .regex(
        /^[\w][\w.:/@+-]{0,119}$/,
        'must be the name of a model, without blanks, of 120 characters at most',
      ),
  ),
  ISNAD_MODEL_KEY: optional(z.string().regex(/^[\x21-\x7e]+$/, 'must be printable ASCII without blanks')),
  /** Whether it keeps to a JSON schema that is sent with the request; most do. */
  ISNAD_MODEL_SCHEMA: optional(z.enum(['strict', 'none'], 'must be strict or none')),
  /** What a million tokens cost, in and out, and in which currency. */
  ISNAD_MODEL_PRICES: optional(
    z
      .string()
      .regex(
        /^\d{1,6}(\.\d{1,6})?\/\d{1,6}(\.\d{1,6})? [A-Z]{3}$/,
        'must be the prices of a million tokens in and out and their currency, like 0.15/0.60 USD',
      )
      .transform(pricesOf),
  ),
  ISNAD_MODEL_SECONDS: optional(
    z
      .string()
      .regex(/^\d+$/, 'must be a whole number')
      .transform(Number)
      .refine(seconds => seconds >= 1 && seconds <= 280, 'must be from 1 to 280'),
  ),
  ISNAD_PROXIES: optional(
    z.string().refine(areNetworks, 'must be addresses or networks, parted by commas'),
  ).transform(list => list?.split(',').map(one => one.trim()) ?? []),
  LOG_LEVEL: optional(z.enum(LEVELS, `must be one of ${LEVELS.join(', ')}`)).transform(
    level => level ?? 'info',
  ),
})

const schema = variables.refine(
  ({ ISNAD_MODEL_URL, ISNAD_MODEL_NAME }) => !ISNAD_MODEL_URL === !ISNAD_MODEL_NAME,
  { path: ['ISNAD_MODEL_NAME'], message: 'goes together with ISNAD_MODEL_URL: set both or none' },
)

export type Env = Readonly<z.infer<typeof schema>>

/** Everything wrong with the environment at once, so that it is mended in one go. */
export class EnvError extends Error {
  override readonly name = 'EnvError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(`The environment is not usable:\n${problems.map(problem => `  ${problem}`).join('\n')}`)
    this.problems = problems
  }
}

/** Values are never repeated in a problem: a DATABASE_URL carries a password. */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const result = schema.safeParse(source)
  if (result.success) return result.data
  throw new EnvError(result.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`))
}
