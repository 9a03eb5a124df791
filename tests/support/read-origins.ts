// What a process that has just begun would offer: `node --import tsx tests/support/read-origins.ts DATABASE_URL DOSSIER`.
import { connect, disconnect } from '@/lib/db/client'
import { readOrigins } from '@/lib/services/origins'

const [url = '', dossier = ''] = process.argv.slice(2)
connect(url, 'command')
const { suggestions, decisions } = await readOrigins({ kind: 'system', name: 'test' }, { dossier })
const edges = suggestions.open.map(({ article, source, from }) => `${article} ${source ?? from}`)
const decided = decisions.map(({ content }) => `${content.article} ${content.source} ${content.outcome}`)
process.stdout.write(JSON.stringify({ edges, decided }))
await disconnect()
