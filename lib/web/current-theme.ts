import { cookies } from 'next/headers'
import { type Theme, themeCookie, toTheme } from './theme'

/** The light this reader has chosen. */
export async function currentTheme(): Promise<Theme> {
  return toTheme((await cookies()).get(themeCookie)?.value)
}
