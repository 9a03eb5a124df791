import type { Locale } from '@/lib/domain/dossier'
import ar from './messages/ar.json'
import en from './messages/en.json'

const all = { ar, en }

/** What only the pages of readers say, and the browser of an editor need not be sent. */
const ofReaders: ReadonlySet<string> = new Set(['home', 'comparison', 'row', 'article', 'sources', 'legend'])

/** The messages that the client components of the desk may ask for. */
export function deskWords(locale: Locale) {
  const { ui, errors } = all[locale]
  const spoken = Object.entries(ui).filter(([namespace]) => !ofReaders.has(namespace))
  return { ui: Object.fromEntries(spoken), errors }
}
