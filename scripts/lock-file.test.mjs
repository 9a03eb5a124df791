import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))

/** Where Node would find `name` from a package: in its own node_modules, or in one further out. */
function isLocked(from, name) {
  for (let base = from; ; ) {
    if (packages[`${base && `${base}/`}node_modules/${name}`]) return true
    if (base === '') return false
    base = base.slice(0, Math.max(base.lastIndexOf('/node_modules/'), 0))
  }
}

it('locks the optional packages of every system', () => {
  // A registry that lacks those of other systems leaves them out of the file, and `npm ci` then refuses all of it.
  const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter(name => !isLocked(folder, name))
      .map(name => `${name} of ${folder}`),
  )
  expect(missing).toEqual([])
})

it('names no registry', () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([])
})

it('pins exact versions in package.json', () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  )
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, range]) => !/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(range),
  )
  expect(loose).toEqual([])
})
