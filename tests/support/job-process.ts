// A process that works on jobs until it is killed: `node --import tsx tests/support/job-process.ts DATABASE_URL`.
import { connect } from '@/lib/db/client'
import { startJobs } from '@/lib/jobs/run'

const [url = ''] = process.argv.slice(2)
connect(url)
startJobs(url).then(
  () => process.stdout.write('ready\n'),
  error => {
    process.stderr.write(`${error}\n`)
    process.exit(1)
  },
)
