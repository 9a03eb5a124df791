import { describe, expect, it } from 'vitest'
import { brokenQuotations } from './broken-quotations'
import type { QuotationEvidence } from './derivation'
import { story, type Told } from './story.cases'

const found = (...texts: (string | Told)[]) => {
  const told = texts.map((one, at): [string, Told] => [
    'abcdefgh'[at] as string,
    typeof one === 'string' ? { text: one } : one,
  ])
  return brokenQuotations(story(Object.fromEntries(told)).articles).map(({ edge, evidence }) => ({
    ...edge,
    ...(evidence as QuotationEvidence),
  }))
}

describe('the same broken quotation', () => {
  it.each<[string, string[], [string, string, string][]]>([
    [
      'interrupted after the same word',
      [
        '«لن نغلق الفرن قبل الشتاء» كما قال، «ولن نبيعه لأحد من التجار».',
        'وقال: “لن نغلق الفرن قبل الشتاء”. “ولن نبيعه لأحد من التجار”.',
      ],
      [['b', 'a', '«لن نغلق الفرن قبل الشتاء» كما قال، «ولن نبيعه لأحد من التجار»'.slice(1, -1)]],
    ],
    [
      'with words left out',
      [
        'He said "we shall bake … until the flour is gone".',
        'She heard "We shall bake ... until the flour is gone" twice.',
      ],
      [['b', 'a', 'we shall bake … until the flour is gone']],
    ],
    [
      'with words put in',
      ['He said "we shall bake [bread] until it snows".', 'Also: "we shall bake [bread] until it snows".'],
      [['b', 'a', 'we shall bake [bread] until it snows']],
    ],
    [
      'cut where a third does not cut it',
      [
        'He said "bake until the flour is gone".',
        '"Bake until the flour is gone," he said.',
        '"We shall bake until the flour is gone, and then rest."',
      ],
      [['b', 'a', 'bake until the flour is gone']],
    ],
  ])('%s', (_, texts, pairs) => {
    const edges = found(...texts)
    expect(edges.map(({ article, from, passages }) => [article, from, passages[0]?.there.exact])).toEqual(
      pairs,
    )
    for (const {
      strength,
      passages: [one],
    } of edges) {
      expect(strength).toBe(0.45)
      expect(texts[1]?.slice(one?.here.start, one?.here.end)).toBe(one?.here.exact)
    }
  })

  it.each<[string, (string | Told)[]]>([
    [
      'whole in both',
      ['He said "we shall bake until it snows".', '"We shall bake until it snows," he said.'],
    ],
    [
      'broken in one',
      ['He said "we shall … bake until it snows".', '"We shall bake until it snows," he said.'],
    ],
    ['cut in one', ['"Bake until the flour is gone."', '"We shall bake until the flour is gone."']],
    [
      'cut elsewhere',
      [
        '"Bake until the flour is gone."',
        '"Shall bake until the flour is."',
        '"We shall bake until the flour is gone."',
      ],
    ],
    [
      'interrupted at length',
      [
        '"We shall bake today" he said, and then looked at the oven for a long time without a word to anybody in the room, "and rest tomorrow and sleep".',
        '"We shall bake today" he said, and then looked at the oven for a long time without a word to anybody in the room, "and rest tomorrow and sleep".',
      ],
    ],
    [
      'two quotations of two lines',
      [
        '"We shall bake today."\n"And rest tomorrow and sleep."',
        '"We shall bake today."\n"And rest tomorrow and sleep."',
      ],
    ],
    [
      'of a story glued on',
      [
        {
          text: 'One line here.\nHe said "bake … until the flour is gone".',
          segments: [
            { start: 0, end: 14, kind: 'main' },
            { start: 14, end: 58, kind: 'related' },
          ],
        },
        'He said "bake … until the flour is gone".',
      ],
    ],
    ['of two words with their vowels', ['قال «لَنْ نَعُودَ» ومضى', 'وقال «لَنْ نَعُودَ» أيضا']],
    ['without any', ['He left.', 'He left.', {}]],
  ])('is not one that is %s', (_, texts) => expect(found(...texts)).toEqual([]))

  it('tells less where many have it, and more where there are two', () => {
    const one = 'He said "we shall bake … until the flour is gone".'
    expect(
      found(one, one, one, one, one).map(({ article, from, strength }) => [article, from, strength]),
    ).toEqual(['b', 'c', 'd', 'e'].map(article => [article, 'a', 0.2]))
    const two = `${one}\n\nLater: "there is [no] more flour in the house".`
    expect(found(two, two)).toMatchObject([{ strength: 0.698 }])
    expect(found(one + one, one)).toHaveLength(1)
  })

  it('is found in linear time among very many of one beginning', () => {
    const text = '"we shall bake bread and then" '.repeat(1500)
    const start = performance.now()
    found(text, text)
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
