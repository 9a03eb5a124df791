import { createServer, type Server } from 'node:http'

/** A newspaper's site on this machine, from which the journeys bring articles in: invented pages, and a feed of them. */

export const wireStories = {
  ar: {
    name: 'المرساة',
    title: 'نقابة الأرصفة تعود إلى طاولة التفاوض',
    caption: 'رافعات متوقفة عند الرصيف الرابع.',
    body: [
      'عقدت نقابة الأرصفة وشركة المدار جلسة تفاوض يوم الثلاثاء في مقرّ الغرفة التجارية، بحضور وسيط من المحافظة.',
      'وقال الوسيط إن الطرفين اتفقا على لقاء ثانٍ بعد أسبوع، وإن الرافعات الأربع ستعود إلى العمل صباح الخميس.',
      'وكانت النقابة قد أوقفت العمل في الرصيف الرابع منذ مطلع الشهر، احتجاجًا على مواعيد النوبات الجديدة.',
    ],
    also: 'اقرأ أيضًا: سوق السمك يرفع أسعاره',
    second: 'سفينة القمح ترسو في الميناء بعد انتظار',
    secondBody: [
      'رست سفينة القمح في الميناء فجر الأربعاء بعد انتظار دام ستة أيام خارج الحاجز، وعلى متنها عشرون ألف طن.',
      'وقال مدير الميناء إن تفريغها يستغرق أربعة أيام إذا بقيت الرافعات تعمل، وإن سفينتين أخريين في الطريق.',
    ],
    date: 'الأربعاء ٤ آذار ٢٠٢٦',
  },
  en: {
    name: 'The Anchorage',
    title: 'Dockers’ union returns to the bargaining table',
    caption: 'Cranes at rest on the fourth quay.',
    body: [
      'The dockers’ union and the Orbit company bargained on Tuesday at the chamber of commerce, with a mediator present.',
      'The mediator said that both sides would meet again in a week, and that the four cranes would work on Thursday.',
      'The union had stopped work on the fourth quay at the beginning of the month over the hours of the new shifts.',
    ],
    also: 'Read also: Fish market raises its prices',
    second: 'Wheat ship docks after a long wait',
    secondBody: [
      'A wheat ship docked before dawn on Wednesday after six days of waiting outside the bar with twenty thousand tons.',
      'The harbour master said that unloading takes four days while the cranes work, and that two more ships are coming.',
    ],
    date: 'Wednesday 4 March 2026',
  },
} as const

export type WireLanguage = keyof typeof wireStories

function page(language: WireLanguage, title: string, paragraphs: readonly string[], extra = ''): string {
  const { name } = wireStories[language]
  return `<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">
<title>${title} | ${name}</title><meta property="og:title" content="${title}"><meta property="og:site_name" content="${name}">
<meta property="article:published_time" content="2026-03-04T09:30:00+03:00"></head><body><nav><a href="/">${name}</a></nav>
<article><h1>${title}</h1>${extra}${paragraphs.map(one => `<p>${one}</p>`).join('')}</article></body></html>`
}

function feed(language: WireLanguage, base: string): string {
  const { name, title, second } = wireStories[language]
  const item = (words: string, path: string) =>
    `<item><title>${words}</title><link>${base}/${language}/${path}</link><guid>${base}/${language}/${path}</guid><pubDate>Wed, 04 Mar 2026 06:30:00 GMT</pubDate></item>`
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>${name}</title><link>${base}/${language}</link><description>${name}</description>${item(title, 'gates')}${item(second, 'wheat')}</channel></rss>`
}

/** What stands at a path; null for what is not there. */
function answer(path: string, base: string): { readonly type: string; readonly body: string } | null {
  const [, language, name] = /^\/(ar|en)\/(\S+)$/u.exec(path) ?? []
  if (language !== 'ar' && language !== 'en') return null
  const { title, caption, body, also, second, secondBody } = wireStories[language]
  const html = 'text/html; charset=utf-8'
  if (name === 'gates') {
    const figure = `<figure><img src="/crane.png" alt=""><figcaption>${caption}</figcaption></figure>`
    return { type: html, body: page(language, title, [...body, also], figure) }
  }
  if (name === 'wheat') return { type: html, body: page(language, second, secondBody) }
  if (name === 'feed.xml') return { type: 'application/rss+xml; charset=utf-8', body: feed(language, base) }
  return null
}

/** Opens it on a port; it is fetched from only where ISNAD_FETCH_ALLOW of the site names that port. */
export function openWire(port: number): Promise<{ readonly url: string; close(): Promise<void> }> {
  const url = `http://127.0.0.1:${port}`
  const server: Server = createServer((request, response) => {
    const found = answer(request.url ?? '/', url)
    response.writeHead(found ? 200 : 404, { 'Content-Type': found?.type ?? 'text/plain' })
    response.end(found?.body ?? 'nothing here')
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () =>
      resolve({
        url,
        close: () =>
          new Promise(done => {
            server.closeAllConnections()
            server.close(() => done())
          }),
      }),
    )
  })
}
