import { describe, expect, it } from 'vitest'
import { type Progress, stepsOf } from './next-steps'

const done: Progress = {
  questions: 11,
  articles: 4,
  unsegmented: 0,
  unread: 0,
  suggested: 0,
  members: 2,
  canWrite: true,
  canManage: true,
}

describe('the next steps', () => {
  it.each<[string, Partial<Progress>, readonly string[]]>([
    ['nothing is left', {}, []],
    [
      'an empty dossier is filled first',
      { articles: 0, questions: 0, members: 1 },
      ['import', 'questions', 'invite'],
    ],
    [
      'work comes in the order it is done',
      { unsegmented: 1, suggested: 3, unread: 2 },
      ['segments', 'suggested', 'unread'],
    ],
    [
      'who only reads is sent nowhere',
      { articles: 0, unread: 2, members: 1, canWrite: false, canManage: false },
      [],
    ],
    ['who does not manage members invites nobody', { members: 1, canManage: false }, []],
  ])('%s', (_, progress, steps) => {
    expect(stepsOf({ ...done, ...progress }).map(step => step.step)).toEqual(steps)
  })

  it('count what they are about', () => {
    expect(stepsOf({ ...done, suggested: 3, unread: 2 })).toEqual([
      { step: 'suggested', count: 3 },
      { step: 'unread', count: 2 },
    ])
  })
})
