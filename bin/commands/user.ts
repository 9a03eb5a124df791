import { createInterface } from 'node:readline'
import type { Command } from 'commander'
import { type Role, roles } from '@/lib/domain/permissions'
import { AppError } from '@/lib/errors'

interface Options {
  readonly name: string
  readonly administrator?: boolean
  readonly language: string
  readonly passwordStdin?: boolean
  readonly member: readonly string[]
}

export function addUserCommand(program: Command): void {
  const user = program.command('user').description('people who may sign in').helpCommand(false)
  user
    .command('add')
    .description('add somebody, with the first line of standard input as their password')
    .argument('<email>', 'the address they sign in with')
    .requiredOption('--name <name>', 'what they are called')
    .option('--administrator', 'they look after the whole site')
    .option('--language <language>', 'ar or en: the language of their mail', 'ar')
    .option('--member <dossier:role>', `a dossier they work on, as ${roles.join(', ')}`, collect, [])
    .option('--password-stdin', 'read the password from standard input, also from a pipe')
    .action(add)
}

const collect = (one: string, before: readonly string[]): readonly string[] => [...before, one]

function memberships(pairs: readonly string[]): ReadonlyMap<string, Role> {
  return new Map(
    pairs.map(pair => {
      const [dossier = '', name = ''] = pair.split(':')
      const role = roles.find(one => one === name)
      if (dossier === '' || !role) throw new AppError('invalid', `--member ${pair}: is to be DOSSIER:ROLE`)
      return [dossier, role]
    }),
  )
}

/** A password in the arguments would stand in the history of the shell and in the list of processes. */
async function readPassword(isPiped: boolean): Promise<string> {
  if (process.stdin.isTTY) {
    if (isPiped) throw new AppError('invalid', '--password-stdin: nothing is piped in')
    process.stderr.write('Password (it is shown while you type): ')
  }
  const lines = createInterface({ input: process.stdin, terminal: false })
  for await (const line of lines) {
    lines.close()
    return line
  }
  throw new AppError('invalid', 'no password came on standard input')
}

async function add(email: string, options: Options): Promise<void> {
  const { personForm } = await import('@/lib/schemas/people')
  const memberOf = memberships(options.member)
  const password = await readPassword(options.passwordStdin === true)
  const read = personForm.safeParse({ email, name: options.name, language: options.language, password })
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    throw new AppError('invalid', 'nobody was added', { faults })
  }
  const { commandLine, withDatabase } = await import('./database')
  const { addUser } = await import('@/lib/services/accounts')
  const isAdministrator = options.administrator === true
  const added = await withDatabase(() => addUser(commandLine, { ...read.data, isAdministrator, memberOf }))
  process.stdout.write(`${added.email}: added\n`)
}
