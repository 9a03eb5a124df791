import { IntlMessageFormat } from 'intl-messageformat'
import type { Locale } from '@/lib/domain/dossier'
import { intlLocale } from './locale-names'
import ar from './messages/ar.json'
import en from './messages/en.json'

type Ast = ReturnType<IntlMessageFormat['getAst']>
type Tree = Ast[number]

interface Formats {
  readonly messages: unknown
  readonly parsed: Map<string, IntlMessageFormat>
}
const locales: Readonly<Record<Locale, Formats>> = {
  ar: { messages: ar, parsed: new Map() },
  en: { messages: en, parsed: new Map() },
}

/** `TYPE` of the parser's elements, which it exports as an enum that does not survive `isolatedModules`. */
const argument = 1
const select = 5
const plural = 6

/** A bare `{n}` shows text, while `{n, plural, …}` counts: one argument may be both, so the bare one is renamed. */
const shownAs = (name: string) => `${name}:shown`

function withShownArguments(ast: Ast): Ast {
  return ast.map((element): Tree => {
    if (element.type === argument) return { ...element, value: shownAs(element.value) }
    if (element.type !== select && element.type !== plural) return element
    const options = Object.entries(element.options).map(([key, option]) => [
      key,
      { ...option, value: withShownArguments(option.value) },
    ])
    return { ...element, options: Object.fromEntries(options) }
  })
}

function find(messages: unknown, key: string): string | null {
  let found: unknown = messages
  for (const step of key.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return null
    found = Reflect.get(found, step)
  }
  return typeof found === 'string' ? found : null
}

function parsed(key: string, locale: Locale): IntlMessageFormat {
  const { messages, parsed } = locales[locale]
  const known = parsed.get(key)
  if (known) return known
  const message = find(messages, key)
  if (message === null) throw new Error(`no message ${key} in ${locale}.json`)
  const ast = new IntlMessageFormat(message, intlLocale[locale]).getAst()
  const format = new IntlMessageFormat(withShownArguments(ast), intlLocale[locale])
  parsed.set(key, format)
  return format
}

export interface IcuArgs {
  /** What is counted or selected by. */
  readonly raw: Readonly<Record<string, string | number>>
  /** What stands in the sentence. */
  readonly shown: Readonly<Record<string, string>>
}

/** The message `key` (with its namespace) as one sentence. A message or argument that is missing is a bug, and throws. */
export function formatMessage(key: string, { raw, shown }: IcuArgs, locale: Locale): string {
  const values: Record<string, string | number> = { ...raw }
  for (const name in shown) values[shownAs(name)] = shown[name] ?? ''
  return String(parsed(key, locale).format(values))
}
