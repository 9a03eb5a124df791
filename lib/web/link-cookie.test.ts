import { describe, expect, it } from 'vitest'
import { cookieOfLink } from './link-cookie'

const token = 'a-Z_9'.repeat(9).slice(0, 43)
const of = (path: string, host = 'isnad.example.org') =>
  cookieOfLink(new URL(path, `https://${host}`), new Headers({ host }))

describe('a link that lets somebody in', () => {
  it('becomes a cookie of this host that scripts do not see', () => {
    expect(of(`/ar/invite?token=${token}`)).toEqual({
      path: '/ar/invite',
      cookie: `__Host-isnad.link-invite=${token}; Path=/; Max-Age=3600; HttpOnly; SameSite=Lax; Secure`,
    })
    expect(of(`/en/setup?token=${token}`, 'localhost:3000')?.cookie).toBe(
      `isnad.link-setup=${token}; Path=/; Max-Age=3600; HttpOnly; SameSite=Lax`,
    )
  })

  it('leaves nothing behind where it is no token', () => {
    expect(of('/ar/reset?token=x;Domain=example.org')?.cookie).toMatch(
      /^__Host-isnad\.link-reset=; Path=\/; Max-Age=0/,
    )
  })

  it('is none on other pages, or without a token', () => {
    expect(of(`/ar/sign-in?token=${token}`)).toBeNull()
    expect(of('/ar/invite')).toBeNull()
  })
})
