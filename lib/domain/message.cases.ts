import type { Arg } from './message'

/** A message in one line, names in English: `value.plain(it: [Oman and Qatar])`. */
export function inOneLine(arg: Arg): string {
  if (typeof arg !== 'object') return String(arg)
  if ('key' in arg) {
    const args = Object.entries(arg.args).map(([name, at]) => `${name}: ${inOneLine(at)}`)
    const key = arg.key.replace(/^engine\./, '')
    return args.length > 0 ? `${key}(${args.join(', ')})` : key
  }
  if ('names' in arg) return arg.names.en ?? arg.names.ar ?? '?'
  if ('edtf' in arg) return arg.edtf
  if ('days' in arg) return arg.days.map(day => day ?? '..').join('/')
  return `[${arg.list.map(inOneLine).join(` ${arg.join} `)}]`
}
