/** What we use of the `html-encoding-sniffer` package, which ships no types. */
declare module 'html-encoding-sniffer' {
  /** The encoding's name in the standard's own case, or `defaultEncoding`. */
  function sniff(bytes: Uint8Array, options: { readonly defaultEncoding: string }): string
  export = sniff
}
