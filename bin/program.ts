import { Command, CommanderError } from 'commander'
import { AppError } from '@/lib/errors'
import packageFile from '../package.json'
import { addAudit } from './commands/audit'
import { addCompare } from './commands/compare'
import { addDerive } from './commands/derive'
import { addDiagnose } from './commands/diagnose'
import { addExport } from './commands/export'
import { addExtract } from './commands/extract'
import { addImport } from './commands/import'
import { addLocate } from './commands/locate'
import { addMigrate } from './commands/migrate'
import { addParse } from './commands/parse'
import { addSeed } from './commands/seed'
import { addSetupLink } from './commands/setup-link'
import { addUserCommand } from './commands/user'

/** Exit codes (interchange §3); a bug and an output that cannot be written are none of them (sysexits.h). */
const badInput = 2
const bug = 70
const unwritable = 74

/**
 * The command line is a door: it reads its arguments, calls what it is a door to, and writes the result. A command's
 * file says its arguments and loads the rest only when the command is given, so that each starts fast.
 */
function program(): Command {
  const isnad = new Command('isnad')
    .description(packageFile.description)
    .version(packageFile.version)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => undefined, writeErr: () => undefined })
  for (const add of [
    addCompare,
    addExtract,
    addDerive,
    addDiagnose,
    addImport,
    addExport,
    addLocate,
    addParse,
    addMigrate,
    addSeed,
    addAudit,
    addUserCommand,
    addSetupLink,
  ])
    add(isnad)
  return isnad
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return reportUsage(error)
  if (error instanceof AppError && error.code !== 'internal') {
    for (const line of error.faults ?? [error.message]) process.stderr.write(`${line}\n`)
    return badInput
  }
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return bug
}

/** Help and version have been written by now, and are no fault; the rest is one line. */
function reportUsage(error: CommanderError): number {
  if (error.exitCode === 0) return 0
  const line =
    error.code === 'commander.help'
      ? 'name a command'
      : error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ')
  process.stderr.write(`${line} (isnad --help tells more)\n`)
  return badInput
}

/** Who reads the output may stop reading, as `head` does: then there is nothing more to do. */
function leave(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit()
  process.stderr.write(`the result could not be written: ${error.message}\n`)
  process.exit(unwritable)
}

export async function run(argv: readonly string[]): Promise<void> {
  process.stdout.on('error', leave)
  process.stderr.on('error', leave)
  try {
    await program().parseAsync([...argv])
  } catch (error) {
    process.exitCode = report(error)
  }
}
