import type { Dossier } from '@/lib/domain/dossier'
import { isnad, makeDossier, newDossierId } from './desk'

/** The demo as the site has it, under an id of the test's own. */
export async function makeDemoCopy({ publish = false } = {}): Promise<string> {
  const demo = JSON.parse(await isnad(['export', 'demo-umm-al-rih'])) as Dossier
  return makeDossier({ ...demo, dossier: { ...demo.dossier, id: newDossierId() } }, { publish })
}
