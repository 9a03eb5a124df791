import pino, { type DestinationStream, type Logger } from 'pino'

/** What must not be in a log whoever wrote it there: secrets, and the words of unpublished articles. */
const SECRETS = [
  'password',
  'token',
  'secret',
  'authorization',
  'cookie',
  'set-cookie',
  'DATABASE_URL',
  'text',
]

const paths = SECRETS.flatMap(name => {
  const step = /^\w+$/.test(name) ? name : `["${name}"]`
  const inside = step.startsWith('[') ? `*${step}` : `*.${step}`
  const twice = step.startsWith('[') ? `*.*${step}` : `*.*.${step}`
  return [step, inside, twice]
})

/** `postgresql://user:password@host` appears in messages of drivers: the password is cut out of those as well. */
const withoutPassword = (message: string): string => message.replace(/(\w+:\/\/[^\s:/@]+):[^\s@]+@/g, '$1:…@')

/**
 * One JSON object a line on standard output, written by this process itself: a transport would be a thread
 * that loses its last lines when the process dies, and those are the interesting ones.
 */
export function createLog(destination?: DestinationStream, level = process.env.LOG_LEVEL || 'info'): Logger {
  return pino(
    {
      level: Object.hasOwn(pino.levels.values, level) || level === 'silent' ? level : 'info',
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }) },
      redact: { paths, censor: '…' },
      serializers: {
        err: (error: Error) => {
          const { type, message, stack, ...rest } = pino.stdSerializers.err(error)
          return { type, message: withoutPassword(message), stack: withoutPassword(stack), ...rest }
        },
      },
      hooks: {
        logMethod(args, method) {
          method.apply(
            this,
            args.map(arg => (typeof arg === 'string' ? withoutPassword(arg) : arg)) as typeof args,
          )
        },
      },
    },
    destination ?? pino.destination({ sync: true }),
  )
}

export const log = createLog()
