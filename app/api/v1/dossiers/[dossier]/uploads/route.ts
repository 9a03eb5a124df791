import { z } from 'zod'
import { mostFileBytes } from '@/lib/ingest/files'
import { stageUpload } from '@/lib/services/staged'
import { defineUpload } from '@/lib/web/upload'

const upload = z.strictObject({
  dossier: z.string(),
  name: z.string().min(1).max(300),
  encoding: z.string().max(40).optional(),
})

/** A text, a web page or a Word document as the body; what was read of it waits for its editor. */
export const POST = defineUpload(upload, mostFileBytes, (actor, { dossier, name, encoding }, bytes) =>
  stageUpload(actor, { dossier, file: { name, bytes, encoding: encoding ?? null } }),
)
