interface Kept<T> {
  readonly value: Promise<T>
  size: number
}

/** The most recently used values, up to a total size. Two that ask at once share one load; a failed load is forgotten. */
export class Recent<T> {
  readonly #kept = new Map<string, Kept<T>>()
  readonly #limit: number
  #total = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  get(key: string, load: () => Promise<{ value: T; size: number }>): Promise<T> {
    const found = this.#kept.get(key)
    if (found) {
      this.#kept.delete(key)
      this.#kept.set(key, found)
      return found.value
    }
    const loading = load()
    const kept: Kept<T> = { value: loading.then(({ value }) => value), size: 0 }
    this.#kept.set(key, kept)
    loading.then(
      ({ size }) => this.#admit(key, kept, size),
      () => this.#kept.get(key) === kept && this.#kept.delete(key),
    )
    return kept.value
  }

  #admit(key: string, kept: Kept<T>, size: number): void {
    if (this.#kept.get(key) !== kept) return
    kept.size = size
    this.#total += size
    for (const [oldest, { size: freed }] of this.#kept) {
      if (this.#total <= this.#limit) return
      this.#kept.delete(oldest)
      this.#total -= freed
    }
  }
}
