import { constants } from 'node:fs'
import { type FileHandle, open, readFile, realpath } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { mostTextBytes } from './check-article'
import { type DossierReading, type LoadText, parseDossier } from './dossier'
import { parseJson } from './json'

/** Reads a dossier file with the text files beside it; `-` is standard input, with text files in the current folder. */
export async function readDossierFile(path: string): Promise<DossierReading> {
  let bytes: Uint8Array
  try {
    bytes = path === '-' ? await buffer(process.stdin) : await readFile(path)
  } catch (error) {
    return { faults: [`${path}: ${reason(error)}`] }
  }
  const text = decode(bytes, { keepMark: false })
  if (text === null) return { faults: [`${path}: is not UTF-8`] }
  const parsed = parseJson(text)
  if (parsed.faults) return { faults: parsed.faults }
  return parseDossier(parsed.json, textsIn(path === '-' ? '.' : dirname(path)))
}

/**
 * A text is stored as given, so its byte order mark, if it has one, is its first character; JSON has no use for one.
 * Null: not UTF-8, or longer than a string can be.
 */
export function decode(bytes: Uint8Array, { keepMark }: { keepMark: boolean }): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: keepMark }).decode(bytes)
  } catch {
    return null
  }
}

export function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'is not there'
  if (code === 'EISDIR') return 'is a folder'
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read'
  return 'cannot be read'
}

/** Text files of one folder and those below it, wherever a link or a path of theirs would lead. */
function textsIn(folder: string): LoadText {
  return async textFile => {
    if (isAbsolute(textFile)) return { fault: 'is not relative to the dossier file' }
    try {
      const root = await realpath(folder)
      const wanted = join(root, textFile)
      if (isOutside(root, wanted)) return { fault: "lies outside the dossier's folder" }
      const real = await realpath(wanted)
      if (isOutside(root, real)) return { fault: "lies outside the dossier's folder" }
      const file = await open(real, constants.O_RDONLY | constants.O_NONBLOCK)
      try {
        return await readText(file)
      } finally {
        await file.close()
      }
    } catch (error) {
      return { fault: reason(error) }
    }
  }
}

function isOutside(root: string, path: string): boolean {
  const way = relative(root, path)
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)
}

/** Only of an ordinary file, and never more than a text may be. */
async function readText(file: FileHandle): Promise<{ text: string } | { fault: string }> {
  const found = await file.stat()
  if (!found.isFile()) return { fault: found.isDirectory() ? 'is a folder' : 'is not an ordinary file' }
  if (found.size > mostTextBytes) return { fault: 'is over 2 MiB' }
  const text = decode(await file.readFile(), { keepMark: true })
  return text === null ? { fault: 'is not UTF-8' } : { text }
}
