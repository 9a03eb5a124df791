import type { Locale } from '@/lib/domain/dossier'

/** How a text came to us. */
export type Way = 'paste' | 'file' | 'address' | 'feed' | 'bulk'

/** What said which encoding bytes are in, the strongest first. */
export type CharsetCue = 'editor' | 'bom' | 'http' | 'meta' | 'utf-8' | 'statistics' | 'fallback'

export interface DecidedCharset {
  /** Its name in the WHATWG encoding standard, in lower case: `utf-8`, `windows-1256`. */
  readonly encoding: string
  readonly decidedBy: CharsetCue
  /** From 0 to 1; 1 where nothing was guessed. */
  readonly confidence: number
}

/** Where a page, a feed or a row says a date. */
export type DateCue =
  | 'meta' // <meta property="article:published_time"> and its like
  | 'json-ld' // datePublished, dateModified
  | 'time' // <time datetime> in the article
  | 'address' // /2026/03/05/ in the path
  | 'feed' // the item's date
  | 'row' // a column of a table, a key of a line
  | 'file' // a document's own properties

/** A date that came with a text; whether it is the publication date is for `suggest` and the editor to say. */
export interface StatedDate {
  /** `2026-03-05`, or an instant with its offset where one was said: `2026-03-05T14:30:00+03:00`. */
  readonly date: string
  readonly means: 'published' | 'modified' | 'unsaid'
  readonly cue: DateCue
  /** The place in words of the format: `article:published_time`, `datePublished`, `time[datetime]`, `/2026/03/05/`. */
  readonly where: string
}

/** Words from outside as they go into the store: plain text, never markup. Every way in makes this shape. */
export interface IngestedText {
  /** Blocks parted by an empty line; U+0000 never stands in it. */
  readonly text: string
  /** As they came: of the file, of the page, of what was pasted in UTF-8. */
  readonly bytes: Uint8Array
  /** `text/plain`, `text/html`, `application/vnd.openxmlformats-officedocument.wordprocessingml.document`. */
  readonly mediaType: string
  /** Null where bytes were not decoded by us: pasted text, DOCX. */
  readonly charset: DecidedCharset | null
  readonly title: string | null
  readonly byline: string | null
  readonly language: Locale | null
  /** The canonical address where the page states one of its own site, else the one it was read from. */
  readonly url: string | null
  readonly dates: readonly StatedDate[]
  readonly outletName: string | null
  /** Figure captions, each exactly as it stands in `text`. */
  readonly captions: readonly string[]
  readonly way: Way
  /** The file's name, the address as given, the feed's address, `row 7`. */
  readonly from: string | null
  /** When it came: ISO 8601 instant. */
  readonly at: string
}
