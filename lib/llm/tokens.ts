/** Tokens of one answer. */
export const mostOutput = 5_000

const encoder = new TextEncoder()

/**
 * About how many tokens a text is: four ASCII characters to one, two of any other script. Models differ; it is good for cutting
 * texts, and for what was used where nobody said.
 */
export function likelyTokens(text: string): number {
  let ascii = 0
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) < 128) ascii += 1
  return Math.ceil(ascii / 4 + (text.length - ascii) / 2)
}

/** Never fewer than a model counts: a token stands for one byte of UTF-8 at least. */
export const mostTokens = (text: string): number => encoder.encode(text).length
