import { localPath, themeCookie, toTheme } from '@/lib/web/theme'

/** Remembers light or dark, and goes back to where the reader was. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData()
  const theme = toTheme(form.get('theme'))
  const age = theme === 'auto' ? 0 : 365 * 24 * 60 * 60
  return new Response(null, {
    status: 303,
    headers: {
      Location: localPath(form.get('back')),
      'Set-Cookie': `${themeCookie}=${theme}; Path=/; Max-Age=${age}; SameSite=Lax; HttpOnly`,
    },
  })
}
