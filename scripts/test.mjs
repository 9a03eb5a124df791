#!/usr/bin/env node
// `npm test`: every check there is, on a bare clone. Stages do not stop each other: one run shows everything that is red.
// usage: node scripts/test.mjs [STAGE…] [arguments of the last stage's runner]
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Isnad needs Node.js 20.19 or newer; this is ${process.versions.node} (${process.execPath}).\n`,
  )
  process.exit(1)
}
import('./launch/test-run.mjs').then(({ main }) => main(process.argv.slice(2)))
