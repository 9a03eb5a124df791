import type { Claim, Dossier } from '@/lib/domain/dossier'
import { readDossierFile } from '@/lib/ingest/dossier-file'

/** The demo dossier, as it is read from disk. */
export async function readDemo(): Promise<Dossier> {
  return readOrThrow('prisma/demo/dossier.json')
}

export async function readOrThrow(path: string): Promise<Dossier> {
  const reading = await readDossierFile(path)
  if (reading.faults) throw new Error(reading.faults.join('\n'))
  return reading.dossier
}

const text = 'The port was closed on Monday. Officials say it opens in May.'
const quote = 'closed on Monday'
const start = text.indexOf(quote)

function claim(id: string, article: string, value: boolean): Claim {
  return {
    id,
    article,
    event: 'closing',
    question: 'closed',
    value: { type: 'boolean', value },
    anchors: [{ start, end: start + quote.length, exact: quote }],
  }
}

/** Two outlets, one question, and an answer each. */
export function small(id: string): Dossier {
  const article = (key: string, outlet: string) => ({
    id: key,
    outlet,
    title: `Report ${key}`,
    language: 'en' as const,
    text,
    events: ['closing'],
    readFor: 'all' as const,
  })
  return {
    isnad: 1,
    dossier: { id, title: { en: 'The port', ar: 'الميناء' } },
    outlets: [
      { id: 'one', name: { en: 'One' } },
      { id: 'two', name: { en: 'Two' } },
    ],
    sources: [],
    entities: [],
    events: [{ id: 'closing', title: { en: 'The closing of the port' } }],
    questions: [{ id: 'closed', text: { en: 'Was it closed?' }, type: 'boolean' }],
    articles: [article('a1', 'one'), article('a2', 'two')],
    claims: [claim('c1', 'a1', true), claim('c2', 'a2', false)],
    decisions: [],
  }
}
