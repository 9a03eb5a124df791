import { describe, expect, it } from 'vitest'
import { shareOf, wordKeys } from './word-keys'

describe('what a text is about', () => {
  it.each([
    ['the article and what hangs before it', 'والسوق للسوق بالسوق سوقها', ['سوق']],
    ['hamzas and vowels', 'أُمُّ إمارة امارة', ['امار']],
    ['English endings and case', 'Gates gate talked talks', ['gat', 'gate', 'talk']],
    ['common words, alone or with a letter before them', 'وقال إن اليوم the said', []],
    ['short words', 'ما of سد', []],
    ['numbers', 'سنة 2026', ['2026']],
  ])('%s', (_, text, keys) => expect([...wordKeys(text)].sort()).toEqual(keys))
})

describe('what one text shares with another', () => {
  it.each([
    ['all', 'سوق السماق', 'السوق والسماق والخان', 1],
    ['half', 'سوق الخيل', 'سوق السماق', 0.5],
    ['nothing', 'الخيل', 'السماق', 0],
    ['nothing has no part', '', 'السماق', 0],
  ])('%s', (_, part, whole, share) => expect(shareOf(wordKeys(part), wordKeys(whole))).toBe(share))
})
