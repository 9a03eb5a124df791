import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * @param {string} root
 * @param {string} entry a file or folder below root
 * @returns {string[]} files below root, with forward slashes, in an order that does not depend on the system
 */
function filesOf(root, entry) {
  const found = statSync(path.join(root, entry), { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [entry]
  return readdirSync(path.join(root, entry))
    .sort()
    .flatMap(name => filesOf(root, `${entry}/${name}`))
}

/**
 * One value for the content of files, whatever their times say: a clone, a checkout or a copy gives new times
 * to the same files.
 * @param {string} root
 * @param {readonly string[]} entries files and folders; those that do not exist count as absent
 * @param {{ without?: RegExp, and?: readonly string[] }} [options] paths left out; other words that matter
 */
export function fingerprint(root, entries, { without, and = [] } = {}) {
  const hash = createHash('sha256')
  for (const file of entries.flatMap(entry => filesOf(root, entry))) {
    if (without?.test(file)) continue
    const content = readFileSync(path.join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  for (const word of and) hash.update(`\0${word}`)
  return hash.digest('hex')
}
