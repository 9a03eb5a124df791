#!/usr/bin/env node
// `npm start`: from a bare clone to the first page. Nothing but Node may be imported before the packages are there,
// and this file itself must parse on an old Node, to say that it is one.
const begun = performance.now()
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Isnad needs Node.js 20.19 or newer; this is ${process.versions.node} (${process.execPath}).\n`,
  )
  process.exit(1)
}
import('./launch/main.mjs').then(({ main }) => main(begun, process.argv[2] === '--dev'))
