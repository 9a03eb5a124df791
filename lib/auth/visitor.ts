/** Who knocks, before it is known who they are: what a browser sent, and where from. */
export interface Visitor {
  readonly cookie: string
  readonly userAgent: string
  /** As far as proxies that we trust tell it; one of IPv6 may change within its /64. */
  readonly address: string
  /** Whether cookies are marked Secure: everywhere but over plain HTTP on this machine. */
  readonly isSecure: boolean
}

/** What a service learned, and the cookies that the browser shall keep, as `Set-Cookie` lines. */
export interface Answered<T> {
  readonly data: T
  readonly cookies: readonly string[]
}
