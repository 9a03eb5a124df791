import { z } from 'zod'
import { noticeKinds } from '@/lib/domain/talk/told'
import { queueFilter } from './reconcile'
import { id, isStorable, words } from './words'

const key = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/)

/** What is talked about: a row by the keys of its event and question, an article, a claim. */
export const aboutInput = z
  .strictObject({
    dossier: id,
    subject: z.enum(['row', 'article', 'claim']),
    key: z.string().max(129),
  })
  .refine(
    about => {
      const parts = about.key.split(' ')
      return (
        parts.length === (about.subject === 'row' ? 2 : 1) && parts.every(part => key.safeParse(part).success)
      )
    },
    { path: ['key'], error: 'names nothing of its kind' },
  )
export type AboutInput = z.infer<typeof aboutInput>

/** A mention is written `@{ID}`. */
const body = words.max(5_000, 'is too long').refine(text => text.trim() !== '', 'is empty')

/** `comment` is made where it is written, so that one whose answer was lost can be sent again. */
export const writeInput = z
  .strictObject({ ...aboutInput.shape, comment: z.uuid(), parent: z.uuid().nullable(), body })
  .refine(({ dossier, subject, key }) => aboutInput.safeParse({ dossier, subject, key }).success, {
    path: ['key'],
    error: 'names nothing of its kind',
  })
export type WriteInput = z.infer<typeof writeInput>

const one = { dossier: id, comment: z.uuid() }
export const editInput = z.strictObject({ ...one, seen: z.number().int().min(1), body })
export const deleteInput = z.strictObject(one)
export const resolveInput = z.strictObject({ ...one, resolved: z.boolean() })

/** Some notices of one's own; left out: all. */
export const readNoticesInput = z.strictObject({ notices: z.array(z.uuid()).max(500).optional() })

export const lettersForm = z.strictObject({
  getsLetters: z.boolean(),
  off: z.array(z.enum(noticeKinds)).max(noticeKinds.length),
})
export type LettersForm = z.infer<typeof lettersForm>

const viewName = z
  .string()
  .trim()
  .min(1, 'missing')
  .max(60, 'tooLong')
  .refine(text => isStorable(text) && !/\p{Cc}/u.test(text), 'unreadable')

export const saveViewInput = z.strictObject({
  dossier: id,
  name: viewName,
  view: queueFilter,
  isShared: z.boolean(),
})
export const changeViewInput = z.strictObject({
  dossier: id,
  view: z.uuid(),
  name: viewName,
  isShared: z.boolean(),
})
export const removeViewInput = z.strictObject({ dossier: id, view: z.uuid() })
