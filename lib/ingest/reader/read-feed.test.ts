import { describe, expect, it } from 'vitest'
import { isRefusal } from '../refusal'
import { type Feed, findFeeds, readFeed } from './read-feed'

const url = 'https://a.example/feeds/all.xml'

function read(text: string): Feed {
  const feed = readFeed(text, url)
  if (isRefusal(feed)) throw new Error(`${feed.refused} ${feed.detail}`)
  return feed
}

const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>صحيفة المثال</title><link>https://a.example/</link>${items}</channel></rss>`

describe('readFeed', () => {
  it('reads RSS', () => {
    const feed = read(
      rss(`<item><title>الجسر &amp;amp; النهر</title><link>https://a.example/1</link><guid isPermaLink="false">g1</guid>
           <pubDate>Thu, 05 Mar 2026 14:30:00 +0300</pubDate><description>&lt;p&gt;أغلق &lt;b&gt;الجسر&lt;/b&gt;&lt;script&gt;x()&lt;/script&gt;&lt;/p&gt;</description></item>
           <item><guid>https://a.example/2</guid><dc:date>2026-03-06</dc:date></item>
           <item><title>بلا عنوان ويب</title><guid isPermaLink="false">g3</guid></item>
           <item><title>x</title><link>javascript:alert(1)</link></item>`),
    )
    expect(feed).toEqual({
      title: 'صحيفة المثال',
      homepage: 'https://a.example/',
      items: [
        {
          id: 'g1',
          title: 'الجسر & النهر',
          url: 'https://a.example/1',
          date: { date: '2026-03-05T14:30:00+03:00', means: 'published', cue: 'feed', where: 'pubDate' },
          summary: 'أغلق الجسر',
        },
        {
          id: 'https://a.example/2',
          title: null,
          url: 'https://a.example/2',
          date: { date: '2026-03-06', means: 'published', cue: 'feed', where: 'dc:date' },
          summary: null,
        },
      ],
      faults: [
        { row: 3, title: 'بلا عنوان ويب' },
        { row: 4, title: 'x' },
      ],
    })
  })

  it('reads Atom, and takes a last touch for no publication', () => {
    const feed = read(
      `<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">A &lt;b&gt;wire&lt;/b&gt;</title><link href="/"/>
       <entry><id>urn:1</id><title>t</title><link rel="self" href="/self"/><link rel="alternate" href="/x"/><updated>2026-03-05T10:00:00Z</updated></entry></feed>`,
    )
    expect(feed).toMatchObject({
      title: 'A wire',
      homepage: 'https://a.example/',
      items: [{ id: 'urn:1', url: 'https://a.example/x', date: null }],
    })
  })

  it('reads RDF and JSON Feed', () => {
    const rdf = read(
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>R</title></channel><item rdf:about="https://a.example/1"><title>t</title><link>https://a.example/1</link><dc:date>2026-03-05</dc:date></item></rdf:RDF>',
    )
    expect(rdf.items).toMatchObject([{ title: 't', date: { date: '2026-03-05' } }])
    const json = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'J',
      items: [
        { id: '1', url: '/1', title: 't', content_text: 'words', date_published: '2026-03-05T10:00:00Z' },
      ],
    }
    expect(read(JSON.stringify(json)).items).toMatchObject([
      { id: '1', url: 'https://a.example/1', summary: 'words' },
    ])
  })

  it.each([
    ['a page', '<html><body>x</body></html>', null],
    ['plain words', 'x', null],
    ['nothing', '', null],
    [
      'growing entities',
      '<?xml version="1.0"?><!DOCTYPE z [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><rss version="2.0"><channel><title>&b;</title></channel></rss>',
      'doctype',
    ],
    [
      'a file of ours',
      '<?xml version="1.0"?><!DOCTYPE z [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&x;</title></channel></rss>',
      'doctype',
    ],
    [
      'a type declared elsewhere',
      '<!DOCTYPE rss SYSTEM "http://127.0.0.1/x.dtd" [ ]><rss version="2.0"><channel/></rss>',
      'doctype',
    ],
    ['depth', `<rss version="2.0"><channel>${'<a>'.repeat(100_000)}`, 'depth'],
  ])('refuses %s', (_, text, detail) => {
    const begun = performance.now()
    expect(readFeed(text, url)).toEqual({ refused: 'not-a-feed', detail })
    expect(performance.now() - begun).toBeLessThan(2_000)
  })

  it('reads at most 500 items', () => {
    expect(read(rss('<item><link>https://a.example/1</link></item>'.repeat(2_000))).items).toHaveLength(500)
  })
})

describe('findFeeds', () => {
  it('lists what a page names, once each, and nothing that is no feed', () => {
    const html = `<html><head>
      <link rel="alternate" type="application/rss+xml" title="الأخبار" href="/rss">
      <link rel="alternate" type="application/rss+xml" href="https://a.example/rss">
      <link rel="alternate feed" type="application/atom+xml" href="https://b.example/atom">
      <link rel="alternate" type="text/html" hreflang="en" href="/en">
      <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
      <link rel="stylesheet" href="/x.css"></head><body></body></html>`
    expect(findFeeds(html, 'https://a.example/')).toEqual([
      { url: 'https://a.example/rss', title: 'الأخبار' },
      { url: 'https://b.example/atom', title: null },
    ])
  })
})
