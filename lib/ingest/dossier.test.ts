import { describe, expect, it } from 'vitest'
import { broken, brokenDossiers, soundDossier } from '@/tests/support/broken-dossiers'
import { noTextFiles, parseDossier } from './dossier'

const read = (json: unknown) => parseDossier(json, noTextFiles)

describe('parseDossier', () => {
  it('reads a sound dossier', async () => {
    const { dossier, faults } = await read(soundDossier())
    expect(faults).toBeUndefined()
    expect(dossier?.claims).toHaveLength(8)
  })

  const cases = brokenDossiers.map(([name, patch, ...lines]) => ({ name, patch, lines }))
  it.each(cases)('refuses: $name', async ({ patch, lines }) => {
    expect(await read(JSON.parse(broken(patch)))).toEqual({ faults: lines })
  })

  it.each([[[]], [null], ['text'], [7]])('refuses %j, which is no object', async json =>
    expect((await read(json)).faults).toEqual(['the file: is not an object, but a dossier file is one']),
  )

  it('takes a dossier without sources, entities and decisions for one that has none', async () => {
    const { sources: _s, entities: _e, decisions: _d, ...dossier } = soundDossier()
    const claims = dossier.claims.slice(6)
    expect((await read({ ...dossier, claims })).dossier).toMatchObject({
      sources: [],
      entities: [],
      decisions: [],
    })
  })

  it('does not count what rests on a fault as another fault', async () => {
    const json = broken({ 'articles.0.language': 'fr', 'questions.0.type': 'essay' })
    expect((await read(JSON.parse(json))).faults).toHaveLength(2)
  })

  it('tells a hundred faults at most, and how many more there are', async () => {
    const events = Array.from({ length: 250 }, (_, at) => `e${at + 10}`)
    const { faults } = await read(JSON.parse(broken({ 'articles.0.events': events })))
    expect(faults).toHaveLength(100)
    expect(faults?.at(-1)).toBe('… and 151 more faults')
  })

  it('takes no text file where no folder stands behind the file', async () => {
    const json = broken({ 'articles.1.text': undefined, 'articles.1.textFile': 'a.txt' })
    expect((await read(JSON.parse(json))).faults).toEqual([
      'articles[1].textFile: "a.txt" is read from disk, by the command line alone; give the text itself',
    ])
  })

  it('leaves nothing of a hostile key behind', async () => {
    const json: unknown = JSON.parse('{"isnad":1,"__proto__":{"polluted":1},"constructor":{"prototype":{}}}')
    const { faults } = await read(json)
    expect(faults?.slice(0, 2)).toEqual([
      'the file: unknown key "__proto__"',
      'the file: unknown key "constructor"',
    ])
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})
