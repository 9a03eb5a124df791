/**
 * The ways in which things lead back to themselves: `[a, b]` for a → b → a, each told once, from the thing that
 * comes first. Ids that lead nowhere are no part of a cycle.
 */
export function cycles(links: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const found: (readonly string[])[] = []
  const done = new Set<string>()
  for (const start of links.keys()) {
    if (done.has(start)) continue
    const path: string[] = [start]
    const onPath = new Set(path)
    const next: number[] = [0]
    while (path.length > 0) {
      const here = path.at(-1) ?? start
      const at = next[path.length - 1] ?? 0
      const to = links.get(here)?.[at]
      if (to === undefined) {
        done.add(here)
        onPath.delete(here)
        path.pop()
        next.pop()
      } else {
        next[path.length - 1] = at + 1
        if (onPath.has(to)) found.push(path.slice(path.indexOf(to)))
        else if (!done.has(to)) {
          path.push(to)
          onPath.add(to)
          next.push(0)
        }
      }
    }
  }
  return found
}
