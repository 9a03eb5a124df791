import type { Command } from 'commander'
import type { AuditFault, AuditVerdict } from '@/lib/services/audit'

export function addAudit(program: Command): void {
  const audit = program.command('audit').description('the audit trail of a dossier, a chain of hashes')
  audit
    .command('verify')
    .description('walk the chain and name its first broken entry; ends with 1 where one is broken')
    .argument('[dossier]', 'the id of one dossier; left out, every one there is, deleted ones too')
    .action(verify)
}

const words: Readonly<Record<AuditFault, string>> = {
  gap: 'is missing, though there are later ones',
  link: 'does not follow from the one before it',
  hash: 'does not say what it said when it was written',
  tail: 'is missing, and so is every one after it',
  head: 'is not the last one that the dossier knows of',
}

/** `oman-talks: 12 entries, whole; the last is 0a1b…`, or which entry is broken and how. */
function told({ dossier, entries, hash, broken }: AuditVerdict): string {
  if (broken) return `${dossier}: broken at entry ${broken.number}: it ${words[broken.fault]}\n`
  return `${dossier}: ${entries} ${entries === 1 ? 'entry' : 'entries'}, whole; the last is ${hash ?? 'none'}\n`
}

async function verify(dossier: string | undefined): Promise<void> {
  const { commandLine, withDatabase } = await import('./database')
  const { verifyAllAudits, verifyAudit } = await import('@/lib/services/audit')
  const verdicts = await withDatabase(async () =>
    dossier === undefined ? verifyAllAudits(commandLine) : [await verifyAudit(commandLine, { dossier })],
  )
  for (const verdict of verdicts) process.stdout.write(told(verdict))
  if (verdicts.some(({ broken }) => broken)) process.exitCode = 1
}
