import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { publishedSchemas } from './published'

describe('the published JSON Schemas', () => {
  // `npx vitest run --project unit lib/schemas -u` writes them anew; in CI vitest refuses to.
  it.each(Object.keys(publishedSchemas))('%s is what the zod schema says', async name => {
    const file = fileURLToPath(new URL(`../../public/schemas/${name}`, import.meta.url))
    await expect(publishedSchemas[name]?.()).toMatchFileSnapshot(file)
  })

  it('close every object to unknown keys', () => {
    for (const make of Object.values(publishedSchemas)) {
      const schema: unknown = JSON.parse(make())
      const open: unknown[] = [schema]
      while (open.length > 0) {
        const node = open.pop()
        if (typeof node !== 'object' || node === null) continue
        if ('properties' in node) expect(node).toHaveProperty('additionalProperties', false)
        open.push(...Object.values(node))
      }
    }
  })
})
