import { pathText, quote } from '@/lib/schemas/fault-lines'

export interface JsonScan {
  /** The position of the first character that cannot stand where it stands, or null. */
  readonly stop: number | null
  /** One line per key that is written twice in one object. */
  readonly twice: readonly string[]
}

interface Level {
  /** The keys met so far in an object; null in a list. */
  readonly keys: Set<string> | null
  step: string | number
}

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'after'

const space = /[ \t\n\r]*/y
const word = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/** Reads a JSON text once more, slowly, where something is known to be wrong with it. */
export function scanJson(text: string): JsonScan {
  const scan = new Scan(text)
  return { stop: scan.run(), twice: scan.twice }
}

class Scan {
  readonly twice: string[] = []
  readonly #text: string
  readonly #levels: Level[] = []
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  run(): number | null {
    let expected: Expected | null = 'value'
    for (;;) {
      this.#match(space)
      if (expected === 'after' && this.#levels.length === 0)
        return this.#at < this.#text.length ? this.#at : null
      expected = this.#step(expected)
      if (expected === null) return this.#at
    }
  }

  #step(expected: Expected): Expected | null {
    const next = this.#text[this.#at]
    const level = this.#levels.at(-1)
    if (next === ']' && level?.keys === null && (expected === 'value or ]' || expected === 'after'))
      return this.#close()
    if (next === '}' && level?.keys && (expected === 'key or }' || expected === 'after')) return this.#close()
    if (expected === 'colon') return this.#take(':') ? 'value' : null
    if (expected === 'key' || expected === 'key or }') return this.#key() ? 'colon' : null
    if (expected !== 'after') return this.#value(next)
    if (level === undefined || !this.#take(',')) return null
    if (typeof level.step === 'number') level.step += 1
    return level.keys === null ? 'value' : 'key'
  }

  #value(next: string | undefined): Expected | null {
    if (next === '{' || next === '[') {
      this.#at += 1
      this.#levels.push(next === '{' ? { keys: new Set(), step: '' } : { keys: null, step: 0 })
      return next === '{' ? 'key or }' : 'value or ]'
    }
    const read = next === '"' ? this.#string() : this.#match(word)
    return read === null ? null : 'after'
  }

  #key(): boolean {
    const written = this.#text[this.#at] === '"' ? this.#string() : null
    const level = this.#levels.at(-1)
    if (written === null || !level?.keys) return false
    const key: unknown = JSON.parse(written)
    level.step = String(key)
    if (level.keys.has(level.step)) {
      const parent = pathText(this.#levels.slice(0, -1).map(outer => outer.step))
      this.twice.push(`${parent || 'the file'}: key ${quote(level.step)} is written twice`)
    }
    level.keys.add(level.step)
    return true
  }

  /** The string with its quotation marks, or null with the position on what is wrong in it. */
  #string(): string | null {
    const start = this.#at
    this.#at += 1
    while (this.#at < this.#text.length) {
      const code = this.#text.charCodeAt(this.#at)
      if (code < 32) return null
      if (code === 92) {
        if (this.#match(escaped) === null) return null
        continue
      }
      this.#at += 1
      if (code === 34) return this.#text.slice(start, this.#at)
    }
    return null
  }

  #close(): Expected {
    this.#at += 1
    this.#levels.pop()
    return 'after'
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false
    this.#at += 1
    return true
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)
    if (found === null) return null
    this.#at = pattern.lastIndex
    return found[0]
  }
}
