import { AppError } from '@/lib/errors'

/** A row as `--row` names it. */
export function rowNamed(name: string): { event: string; question: string } {
  const [event, question, ...more] = name.split('/')
  if (event && question && more.length === 0) return { event, question }
  throw new AppError('invalid', `--row: ${JSON.stringify(name)} is not EVENT/QUESTION`)
}
