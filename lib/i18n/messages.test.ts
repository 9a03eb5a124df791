import { fileURLToPath } from 'node:url'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { MessageUsage, sourcesUnder, textsOf, textsUnder } from '@/tests/support/message-usage'
import ar from './messages/ar.json'
import en from './messages/en.json'

type Ast = ReturnType<IntlMessageFormat['getAst']>

function flat(messages: object, prefix = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value]] : [...flat(value, `${prefix}${key}.`)],
    ),
  )
}

const files = { ar: flat(ar), en: flat(en) }
const root = fileURLToPath(new URL('../..', import.meta.url))
const roots = Object.keys(en)
const argument = 1
const select = 5
const plural = 6
const tag = 8

interface Found {
  readonly names: Set<string>
  readonly plurals: { readonly ordinal: boolean; readonly forms: readonly string[] }[]
}

function inspect(ast: Ast, found: Found): Found {
  for (const element of ast) {
    if (element.type >= argument && element.type < select && 'value' in element)
      found.names.add(String(element.value))
    if (element.type === tag) inspect(element.children, found)
    if (element.type !== select && element.type !== plural) continue
    if (element.type === plural)
      found.plurals.push({ ordinal: element.pluralType === 'ordinal', forms: Object.keys(element.options) })
    for (const option of Object.values(element.options)) inspect(option.value, found)
  }
  return found
}

function read(message: string, locale: 'ar' | 'en'): Found {
  const ast = new IntlMessageFormat(message, locale).getAst()
  return inspect(ast, { names: new Set(), plurals: [] })
}

const required = { ar: ['zero', 'one', 'two', 'few', 'many', 'other'], en: ['one', 'other'] } as const

function pluralFaults(key: string, message: string, locale: 'ar' | 'en'): readonly string[] {
  return read(message, locale).plurals.flatMap(({ ordinal, forms }) => {
    const missing = ordinal ? [] : required[locale].filter(form => !forms.includes(form))
    return missing.map(form => `${locale} ${key}: no form for ${form}`)
  })
}

describe('the messages', () => {
  it('have the same keys in both languages', () => expect([...files.ar.keys()]).toEqual([...files.en.keys()]))

  it('show the same arguments in both languages, whatever each counts or selects by', () => {
    const differing = [...files.en].filter(([key, message]) => {
      const [one, other] = [read(message, 'en').names, read(files.ar.get(key) ?? '', 'ar').names]
      return [...one].sort().join() !== [...other].sort().join()
    })
    expect(differing.map(([key]) => key)).toEqual([])
  })

  it.each(['ar', 'en'] as const)('have every plural form of %s', locale => {
    expect([...files[locale]].flatMap(([key, message]) => pluralFaults(key, message, locale))).toEqual([])
  })

  it('are all used', () => {
    const usage = new MessageUsage(textsUnder(root, ['app', 'components', 'lib', 'bin', 'scripts']), roots)
    expect([...files.en.keys()].filter(key => !usage.uses(key))).toEqual([])
  }, 60_000)

  it('are all there that the engine speaks of', () => {
    const texts = textsUnder(root, ['lib/domain'])
    const keys = texts.filter(text => /^[a-z-]+(\.[a-z*-]+)+$/.test(text) && text !== 'engine.*')
    const engine = [...files.en.keys()].filter(key => key.startsWith('engine.'))
    const missing = keys.filter(key => {
      const usage = new MessageUsage([key, 'engine'], roots)
      return !engine.some(known => usage.uses(known))
    })
    expect(missing).toEqual([])
  })
})

it('pages of the server name their language when they ask for words', () => {
  // A hook on the server has no provider above it, and would speak Arabic on English pages.
  const asking = sourcesUnder(root, ['app', 'components']).filter(([, source]) =>
    /\b(?:useTranslations|useLocale|useFormatter)\(|getTranslations\((?:'|\))/.test(source),
  )
  const onTheServer = asking.filter(([, source]) => !source.startsWith("'use client'"))
  expect(asking.length).toBeGreaterThan(50)
  expect(onTheServer.map(([name]) => name)).toEqual([])
})

describe('these checks', () => {
  it('see a missing Arabic form, in a plural inside another', () => {
    const message = '{n, plural, one {x} two {x} few {x} many {x} zero {x} other {{m, plural, other {y}}}}'
    expect(pluralFaults('k', message, 'ar')).toHaveLength(5)
    expect(pluralFaults('k', '{n, selectordinal, other {x}}', 'ar')).toEqual([])
  })

  it('see keys in one part, in two, and in templates; and no others', () => {
    const source = `const t = useTranslations('ui.home') // 'ui.home.comment'
      t('title'); t(\`verdict.\${v}\`); say('engine.none'); const full = (key) => \`format.\${key}\`; full('until')`
    const usage = new MessageUsage(textsOf(source, 'source.ts'), roots)
    for (const key of ['ui.home.title', 'ui.home.verdict.agree', 'engine.none', 'format.until'])
      expect(usage.uses(key), key).toBe(true)
    for (const key of [
      'ui.home.lead',
      'ui.row.title',
      'ui.home.comment',
      'engine.some',
      'format.from',
      'ui.home.verdict.a.b',
    ])
      expect(usage.uses(key), key).toBe(false)
  })
})
