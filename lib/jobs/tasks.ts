import type { Task, TaskList } from 'graphile-worker'
import { z } from 'zod'
import type { Jobs } from '@/lib/db/queue'
import { AppError } from '@/lib/errors'
import { log } from '@/lib/log'
import { purgeDeleted } from '@/lib/services/dossiers-desk'
import { checkFeed, orderDueFeeds } from '@/lib/services/feeds'
import { sendNotices } from '@/lib/services/send-notices'
import { orderStalledBatches, workBatch } from '@/lib/services/work-batch'
import { orderStalledModelRuns, workModelRun } from '@/lib/services/work-model-run'

const batchJob = z.object({ dossier: z.string(), batch: z.string() })
const feedJob = z.object({ dossier: z.string(), feed: z.string() })
const letterJob = z.object({ dossier: z.string(), user: z.string() })
const modelJob = z.object({ dossier: z.string(), dossierId: z.string(), run: z.string() })

/** Every minute: orders what is due, and lets go what was deleted long enough ago. */
export const everyMinute = 'every-minute'

/** What a job of each name does; each is a door over a service. `isStopping`: the process was asked to end. */
export function tasksOf(isStopping: () => boolean): TaskList {
  const tasks: Record<keyof Jobs | typeof everyMinute, Task> = {
    'ingest-batch': async payload => {
      await ignoringGone(() => workBatch(batchJob.parse(payload), isStopping))
    },
    'follow-feed': async payload => {
      await ignoringGone(() => checkFeed(feedJob.parse(payload)))
    },
    'model-run': async payload => {
      await ignoringGone(() => workModelRun(modelJob.parse(payload), isStopping))
    },
    'notice-letter': async payload => {
      await sendNotices(letterJob.parse(payload))
    },
    [everyMinute]: async () => {
      await orderDueFeeds()
      await orderStalledBatches()
      await orderStalledModelRuns()
      await purgeDeleted({ kind: 'system', name: 'purge' }, { now: new Date() })
    },
  }
  return tasks
}

/** A dossier that was archived or deleted after the job was ordered needs no second try. */
async function ignoringGone(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const isGone = error instanceof AppError && (error.code === 'not-found' || error.code === 'forbidden')
    if (!isGone) throw error
    log.info({ reason: error.message }, 'a job for a dossier that is gone')
  }
}
