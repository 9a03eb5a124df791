/** An edition's number as an address may write it, or null: 1, 2, 3 …, nothing with signs, points or leading zeros. */
export function editionNumber(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null
}
