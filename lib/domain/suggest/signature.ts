import type { Locale } from '../dossier'
import { fold } from '../text/fold'
import { sentences } from '../text/segment'

/**
 * What a text is recognised by: the least hash of its shingles under each of 64 permutations (MinHash), and a hash of each of
 * its sentences. Both are of the folded text, so vowels, hamzas, case and punctuation do not part two copies.
 */
export interface TextSignature {
  /** 64 numbers of 32 bits; all at their greatest where the text has no words. */
  readonly minima: Uint32Array
  /** One of 32 bits for each sentence, in the text's order. */
  readonly sentences: Uint32Array
}

const permutations = 64
/** Words of one shingle: long enough that two texts on one event share few, short enough that a changed word spoils few. */
const shingle = 3
/** Sentences of fewer words ("He agreed.") are the same by chance. */
const shortest = 4
/** A text of more sentences is recognised by its first ones. */
const mostSentences = 2000
const version = 1

/** FNV-1a over UTF-16 code units, mixed at the end so that near words are far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return mix(value)
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** Odd numbers, always the same: signatures are stored, so these may never change without a new `version`. */
const seeds = Uint32Array.from({ length: permutations }, (_, index) => mix(index + 1) | 1)

const words = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** The key of a sentence: its folded words; null for one too short to tell anything. */
export function sentenceKey(sentence: string): string | null {
  const found = words(sentence)
  return found.length < shortest ? null : found.join(' ')
}

function minimaOf(text: string): Uint32Array {
  const minima = new Uint32Array(permutations).fill(0xffffffff)
  const all = words(text)
  const last = Math.max(0, all.length - shingle)
  for (let from = 0; from <= last && all.length > 0; from += 1) {
    const key = hash(all.slice(from, from + shingle).join(' '))
    for (let index = 0; index < permutations; index += 1) {
      const value = mix(Math.imul(key, seeds[index] as number) ^ (seeds[permutations - 1 - index] as number))
      if (value < (minima[index] as number)) minima[index] = value
    }
  }
  return minima
}

/** The signature of a text: of its headline and body where segments are known. Linear in its length. */
export function signatureOf(text: string, language: Locale): TextSignature {
  const keys = sentences(text, language)
    .map(({ start, end }) => sentenceKey(text.slice(start, end)))
    .filter(key => key !== null)
  return { minima: minimaOf(text), sentences: Uint32Array.from(keys.slice(0, mostSentences), hash) }
}

/** As bytes for a store: a version, 64 minima, then the sentences, all little-endian. */
export function signatureBytes({ minima, sentences }: TextSignature): Uint8Array {
  const bytes = new Uint8Array(1 + 4 * (minima.length + sentences.length))
  const view = new DataView(bytes.buffer)
  bytes[0] = version
  for (const [index, value] of [...minima, ...sentences].entries()) view.setUint32(1 + 4 * index, value, true)
  return bytes
}

/** Undoes `signatureBytes`; null for what it did not write. */
export function readSignature(bytes: Uint8Array): TextSignature | null {
  const count = (bytes.length - 1) / 4
  if (bytes[0] !== version || !Number.isInteger(count) || count < permutations) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const values = Uint32Array.from({ length: count }, (_, index) => view.getUint32(1 + 4 * index, true))
  return { minima: values.slice(0, permutations), sentences: values.slice(permutations) }
}

/** How much of their shingles two texts have in common (Jaccard), estimated to about ± 0.1. */
export function likeness(a: TextSignature, b: TextSignature): number {
  let same = 0
  for (const [index, value] of a.minima.entries())
    if (value === b.minima[index] && value !== 0xffffffff) same += 1
  return same / permutations
}

/** How many of the first text's sentences the second has word for word: "9 of 11". */
export function sentencesIn(
  a: TextSignature,
  b: TextSignature,
): { readonly same: number; readonly of: number } {
  const theirs = new Set(b.sentences)
  return { same: a.sentences.filter(one => theirs.has(one)).length, of: a.sentences.length }
}
