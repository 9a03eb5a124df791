/** An answer that is longer than any answer of ours can be. */
export class LongAnswer extends Error {
  override readonly name = 'LongAnswer'
}

/** Reads whole answers of at most so many bytes, and follows no redirect: our key is for the address that was configured. */
export function boundedFetch(mostBytes: number): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'manual' })
    const chunks: Uint8Array[] = []
    let size = 0
    // Leaving the loop early closes the connection.
    for await (const chunk of response.body ?? []) {
      size += chunk.byteLength
      if (size > mostBytes) throw new LongAnswer(`the answer is over ${mostBytes} bytes`)
      chunks.push(chunk)
    }
    const { status, headers } = response
    // The bytes are no longer packed as these say.
    const kept = [...headers].filter(([name]) => name !== 'content-encoding' && name !== 'content-length')
    const isEmpty = status === 204 || status === 304 || status < 200
    return new Response(isEmpty ? null : Buffer.concat(chunks), { status, headers: kept })
  }
}
