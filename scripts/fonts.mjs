/**
 * Makes the faces in public/fonts from the @fontsource packages: what a page of news in Arabic or English needs and no
 * more, so that a first view costs under 100 KB. Run by hand after a change of faces: `node scripts/fonts.mjs`.
 * app/styles/fonts.css names the files; a change of their content needs a new folder number, for they are cached for good.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = path.join(root, 'public/fonts/1')
const { resolve } = createRequire(import.meta.url)

/** @param {number} from @param {number} to */
const range = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).join('')

/** Letters, marks and digits of Arabic, the Persian letters of foreign names, and what joins or turns them. */
const arabic = [
  ' \u060c\u061b\u061f\u0670\u0671\u067e\u0686\u0698\u06a4\u06a9\u06af\u06cc\u200c\u200d\u200e\u200f',
  range(0x0621, 0x063a),
  range(0x0640, 0x0655),
  range(0x0660, 0x066c),
  range(0x06f0, 0x06f9),
].join('')

/** Punctuation and European digits, which Arabic text uses too: apart, so that it loads no Latin letters. */
const marks = ` !"#%&'()*+,-./0123456789:;=?[]_«»·×–—‘’“”…−≈≠`
const latin = [range(0x20, 0x7e), range(0xa0, 0xff), marks].join('')

const faces = [
  { name: 'ui-arabic', from: 'ibm-plex-sans-arabic', script: 'arabic', text: arabic },
  { name: 'ui-marks', from: 'ibm-plex-sans-arabic', script: 'latin', text: marks },
  { name: 'ui-latin', from: 'ibm-plex-sans', script: 'latin', text: latin },
  { name: 'read-arabic', from: 'noto-naskh-arabic', script: 'arabic', text: arabic },
  { name: 'read-marks', from: 'noto-naskh-arabic', script: 'latin', text: marks },
  { name: 'read-latin', from: 'noto-serif', script: 'latin', text: latin },
]

mkdirSync(folder, { recursive: true })
for (const { name, from, script, text } of faces) {
  for (const weight of [400, 700]) {
    const source = resolve(`@fontsource/${from}/files/${from}-${script}-${weight}-normal.woff2`)
    const face = await subsetFont(readFileSync(source), text, { targetFormat: 'woff2' })
    writeFileSync(path.join(folder, `${name}-${weight}.woff2`), face)
    process.stdout.write(`${name} ${weight}: ${face.length} bytes\n`)
  }
}

const licences = ['ibm-plex-sans-arabic', 'ibm-plex-sans', 'noto-naskh-arabic', 'noto-serif'].map(name =>
  readFileSync(
    path.join(path.dirname(resolve(`@fontsource/${name}/package.json`)), 'LICENSE'),
    'utf8',
  ).trim(),
)
const [first = '', ...others] = licences
const notices = others.map(licence => licence.split('\n')[0])
writeFileSync(
  path.join(folder, 'LICENSE.txt'),
  `Subsets made from these faces, under other names.\n\n${notices.join('\n')}\n${first}\n`,
)
