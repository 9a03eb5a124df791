/** How far a dossier is. */
export interface Progress {
  readonly questions: number
  readonly articles: number
  readonly unsegmented: number
  readonly unread: number
  readonly suggested: number
  readonly members: number
  readonly canWrite: boolean
  readonly canManage: boolean
}

export type Step = 'import' | 'questions' | 'segments' | 'suggested' | 'unread' | 'invite'

/** What is worth doing next, in the order in which one does it; for whoever may do it. */
export function stepsOf(progress: Progress): readonly { readonly step: Step; readonly count: number }[] {
  const { questions, articles, unsegmented, unread, suggested, members, canWrite, canManage } = progress
  const steps: readonly [Step, boolean, number][] = [
    ['import', canWrite && articles === 0, 0],
    ['questions', canWrite && questions === 0, 0],
    ['segments', canWrite && unsegmented > 0, unsegmented],
    ['suggested', canWrite && suggested > 0, suggested],
    ['unread', canWrite && unread > 0, unread],
    ['invite', canManage && members < 2, 0],
  ]
  return steps.flatMap(([step, isOpen, count]) => (isOpen ? [{ step, count }] : []))
}
