/**
 * Headers that are the same for every answer, static files included. Pages get theirs, with a nonce, from proxy.ts;
 * what is not a page may load nothing at all.
 */
const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
]

const inert = [
  { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'; sandbox" },
]

export const plainHeaders = [
  { source: '/:path*', headers: everywhere },
  { source: '/api/:path*', headers: inert },
  { source: '/schemas/:path*', headers: inert },
  // Their folder has a number, which changes when they do.
  {
    source: '/fonts/:path*',
    headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
  },
]
