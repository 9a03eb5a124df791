/** What we use of the `edtf` package, which ships no types: its syntax tree, never its dates (they misread ends). */
declare module 'edtf' {
  export type EdtfTree =
    | {
        readonly type: 'Date'
        /** Year, then month from 0, then day, as far as given; a time of day follows the day. */
        readonly values: readonly [number, number?, number?, number?]
        /** One bit per digit written X: 1, 2, 4, 8 the year from its first digit, 16 and 32 the month, 64 and 128 the day. */
        readonly unspecified?: number
      }
    | { readonly type: 'Season'; readonly values: readonly [number, number] }
    | { readonly type: 'Year'; readonly values: readonly [number] }
    | { readonly type: 'Century'; readonly values: readonly [number] }

  /** Throws where the text is not EDTF of these types up to this level. */
  export function parse(
    text: string,
    constraints: { readonly level: 0 | 1; readonly types: readonly EdtfTree['type'][] },
  ): EdtfTree
}
