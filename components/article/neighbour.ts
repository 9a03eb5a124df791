/**
 * Which mark comes next: after the focused one where there is one, else the first below the reader's eye or the last
 * above it. The ends lead round to each other. −1 where there are no marks.
 */
export function neighbour(tops: readonly number[], eye: number, focused: number, step: 1 | -1): number {
  if (tops.length === 0) return -1
  const wrapped = (index: number) => (index + tops.length) % tops.length
  if (focused >= 0) return wrapped(focused + step)
  const below = tops.findIndex(top => top > eye)
  const next = below < 0 ? tops.length : below
  return wrapped(step === 1 ? next : next - 1)
}
