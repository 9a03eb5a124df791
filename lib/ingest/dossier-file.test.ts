import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { broken, soundDossier } from '@/tests/support/broken-dossiers'
import { readDossierFile } from './dossier-file'

let home = ''
const folder = () => join(home, 'dossier')
const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder(), name), content)

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'isnad-'))
  mkdirSync(join(folder(), 'texts', 'sub'), { recursive: true })
  writeFileSync(join(home, 'secret.txt'), 'secret')
  put('texts/plain.txt', 'Nothing new')
  put('texts/mark.txt', '\ufeffNothing new')
  put('texts/latin.txt', Uint8Array.from([0x63, 0x61, 0x66, 0xe9]))
  put('texts/nul.txt', 'a\u0000b')
  put('texts/long.txt', '')
  truncateSync(join(folder(), 'texts/long.txt'), 3 * 1024 * 1024)
  symlinkSync(join(home, 'secret.txt'), join(folder(), 'texts/link.txt'))
  symlinkSync(home, join(folder(), 'texts/up'))
  symlinkSync('plain.txt', join(folder(), 'texts/inside.txt'))
  execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder(), 'texts/pipe')])
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

async function readWith(textFile: string) {
  put('d.json', broken({ 'articles.1.text': undefined, 'articles.1.textFile': textFile }))
  return readDossierFile(join(folder(), 'd.json'))
}

describe('textFile', () => {
  it.each([
    ['texts/plain.txt', 'Nothing new'],
    ['./texts/../texts/plain.txt', 'Nothing new'],
    ['texts/inside.txt', 'Nothing new'],
    ['texts/mark.txt', '\ufeffNothing new'],
  ])('%s is read as given', async (textFile, text) => {
    const { dossier } = await readWith(textFile)
    expect(dossier?.articles[1]?.text).toBe(text)
    expect(dossier?.articles[1]).not.toHaveProperty('textFile')
  })

  it.each([
    ['../secret.txt', "lies outside the dossier's folder"],
    ['texts/../../secret.txt', "lies outside the dossier's folder"],
    ['../dossier-other/x.txt', "lies outside the dossier's folder"],
    ['texts/link.txt', "lies outside the dossier's folder"],
    ['texts/up/secret.txt', "lies outside the dossier's folder"],
    ['/etc/hosts', 'is not relative to the dossier file'],
    ['texts/missing.txt', 'is not there'],
    ['texts/plain.txt/x', 'is not there'],
    ['texts/sub', 'is a folder'],
    ['texts/pipe', 'is not an ordinary file'],
    ['texts/latin.txt', 'is not UTF-8'],
    ['texts/long.txt', 'is over 2 MiB'],
    ['texts/nul.txt', 'holds NUL or half a character, which cannot be stored'],
  ])('%j %s', async (textFile, fault) => {
    const { faults } = await readWith(textFile)
    expect(faults).toEqual([`articles[1].textFile: ${JSON.stringify(textFile)} ${fault}`])
  })
})

describe('the file itself', () => {
  const read = (content: string | Uint8Array) => {
    put('x.json', content)
    return readDossierFile(join(folder(), 'x.json'))
  }

  it('may begin with a byte order mark', async () =>
    expect((await read(`\ufeff${JSON.stringify(soundDossier())}`)).faults).toBeUndefined())

  it('says what is not there, not a file, not UTF-8 or not JSON', async () => {
    const path = (name: string) => join(folder(), name)
    expect((await readDossierFile(path('none.json'))).faults).toEqual([`${path('none.json')}: is not there`])
    expect((await readDossierFile(folder())).faults).toEqual([`${folder()}: is a folder`])
    expect((await read(Uint8Array.from([0x22, 0xff, 0x22]))).faults).toEqual([
      `${path('x.json')}: is not UTF-8`,
    ])
    expect((await read('{"isnad": 1\n  "dossier": {}}')).faults).toEqual(['line 2, column 3: not JSON'])
  })

  it('names a key that is written twice', async () => {
    const twice = JSON.stringify(soundDossier()).replace('"id":"c0"', '"id":"c9","id":"c0"')
    expect((await read(twice)).faults).toEqual(['claims[0]: key "id" is written twice'])
  })
})
