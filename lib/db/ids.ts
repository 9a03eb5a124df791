import { v7 } from 'uuid'

/** Sorted by the time they were made, so that new rows stand together in an index. */
export const newId = (): string => v7()

/** The lists of a dossier file whose ids are keys; an option's key is `question/option`. */
export type Keyed =
  | 'outlet'
  | 'source'
  | 'entity'
  | 'event'
  | 'question'
  | 'question_option'
  | 'article'
  | 'claim'
  | 'decision'

/** From a file's ids to the database's: the same key keeps its id when a dossier is replaced. */
export class Ids {
  readonly #known = new Map<string, string>()

  know(table: Keyed, key: string, id: string): void {
    this.#known.set(`${table}:${key}`, id)
  }

  of(table: Keyed, key: string): string {
    const name = `${table}:${key}`
    const known = this.#known.get(name)
    if (known !== undefined) return known
    const made = newId()
    this.#known.set(name, made)
    return made
  }
}
