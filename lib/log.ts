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
  'ISNAD_MODEL_KEY',
  'text',
  // What errors of the model's library carry: the request with the article in it, and the answer.
  'requestBodyValues',
  'responseBody',
]

const paths = SECRETS.flatMap(name => {
  const step = /^\w+$/.test(name) ? name : `["${name}"]`
  const inside = step.startsWith('[') ? `*${step}` : `*.${step}`
  const twice = step.startsWith('[') ? `*.*${step}` : `*.*.${step}`
  return [step, inside, twice]
})

/**
 * An address with a password stands in the messages and stacks of drivers, where no name marks it: it is cut
 * out of the finished line.
 */
const withoutPassword = (line: string): string => line.replace(/(:\/\/[^\s:/@"]*):[^\s/@"]+@/g, '$1:…@')

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
      hooks: { streamWrite: withoutPassword },
    },
    destination ?? pino.destination({ sync: true }),
  )
}

export const log = createLog()
