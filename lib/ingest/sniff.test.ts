import { describe, expect, it } from 'vitest'
import { isBinary, isHtml, sniff } from './sniff'

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

describe('sniff', () => {
  it.each([
    ['PK\x03\x04x', 'zip'],
    ['\x1F\x8Bx', 'zip'],
    ['%PDF-1.7', 'pdf'],
    ['{\\rtf1', 'rtf'],
    ['\xD0\xCF\x11\xE0', 'word-97'],
    ['\x89PNG\r\n', 'image'],
    ['\xFF\xD8\xFF\xE0', 'image'],
    ['\0\0\0\x20ftypisom', 'media'],
    ['MZ\x90\0\x03\0\0\0\x04\0\0\0\xFF\xFF', 'program'],
    ['BM\0\0\0\0\0\0\0\0', 'image'],
    ['MZUNGU is a word, and a text may begin with it.', 'text'],
    ['<!doctype html>', 'text'],
    ['', 'text'],
  ])('takes %j for %s', (head, kind) => {
    expect(sniff(bytes(head))).toBe(kind)
  })
})

describe('isHtml', () => {
  it.each([
    '<!DOCTYPE html><html>',
    '\n<!-- saved from a browser -->\n<html lang="ar">',
    '<!-- one --><!-- two --> <p>x',
    '<h2 class="x">',
  ])('%j is', text => {
    expect(isHtml(text)).toBe(true)
  })

  it.each([
    'plain',
    '<3 is a heart',
    '<pre-election> talks',
    '<?xml version="1.0"?><rss>',
    '<!-- never ends',
    '',
  ])('%j is not', text => {
    expect(isHtml(text)).toBe(false)
  })

  it('takes no time over comments, however many', () => {
    const begun = performance.now()
    expect(isHtml('<!---->'.repeat(100_000))).toBe(false)
    expect(isHtml(`${'<!---->'.repeat(2_000)}x`)).toBe(false)
    expect(performance.now() - begun).toBeLessThan(500)
  })
})

describe('isBinary', () => {
  it('is what no text holds', () => {
    expect(isBinary('\u0000\u0001\u0002\u0003')).toBe(true)
    expect(isBinary('نص\tفيه\r\nسطور')).toBe(false)
    expect(isBinary(`${'words '.repeat(500)}\uFFFD\uFFFD\uFFFD`)).toBe(false)
  })
})
