import { describe, expect, it } from 'vitest'
import { isRefusal, type Refusal } from '../refusal'
import { readAddresses, readLines } from './lines'
import { mostRows } from './row'
import { readTable } from './table'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

function sure<T extends object>(reading: T | Refusal): T {
  if (isRefusal(reading)) throw new Error(`${reading.refused} ${reading.detail}`)
  return reading
}

describe('readTable', () => {
  it('proposes what each column says, from Arabic headings and a byte order mark', () => {
    const reading = sure(
      readTable({
        bytes: bytes(
          '\uFEFFالعنوان;الجهة;تاريخ النشر;رابط;نص الخبر;رقم\nالجسر مغلق;صحيفة المثال;2026-03-05;https://a.example/1;"قالت البلدية: ""أغلق""\nالجسر";7\n',
        ),
      }),
    )
    expect(reading).toMatchObject({
      charset: { encoding: 'utf-8', decidedBy: 'bom' },
      delimiter: ';',
      hasHeadings: true,
      mapping: { title: 0, outlet: 1, published: 2, url: 3, text: 4 },
      faults: [],
      warnings: [],
    })
    expect(reading.columns[0]).toEqual({ name: 'العنوان', samples: ['الجسر مغلق'] })
    expect(reading.rows).toEqual([
      {
        row: 2,
        text: 'قالت البلدية: "أغلق"\nالجسر',
        title: 'الجسر مغلق',
        outlet: 'صحيفة المثال',
        url: 'https://a.example/1',
        published: '2026-03-05',
        language: null,
      },
    ])
  })

  it('takes the mapping an editor made, and tells faults and warnings by row', () => {
    const reading = sure(
      readTable({
        bytes: bytes(
          'a,b,c,d\nThe bridge was closed.,05/03/2026,not an address,Klingon\n,,,\n ,2026,https://a.example/2,en\n , , ,x\n',
        ),
        mapping: { text: 0, published: 1, url: 2, language: 3 },
        hasHeadings: true,
      }),
    )
    expect(
      reading.rows.map(({ row, url, published, language }) => ({ row, url, published, language })),
    ).toEqual([
      { row: 2, url: null, published: null, language: null },
      { row: 4, url: 'https://a.example/2', published: '2026', language: 'en' },
    ])
    expect(reading.warnings).toEqual([
      { row: 2, refused: 'not-an-address', detail: 'not an address' },
      { row: 2, refused: 'not-a-date', detail: '05/03/2026' },
      { row: 2, refused: 'not-a-language', detail: 'Klingon' },
    ])
    expect(reading.faults).toEqual([{ row: 5, refused: 'not-a-row', detail: null }])
  })

  it('reads tabs and windows-1256, and finds text and addresses that no heading names', () => {
    const long = 'The bridge was closed. '.repeat(20)
    const table = sure(
      readTable({
        bytes: bytes(`x\ty\tz\nhttps://a.example/1\t${long}\t1\nhttps://a.example/2\t${long}\t2`),
        hasHeadings: true,
      }),
    )
    expect(table).toMatchObject({ delimiter: '\t', mapping: { url: 0, text: 1 } })
    const arabic = new Uint8Array([
      ...bytes('title,text\n'),
      0xc7,
      0xe1,
      0xcc,
      0xd3,
      0xd1,
      ...bytes(','),
      0xc7,
      0xe1,
      0xcc,
      0xd3,
      0xd1,
    ])
    expect(sure(readTable({ bytes: arabic, encoding: 'windows-1256' })).rows).toMatchObject([
      { title: 'الجسر', text: 'الجسر' },
    ])
  })

  it('says which column is missing', () => {
    expect(sure(readTable({ bytes: bytes('title,date\na,2026\n') })).faults).toEqual([
      { row: 2, refused: 'missing-column', detail: 'text' },
    ])
  })

  it.each([
    ['', null],
    ['one line of words', null],
    ['\u0000\u0001\u0002\u0003\u0004\u0005', 'binary'],
    [`${','.repeat(100_000)}\n`, 'columns'],
  ])('refuses %j', (text, detail) => {
    expect(readTable({ bytes: bytes(text) })).toEqual({ refused: 'not-a-table', detail })
  })

  it('refuses more rows than anybody looks through', () => {
    expect(readTable({ bytes: bytes(`text,url\n${'x,\n'.repeat(mostRows + 1)}`) })).toMatchObject({
      refused: 'too-many',
    })
  })

  it('keeps a formula as the words it is', () => {
    expect(sure(readTable({ bytes: bytes('title,text\n=1+1,@x\n') })).rows).toMatchObject([
      { title: '=1+1', text: '@x' },
    ])
  })
})

describe('readLines', () => {
  it('reads an object a line, and tells the others by line', () => {
    const reading = sure(
      readLines(
        bytes(
          '{"title":"a","text":"The bridge.","outlet":{"name":"Example"},"published":"2026-03-05"}\n\n{broken\n[1]\n{"الرابط":"https://a.example/1"}\n{"x":1}\n',
        ),
      ),
    )
    expect(reading.rows).toMatchObject([
      { row: 1, title: 'a', text: 'The bridge.', outlet: 'Example', published: '2026-03-05' },
      { row: 5, text: null, url: 'https://a.example/1' },
    ])
    expect(reading.faults).toEqual([
      { row: 3, refused: 'not-json', detail: null },
      { row: 4, refused: 'not-json', detail: null },
      { row: 6, refused: 'not-a-row', detail: null },
    ])
  })

  it('takes a key for no more than a key', () => {
    const reading = sure(readLines(bytes('{"__proto__":{"text":"x"},"constructor":"y","text":"z"}')))
    expect(reading.rows).toMatchObject([{ text: 'z' }])
    expect(({} as { text?: string }).text).toBeUndefined()
  })

  it('refuses nothing at all', () => {
    expect(readLines(bytes('\n \n'))).toEqual({ refused: 'empty', detail: null })
  })
})

describe('readAddresses', () => {
  it('reads one a line, out of lists too, each once', () => {
    const reading = sure(
      readAddresses(
        'https://a.example/1\n- https://a.example/2\r\n3) https://a.example/1\n\nnonsense\nfile:///etc/passwd',
      ),
    )
    expect(reading.rows.map(({ row, url }) => [row, url])).toEqual([
      [1, 'https://a.example/1'],
      [2, 'https://a.example/2'],
    ])
    expect(reading.faults.map(({ row, refused }) => [row, refused])).toEqual([
      [5, 'not-an-address'],
      [6, 'not-an-address'],
    ])
  })
})
