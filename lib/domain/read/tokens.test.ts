import { describe, expect, it } from 'vitest'
import { lookUp, mayBegin, startAfter, tableOf, tokensOf } from './tokens'

const keys = (text: string) => tokensOf(text).map(({ kind, key }) => `${kind[0]}:${key}`)

describe('tokens', () => {
  it.each([
    ['قُتِل 1,200 شخصًا، و301', ['w:قتل', 'n:1200', 'w:شخصا', 'm:،', 'w:و', 'n:301']],
    ['١٬٢٠٠٫٥ ۱۲٫۵', ['n:1200.5', 'n:12.5']],
    ['8.\u200F1 8.1', ['n:1.8', 'n:8.1']],
    ['.77 ٫٥ 3,5', ['n:.77', 'n:.5', 'n:3.5']],
    ['3.5.2024 1/2', ['n:3', 'm:.', 'n:5', 'm:.', 'n:2024', 'n:1', 'm:/', 'n:2']],
    ['end. 5.', ['w:end', 'm:.', 'n:5', 'm:.']],
    ['don’t الـبيت\u200F', ['w:don’t', 'w:البيت']],
    ['عُـ\u200Fمان', ['w:عمان']],
    ['1،200', ['n:1200']],
    ['1.234,5 1.500.000 25,00,000 1\u00A0500', ['n:1234.5', 'n:1500000', 'n:2500000', 'n:1500']],
    ['2½', ['n:2', 'n:½']],
    ['', []],
  ])('%s', (text, wanted) => expect(keys(text)).toEqual(wanted))
})

describe('looking a word up', () => {
  const table = tableOf([
    ['واحد', 1],
    ['ثلاثة ثلاث', 3],
  ])
  it.each([
    ['واحد', 1, ''],
    ['وثلاثه', 3, 'و'],
    ['بالثلاثه', 3, 'بال'],
    ['للثلاث', 3, 'لل'],
  ])('%s', (key, entry, particle) => {
    expect(lookUp(table, key)).toEqual({ entry, particle })
    expect(lookUp(table, key)).toEqual({ entry, particle })
  })
  it('finds nothing else', () => expect(lookUp(table, 'واربعه')).toBeNull())
  it('goes on when its memory is full', () => {
    const may = mayBegin([table], ['قبل'])
    for (let i = 0; i < 5000; i += 1) {
      lookUp(table, `و${i}`)
      may(`و${i}`)
    }
    expect(lookUp(table, 'ثلاث')?.entry).toBe(3)
    expect([may('بثلاث'), may('قبل'), may('كتاب')]).toEqual([true, true, false])
  })
})

describe('where a word begins after its particle', () => {
  it.each([
    ['وثلاثة', 'و', 'ثلاثة'],
    ['وَالثلاثة', 'وال', 'ثلاثة'],
    ['الـثلاثة', 'ال', 'ثلاثة'],
    ['ثلاثة', '', 'ثلاثة'],
  ])('%s', (text, particle, rest) => {
    expect(text.slice(startAfter(text, { start: 0, end: text.length }, particle))).toBe(rest)
  })
})
