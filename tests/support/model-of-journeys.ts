import { quotes } from './harbour'
import { type ModelServer, modelServer, says } from './model-server'

const said = {
  question: 'length',
  before: null,
  stance: 'asserts',
  polarity: 'affirms',
  mood: 'actual',
  event: null,
  holder: null,
  attribution: [],
  asOf: null,
  why: 'the words say how long',
} as const
const hours = (amount: number) => ({ type: 'duration', amount, unit: 'hour', qualifier: 'exact' })

/** What the model of the journeys is called. */
export const modelName = 'sage'

/** A model that finds how long the session of the harbour dossier was, and a length that nobody wrote. */
export async function openModel(): Promise<ModelServer> {
  const server = await modelServer()
  const found = { ...said, quote: quotes.duration, value: hours(3) }
  const invented = { ...said, quote: 'واستمرت الجلسة خمس ساعات', value: hours(5) }
  server.answer(says({ claims: [found, invented] }))
  return server
}
