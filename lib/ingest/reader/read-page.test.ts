import { describe, expect, it } from 'vitest'
import { isRefusal } from '../refusal'
import { type Reading, readPage } from './read-page'

const paragraph =
  'قالت البلدية إن الجسر أغلق صباح السبت بعد أن انهار جزء منه في النهر القريب من المدينة القديمة، وأضافت أن فرق الإنقاذ وصلت إلى المكان بعد ساعة واحدة.'

function read(html: string, url: string | null = null): Reading {
  const reading = readPage(html, url)
  if (isRefusal(reading)) throw new Error(reading.refused)
  return reading
}

const page = (head: string, body: string, attributes = 'lang="ar" dir="rtl"'): string =>
  `<!doctype html><html ${attributes}><head>${head}</head><body>${body}</body></html>`

describe('the text of a page', () => {
  it('is the article, headline first, blocks parted, what stands around it gone', () => {
    const { text, title, captions } = read(
      page(
        '<title>الجسر مغلق - صحيفة المثال</title>',
        `<header><nav><a href="/">الرئيسية</a> <a href="/x">أخبار</a></nav></header>
         <article><h1>الجسر  مغلق</h1>
           <figure><img src="a.jpg" alt="لا يظهر"><figcaption>الجسر قبل الحادث</figcaption></figure>
           <p>${paragraph}</p><p>سطر أول<br>سطر ثان، ${paragraph}</p>
           <div class="wp-caption"><img src="b.jpg"><p class="wp-caption-text">عمال في موقع الحادث</p></div>
           <p>${paragraph} <b>ختام</b>.</p>
         </article><footer>حقوق النشر محفوظة</footer>`,
      ),
    )
    expect(title).toBe('الجسر مغلق')
    expect(text.split('\n\n')).toEqual([
      'الجسر مغلق',
      'الجسر قبل الحادث',
      paragraph,
      `سطر أول\nسطر ثان، ${paragraph}`,
      'عمال في موقع الحادث',
      `${paragraph} ختام.`,
    ])
    expect(captions).toEqual(['الجسر قبل الحادث', 'عمال في موقع الحادث'])
    for (const caption of captions) expect(text).toContain(caption)
  })

  it('says the headline once', () => {
    const { text } = read(
      page('<title>الجسر مغلق</title>', `<article><h1>الجسر مغلق</h1><p>${paragraph}</p></article>`),
    )
    expect(text.split('الجسر مغلق')).toHaveLength(2)
  })

  it('is found in a fragment too, and in a page without an article', () => {
    expect(read('<p>The bridge was <i>closed</i>.</p>').text).toBe('The bridge was closed.')
    expect(read('The bridge was closed.').text).toBe('The bridge was closed.')
  })

  it('is taken from what the page states when the page shows none', () => {
    const script = JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'الجسر مغلق',
      articleBody: `${paragraph}\n\n${paragraph}`,
    })
    const { text } = read(
      page(`<script type="application/ld+json">${script}</script>`, '<div id="app"></div>'),
    )
    expect(text).toBe(`الجسر مغلق\n\n${paragraph}\n\n${paragraph}`)
  })

  it('is refused where there is none', () => {
    for (const html of [
      '',
      '<html></html>',
      page('<title>x</title>', '<script>document.write("x")</script>'),
    ])
      expect(readPage(html, null)).toEqual({ refused: 'no-article', detail: null })
  })

  it('holds no character that steers direction unpaired, hides, or cannot be stored', () => {
    const { text } = read(
      page('', `<p>a\u202Eb\u2066c\u200Bd\u00ADe\uFEFFf\u0001g&#0;h</p><p>${paragraph}</p>`),
    )
    expect(text).toMatch(/^abcdefg\uFFFD?h\n\n/)
  })

  it('keeps joiners, marks and tatweel, which are part of words', () => {
    const word = 'مـُحَمَّد\u200Cها 👨\u200D👩\u200D👧'
    expect(read(`<p>${word}</p>`).text).toBe(word)
  })
})

describe('what a page states', () => {
  it('is read with the place it was read at', () => {
    const data = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'not this one', datePublished: '2001-01-01' },
        {
          '@type': ['NewsArticle'],
          datePublished: '2026-03-05T09:00:00Z',
          dateModified: '2026-03-06',
          author: [{ name: 'سلمى' }, { name: 'كريم' }],
          publisher: { name: 'صحيفة المثال' },
          hasPart: [{ '@type': 'NewsArticle', datePublished: '1999-01-01' }],
        },
      ],
    }
    const reading = read(
      page(
        `<title>x</title><meta property="article:published_time" content="2026-03-05T12:00:00+03:00">
         <meta name="lastmod" content="2026-03-07"><link rel="canonical" href="/2026/03/05/bridge">
         <script type="application/ld+json">${JSON.stringify(data)}</script><script type="application/ld+json">{broken</script>`,
        `<article><time datetime="2026-03-05">الخميس</time><time itemprop="dateModified" datetime="2026-03-06">أمس</time><p>${paragraph}</p></article>`,
      ),
      'https://www.example.com/2026/03/05/bridge?utm_source=x',
    )
    expect(reading.dates).toEqual([
      { date: '2026-03-05T12:00:00+03:00', means: 'published', cue: 'meta', where: 'article:published_time' },
      { date: '2026-03-07', means: 'modified', cue: 'meta', where: 'lastmod' },
      { date: '2026-03-05T09:00:00Z', means: 'published', cue: 'json-ld', where: 'datePublished' },
      { date: '2026-03-06', means: 'modified', cue: 'json-ld', where: 'dateModified' },
      { date: '2026-03-05', means: 'unsaid', cue: 'time', where: 'time[datetime]' },
      { date: '2026-03-06', means: 'modified', cue: 'time', where: 'time[datetime]' },
      { date: '2026-03-05', means: 'unsaid', cue: 'address', where: '/2026/03/05' },
    ])
    expect(reading).toMatchObject({
      byline: 'سلمى, كريم',
      outletName: 'صحيفة المثال',
      url: 'https://www.example.com/2026/03/05/bridge',
      language: 'ar',
    })
  })

  it.each([
    ['https://other.example/story', 'https://www.example.com/a'],
    ['javascript:alert(1)', 'https://www.example.com/a'],
    ['https://user:secret@www.example.com/b', 'https://www.example.com/a'],
    ['//example.com/b', 'https://example.com/b'],
  ])('of its canonical address %s makes %s', (href, url) => {
    const head = `<link rel="canonical" href="${href}">`
    expect(read(page(head, `<p>${paragraph}</p>`), 'https://www.example.com/a').url).toBe(url)
  })

  it.each([
    ['lang="ar"', paragraph, 'ar'],
    ['lang="en"', paragraph, 'ar'],
    ['', paragraph, 'ar'],
    ['lang="en-GB"', 'The bridge was closed on Saturday morning.', 'en'],
    ['', 'The bridge was closed on Saturday morning.', 'en'],
    ['lang="fr"', 'Le pont a été fermé samedi matin.', null],
    ['lang="fa"', 'این پل صبح شنبه بسته شد و مردم منتظر ماندند', null],
  ])('about its language (%s) is checked against its letters', (attributes, body, language) => {
    expect(read(page('', `<p>${body}</p>`, attributes)).language).toBe(language)
  })
})

describe('whatever a page tries', () => {
  const attacks = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><script>alert(1)</script></svg>',
    '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<math><mtext></p><img src=1 onerror=alert(1)></mtext></math>',
    '<a href="javascript:alert(1)">click</a>',
    '<a href="data:text/html,<script>alert(1)</script>">click</a>',
    '<form action="javascript:alert(1)"><button>go</button></form>',
    '<details open ontoggle=alert(1)>x</details>',
    '<template><script>alert(1)</script></template>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<style>@import "javascript:alert(1)";</style>',
    '<object data="javascript:alert(1)"></object>',
    '<embed src="javascript:alert(1)">',
    '<body onload=alert(1)>',
    '<base href="javascript:alert(1)//">',
    '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
    '<video><source onerror=alert(1)></video>',
    '<textarea><script>alert(1)</script></textarea>',
    '<title><img src=x onerror=alert(1)></title>',
    '<!--><img src=x onerror=alert(1)>-->',
    '<![CDATA[<script>alert(1)</script>]]>',
    '<xmp><img src=x onerror=alert(1)></xmp>',
    '<input autofocus onfocus=alert(1)>',
    '<marquee onstart=alert(1)>x</marquee>',
    '<p style="background:url(javascript:alert(1))">x</p>',
    '<div id="__proto__"><p id="constructor">x</p></div>',
    '<scr<script>ipt>alert(1)</scr</script>ipt>',
  ]

  it.each(attacks)('%s leaves text only', attack => {
    const reading = read(
      page('<title>الجسر</title>', `<article><p>${paragraph}</p>${attack}<p>${paragraph}</p></article>`),
    )
    expect(reading.text).toContain(paragraph)
    // Only what was written as text may look like markup afterwards, and none of these was.
    const { text: _, ...rest } = reading
    expect(JSON.stringify(rest)).not.toMatch(/<\w|javascript:/)
    expect(
      Object.values(reading).every(
        value => value === null || typeof value !== 'object' || Array.isArray(value),
      ),
    ).toBe(true)
  })

  it('does nothing: no script runs', () => {
    const holder = globalThis as { hit?: boolean }
    read(
      page(
        '<script>globalThis.hit = true</script>',
        `<p onclick="globalThis.hit=true">${paragraph}</p><img src=x onerror="globalThis.hit=true">`,
      ),
    )
    expect(holder.hit).toBeUndefined()
  })

  it('keeps markup that was written as words', () => {
    expect(read(`<p>The tag &lt;script&gt; is discussed here.</p>`).text).toBe(
      'The tag <script> is discussed here.',
    )
  })
})
