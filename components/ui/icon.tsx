export const iconPaths = {
  agree: 'M3 6h10M3 10.5h10',
  compatible: 'M2.5 6.4c1.8-2.4 3.6-2.4 5.5-.8s3.7 1.6 5.5-.8M2.5 11.2c1.8-2.4 3.6-2.4 5.5-.8s3.7 1.6 5.5-.8',
  reconcilable:
    'M7.4 6.8c1-1.4 2.2-1.4 3.6-.4s2.6 1 3.6-.4M7.4 11c1-1.4 2.2-1.4 3.6-.4s2.6 1 3.6-.4M5.2 5.2C5 3.8 4 3.2 3 3.4 1.8 3.6 1.2 4.8 1.8 6c.4.8 1.5 1.2 1.5 2.6M3.3 12.4v.1',
  conflict: 'M3 6h10M3 10.5h10M11 2.5l-6 11.5',
  single: 'M5.5 5.2L8.4 3v10M5.5 13h5.6',
  unresolved: 'M3 8.6v.1M8 8.6v.1M13 8.6v.1',
  unassessed: 'M13 2.8H6.4a3 3 0 000 6H8M8 2.8v10.6M11.2 2.8v10.6',
  none: 'M4 8.3h8',
  self: 'M10 1.8L5 7.6h5.6L5.6 14M5.2 10.6L5.5 14.1l3.4-.5',
  root: 'M8 14V9.5M8 9.5C8 6.5 3.5 7 3.5 3M8 9.5C8 6.5 12.5 7 12.5 3',
  party: 'M2 5.5h11.5M10.5 2.8l3 2.7-3 2.7M14 11H2.5M5.5 8.3l-3 2.7 3 2.7',
  transmission: 'M8 2v4M8 6c0 2.5-4.5 2-4.5 5.5M8 6c0 2.5 4.5 2 4.5 5.5M1.8 11.5h3.4M10.8 13.2l3.4-3.4',
  coding: 'M5.5 4.5L2 8l3.5 3.5M10.5 4.5L14 8l-3.5 3.5',
  tainted: 'M8 2.5l6 11H2zM8 7v2.8M8 11.6v.1',
  stale: 'M8 2.4a5.6 5.6 0 105.6 5.6M8 4.8V8l2.3 1.6M13.6 3.4v2.9h-2.9',
  silent: 'M2.4 8a5.6 5.6 0 1011.2 0a5.6 5.6 0 10-11.2 0',
  unread: 'M2.4 8a5.6 5.6 0 1011.2 0a5.6 5.6 0 10-11.2 0',
  unknown: 'M11.6 5.6C11.4 3.6 9.8 2.4 8 2.6 5.8 2.9 4.7 4.8 5.6 6.7 6.3 8 8 8.4 8 10.3M8 13.4v.1',
  declined: 'M2.4 8a5.6 5.6 0 1011.2 0a5.6 5.6 0 10-11.2 0M5.4 8h5.2',
  nobody: 'M3.4 8a4.6 4.6 0 109.2 0a4.6 4.6 0 10-9.2 0M3.2 12.8l9.6-9.6',
  elsewhere: 'M6.2 4h5.8v5.8M12 4l-8 8',
  denies: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  reports: 'M3 3h10v7.5H8L5 13v-2.5H3z',
  varies: 'M3 5h10M3 8h7M3 11h4',
  light:
    'M5 8a3 3 0 106 0a3 3 0 10-6 0M8 1.5v1.3M8 13.2v1.3M1.5 8h1.3M13.2 8h1.3M3.4 3.4l.9.9M11.7 11.7l.9.9M3.4 12.6l.9-.9M11.7 4.3l.9-.9',
  dark: 'M13 9.8A5.6 5.6 0 016.2 3a5.6 5.6 0 106.8 6.8z',
  auto: 'M2.4 8a5.6 5.6 0 1011.2 0a5.6 5.6 0 10-11.2 0M8 2.4v11.2M8 5l3.6-1.2M8 8h5.6M8 11l3.6 1.2',
} as const

export type IconName = keyof typeof iconPaths

/** Drawn for right to left, and turned where reading goes the other way: their question mark is a letter's. */
const turning: ReadonlySet<IconName> = new Set<IconName>(['reconcilable', 'unknown', 'elsewhere'])

/** Drawings without a word of their own: a word always stands beside them. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className={turning.has(name) ? 'ic turns' : 'ic'} aria-hidden="true" focusable="false">
      <use href={`#${name}`} />
    </svg>
  )
}
