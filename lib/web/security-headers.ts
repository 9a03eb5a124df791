/** The one style that react-aria puts into a page, by its hash: fingers on the calendar's days do not scroll the page. */
const pressable = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"

/**
 * The content security policy of a page. Scripts run by nonce alone; style attributes are not allowed at all, so
 * drawings are SVG with attributes and classes. `data:` images are the patterns in our own style sheets.
 */
export function pagePolicy({ nonce, development }: { nonce: string; development: boolean }): string {
  return [
    "default-src 'none'",
    // React's development build explains itself through eval; the production build never does.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src-elem 'self' ${development ? "'unsafe-inline'" : pressable}`,
    "style-src-attr 'none'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

export const strictTransport = 'max-age=31536000; includeSubDomains'
