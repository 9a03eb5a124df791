import { describe, expect, it } from 'vitest'
import { type CopyOf, copiesOf } from './near-copy'
import { addressKey, hostKey } from './same-address'
import { likeness, readSignature, sentenceKey, sentencesIn, signatureBytes, signatureOf } from './signature'

/** Twelve sentences, none like another. */
const told = Array.from({ length: 12 }, (_, at) => {
  const word = (step: number) => ['خان', 'وادٍ', 'سدّ', 'بوابة', 'مزرعة', 'صهريج', 'مضخة'][(at * step + at) % 7]
  return `وقال شاهد رقم ${at} إن ${word(1)} الشرقي يبعد عن ${word(3)} الغربي مسافة ${at * 7} ميلًا.`
})
const story = told.join(' ')
const of = (text: string, also: Partial<CopyOf> = {}): CopyOf => ({
  id: 'mine',
  url: null,
  hash: text,
  signature: signatureOf(text, 'ar'),
  ...also,
})

describe('the signature of a text', () => {
  it('does not see vowels, hamzas, case and punctuation', () => {
    const a = signatureOf('قال أحمد إنَّ الماء عادَ إلى القرية.', 'ar')
    const b = signatureOf('قال احمد: «ان الماء عاد الى القريه».', 'ar')
    expect(likeness(a, b)).toBe(1)
    expect(sentencesIn(a, b)).toEqual({ same: 1, of: 1 })
  })

  it('estimates how much wording two texts share', () => {
    const half = signatureOf(
      [...told.slice(0, 6), ...told.slice(0, 6).map(one => one.split(' ').toReversed().join(' '))].join(' '),
      'ar',
    )
    expect(likeness(signatureOf(story, 'ar'), half)).toBeGreaterThan(0.15)
    expect(likeness(signatureOf(story, 'ar'), half)).toBeLessThan(0.65)
  })

  it.each([
    ['nothing', ''],
    ['signs alone', '… ! ؟'],
    ['a word or two', 'نعم لا'],
  ])('of %s has no sentences', (_, text) => {
    const signature = signatureOf(text, 'ar')
    expect(signature.sentences.length).toBe(0)
    expect(likeness(signature, signatureOf(story, 'ar'))).toBe(0)
  })

  it('of nothing is like nothing, not like itself', () => {
    expect(likeness(signatureOf('', 'ar'), signatureOf('', 'ar'))).toBe(0)
  })

  it('comes back from its bytes', () => {
    const signature = signatureOf(story, 'ar')
    const bytes = signatureBytes(signature)
    expect(readSignature(bytes)).toEqual(signature)
    // As a store hands it out: a view into something larger.
    const within = new Uint8Array(bytes.length + 3)
    within.set(bytes, 3)
    expect(readSignature(within.subarray(3))).toEqual(signature)
    expect(bytes.length).toBe(1 + 4 * (64 + 12))
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['another version', new Uint8Array(1 + 4 * 64).fill(9)],
    ['cut off', signatureBytes(signatureOf(story, 'ar')).slice(0, 40)],
    ['not whole numbers', signatureBytes(signatureOf(story, 'ar')).slice(0, -1)],
  ])('is none of bytes that are %s', (_, bytes) => expect(readSignature(bytes)).toBeNull())

  it('is the same on every machine and in every version: it is stored', () => {
    const { minima, sentences } = signatureOf('قال أحمد إن الماء عاد إلى القرية.', 'ar')
    expect([...minima.slice(0, 3), ...sentences]).toEqual([473650373, 350436461, 135212036, 1819951569])
  })
})

describe('the key of a sentence', () => {
  it('is none of a short one', () => {
    expect(sentenceKey('لم يحدث ذلك.')).toBeNull()
    expect(sentenceKey('He said so, twice.')).toBe('he said so twice')
  })
})

describe('copies', () => {
  it('the same text, whatever its address', () => {
    expect(
      copiesOf(of(story, { url: 'https://a.example/1' }), [
        of(story, { id: 'x', url: 'https://b.example/2' }),
      ]),
    ).toEqual([{ id: 'x', kind: 'same-text', same: 12, of: 12, likeness: 1 }])
  })

  it('the same address, whatever its text', () => {
    const other = of('نص آخر لا يشبه الأول في شيء من كلامه.', {
      id: 'x',
      url: 'http://www.a.example/1/?utm_source=x',
    })
    expect(copiesOf(of(story, { url: 'https://a.example/1' }), [other])).toMatchObject([
      { id: 'x', kind: 'same-address', same: 0 },
    ])
  })

  it('most of its sentences', () => {
    const longer = of(
      [...told.slice(0, 9), ...told.map(one => `${one} `.repeat(2).split(' ').toSorted().join(' '))].join(
        ' ',
      ),
      { id: 'x' },
    )
    expect(copiesOf(of(told.slice(0, 11).join(' ')), [longer])).toMatchObject([
      { id: 'x', kind: 'near-copy', same: 9, of: 11 },
    ])
  })

  it('its wording, where no sentence stayed whole', () => {
    const changed = of(told.map(one => one.replace('وقال شاهد', 'وروى شاهد')).join(' '), { id: 'x' })
    expect(copiesOf(of(story), [changed])).toMatchObject([{ kind: 'near-copy', same: 0 }])
  })

  it('none of a quotation or two', () => {
    const other = [
      ...told.slice(0, 2),
      ...told.slice(2).map(one => one.split(' ').toReversed().join(' ')),
    ].join(' ')
    expect(
      copiesOf(of(story), [
        of(other, { id: 'x' }),
        of('', { id: 'y', url: 'x' }),
        of(other, { id: 'z', signature: null }),
      ]),
    ).toEqual([])
    expect(
      copiesOf(of(story, { url: 'not an address' }), [of('', { id: 'y', url: 'https://a.example' })]),
    ).toEqual([])
  })

  it('the closest first', () => {
    const others = [
      of(told.slice(0, 6).join(' '), { id: 'half' }),
      of(told.slice(0, 10).join(' '), { id: 'most' }),
      of(story, { id: 'same' }),
      of('كلام آخر', { id: 'address', url: 'https://a.example/1' }),
    ]
    expect(copiesOf(of(story, { url: 'https://a.example/1' }), others).map(({ id }) => id)).toEqual([
      'same',
      'address',
      'most',
      'half',
    ])
    const equal = [
      of(told.slice(0, 6).join(' '), { id: 'less' }),
      of([...told.slice(0, 6), 'نعم.'].join(' '), { id: 'also' }),
    ]
    expect(copiesOf(of(story), equal)).toHaveLength(2)
  })

  it('are found among a thousand in little time', () => {
    const thousand = Array.from({ length: 1000 }, (_, at) =>
      of(told.map(one => `${one} ${at}`).join(' '), { id: `x${at}` }),
    )
    const start = performance.now()
    copiesOf(of(story), thousand)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

describe('the key of an address', () => {
  it.each([
    ['scheme and www', 'http://www.a.example/x', 'https://a.example/x'],
    ['the slash at the end', 'https://a.example/x/', 'https://a.example/x'],
    ['a fragment', 'https://a.example/x#top', 'https://a.example/x'],
    ['who sent the reader', 'https://a.example/x?utm_medium=m&fbclid=1', 'https://a.example/x'],
    ['the order of parameters', 'https://a.example/x?b=2&a=1', 'https://a.example/x?a=1&b=2'],
    ['a page for phones', 'https://m.a.example/x', 'https://a.example/x'],
    ['a fast page', 'https://a.example/x/amp/', 'https://a.example/x'],
    ['a fast file', 'https://a.example/x.amp.html', 'https://a.example/x.html'],
    ['capitals in the host', 'https://A.Example/x', 'https://a.example/x'],
  ])('%s', (_, a, b) => expect(addressKey(a)).toBe(addressKey(b)))

  it.each([
    ['another page', 'https://a.example/x', 'https://a.example/y'],
    ['another parameter', 'https://a.example/x?id=1', 'https://a.example/x?id=2'],
    ['another site', 'https://a.example/x', 'https://b.example/x'],
    ['letter case in the path', 'https://a.example/X', 'https://a.example/x'],
  ])('not: %s', (_, a, b) => expect(addressKey(a)).not.toBe(addressKey(b)))

  it.each(['', 'a.example/x', 'ftp://a.example/x', 'mailto:a@a.example'])('none of %j', address => {
    expect(addressKey(address)).toBeNull()
  })

  it('keeps a host that is nothing but its first part', () =>
    expect(hostKey('www.example')).toBe('www.example'))
})
