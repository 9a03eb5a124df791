import type { ServerResponse } from 'node:http'
import { constants, createGzip, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageTypes, safeFetch } from '@/lib/ingest/fetch/safe-fetch'
import { isRefusal } from '@/lib/ingest/refusal'
import { type Canary, canary } from '../support/canary'

const page = { 'content-type': 'text/html; charset=utf-8' }
let four: Canary
let six: Canary
let port: number

beforeAll(async () => {
  four = await canary('127.0.0.1', (_, response) => response.writeHead(200, page).end('secret'))
  port = four.port
  // The same port on both, so that one table of addresses tries both.
  six = await canary('::1', (_, response) => response.writeHead(200, page).end('secret'), port)
})
afterAll(() => Promise.all([four.close(), six.close()]))

/** The port of the canaries counts as an ordinary one, so that only the address is judged. */
const fetchOpenly = (url: string, more: Partial<Parameters<typeof safeFetch>[1]> = {}) =>
  safeFetch(url, { accept: pageTypes, ports: [port, 80, 443], total: 5_000, idle: 2_000, ...more })

const P = '%PORT%'
const forbidden: readonly (readonly [url: string, refused: string])[] = [
  // IPv4 in every notation
  [`http://127.0.0.1:${P}/`, 'not-public'],
  [`http://127.0.0.1.:${P}/`, 'not-public'],
  [`http://127.1:${P}/`, 'not-public'],
  [`http://127.0.1:${P}/`, 'not-public'],
  [`http://2130706433:${P}/`, 'not-public'],
  [`http://0x7f000001:${P}/`, 'not-public'],
  [`http://0x7f.1:${P}/`, 'not-public'],
  [`http://0x7f.0x0.0x0.0x1:${P}/`, 'not-public'],
  [`http://0177.0.0.1:${P}/`, 'not-public'],
  [`http://017700000001:${P}/`, 'not-public'],
  [`http://127.0.0.0x1:${P}/`, 'not-public'],
  [`http://127.255.255.254:${P}/`, 'not-public'],
  [`http://0:${P}/`, 'not-public'],
  [`http://0.0.0.0:${P}/`, 'not-public'],
  [`http://①②⑦.⓪.⓪.①:${P}/`, 'not-public'],
  [`http://127。0。0。1:${P}/`, 'not-public'],
  [`http://127．0．0．1:${P}/`, 'not-public'],
  [`http://%31%32%37.0.0.1:${P}/`, 'not-public'],
  [`http://１２７.0.0.1:${P}/`, 'not-public'],
  [`HTTP://127.0.0.1:${P}/`, 'not-public'],
  [`http:127.0.0.1:${P}/`, 'not-public'],
  [`http:/\\127.0.0.1:${P}/`, 'not-public'],
  [`http:\\\\127.0.0.1:${P}\\`, 'not-public'],
  [`  http://127.0.0.1:${P}/  `, 'not-public'],
  // other networks of IPv4
  ['http://10.0.0.1/', 'not-public'],
  ['http://172.16.0.1/', 'not-public'],
  ['http://192.168.1.1/', 'not-public'],
  ['http://169.254.169.254/latest/meta-data/', 'not-public'],
  ['http://2852039166/latest/meta-data/', 'not-public'],
  ['http://100.64.0.1/', 'not-public'],
  ['http://192.0.0.8/', 'not-public'],
  ['http://192.0.2.1/', 'not-public'],
  ['http://198.18.0.1/', 'not-public'],
  ['http://203.0.113.9/', 'not-public'],
  ['http://224.0.0.1/', 'not-public'],
  ['http://240.0.0.1/', 'not-public'],
  ['http://255.255.255.255/', 'not-public'],
  ['http://192.88.99.1/', 'not-public'],
  // IPv6, and IPv4 inside it
  [`http://[::1]:${P}/`, 'not-public'],
  [`http://[0:0:0:0:0:0:0:1]:${P}/`, 'not-public'],
  [`http://[0000::0001]:${P}/`, 'not-public'],
  [`http://[::]:${P}/`, 'not-public'],
  [`http://[::ffff:127.0.0.1]:${P}/`, 'not-public'],
  [`http://[::ffff:7f00:1]:${P}/`, 'not-public'],
  [`http://[::ffff:0:127.0.0.1]:${P}/`, 'not-public'],
  [`http://[::127.0.0.1]:${P}/`, 'not-public'],
  [`http://[64:ff9b::127.0.0.1]:${P}/`, 'not-public'],
  [`http://[64:ff9b::7f00:1]:${P}/`, 'not-public'],
  [`http://[64:ff9b:1::7f00:1]:${P}/`, 'not-public'],
  [`http://[2002:7f00:1::]:${P}/`, 'not-public'],
  [`http://[2001:0:7f00:1::]:${P}/`, 'not-public'],
  ['http://[fe80::1]/', 'not-public'],
  ['http://[fec0::1]/', 'not-public'],
  ['http://[fc00::1]/', 'not-public'],
  ['http://[fd00:ec2::254]/', 'not-public'],
  ['http://[ff02::1]/', 'not-public'],
  ['http://[2001:db8::1]/', 'not-public'],
  ['http://[100::1]/', 'not-public'],
  ['http://[4000::1]/', 'not-public'],
  [`http://[fe80::1%25lo]:${P}/`, 'not-an-address'],
  // names
  [`http://localhost:${P}/`, 'not-public'],
  [`http://localhost.:${P}/`, 'not-public'],
  [`http://LOCALHOST:${P}/`, 'not-public'],
  [`http://ⓛocalhost:${P}/`, 'not-public'],
  [`http://localtest.example:${P}/`, 'not-public'],
  [`http://six.example:${P}/`, 'not-public'],
  [`http://mixed.example:${P}/`, 'not-public'],
  [`http://mapped.example:${P}/`, 'not-public'],
  [`http://nowhere.example:${P}/`, 'unknown-host'],
  [`http://empty.example:${P}/`, 'unknown-host'],
  // before a host is looked at
  [`http://public.example@127.0.0.1:${P}/`, 'userinfo'],
  [`http://127.0.0.1:${P}@public.example/`, 'userinfo'],
  [`http://user:pass@localhost:${P}/`, 'userinfo'],
  ['http://127.0.0.1:22/', 'port'],
  ['https://public.example:8443/', 'port'],
  ['http://public.example:6379/', 'port'],
  ['file:///etc/passwd', 'scheme'],
  ['gopher://127.0.0.1:70/_x', 'scheme'],
  ['ftp://127.0.0.1/', 'scheme'],
  ['javascript:alert(1)', 'scheme'],
  ['data:text/html,x', 'scheme'],
  ['unix:/var/run/docker.sock', 'scheme'],
  ['blob:http://127.0.0.1/x', 'scheme'],
  [`http://127.0.0.1:${P}/\r\nHost: x`, 'not-an-address'],
  [`http://127.0.0.1:${P}/\tx`, 'not-an-address'],
  [`http://local\nhost:${P}/`, 'not-an-address'],
  [`http://127.0.0.1\u0000.public.example:${P}/`, 'not-an-address'],
  [`//127.0.0.1:${P}/`, 'not-an-address'],
  ['', 'not-an-address'],
  ['http://', 'not-an-address'],
  [`http://public.example/${'x'.repeat(3000)}`, 'not-an-address'],
]

const names: Readonly<Record<string, readonly string[]>> = {
  localhost: ['127.0.0.1', '::1'],
  'localhost.': ['127.0.0.1'],
  'localtest.example': ['127.0.0.1'],
  'six.example': ['::1'],
  'mixed.example': ['93.184.216.34', '127.0.0.1'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'empty.example': [],
}
const resolve = async (host: string) => {
  const found = names[host]
  if (!found) throw new Error(`ENOTFOUND ${host}`)
  return found
}

describe('what is not public is never connected to', () => {
  it('has a table of at least sixty addresses', () => {
    expect(forbidden.length).toBeGreaterThanOrEqual(60)
  })

  it.each(forbidden)('%j is refused: %s', async (url, refused) => {
    const before = four.connections() + six.connections()
    const result = await fetchOpenly(url.replaceAll(P, String(port)), { resolve })
    expect(result).toMatchObject({ refused })
    expect(four.connections() + six.connections() - before).toBe(0)
  })

  it('would have reached the canaries without the rule', async () => {
    const before = [four.connections(), six.connections()]
    for (const host of ['127.0.0.1', '[::1]', '0x7f.1', 'localhost'])
      expect(await fetchOpenly(`http://${host}:${port}/`, { resolve, allow: () => true })).toHaveProperty(
        'bytes',
      )
    expect(four.connections()).toBeGreaterThan(before[0] ?? 0)
    expect(six.connections()).toBeGreaterThan(before[1] ?? 0)
  })

  it('pins the first answer of a name server that then says something else', async () => {
    const before = four.connections()
    let asked = 0
    const rebinding = async () => {
      asked += 1
      // A public address nobody answers at, and from the second question on our own.
      return asked === 1 ? ['203.0.114.1'] : ['127.0.0.1']
    }
    const first = await fetchOpenly(`http://rebind.example:${port}/`, {
      resolve: rebinding,
      total: 400,
      idle: 300,
    })
    expect(first).toHaveProperty('refused')
    expect(asked).toBe(1)
    expect(await fetchOpenly(`http://rebind.example:${port}/`, { resolve: rebinding })).toMatchObject({
      refused: 'not-public',
    })
    expect(four.connections() - before).toBe(0)
  })
})

describe('redirects', () => {
  let site: Canary
  let fetchSite: (
    path: string,
    more?: Partial<Parameters<typeof safeFetch>[1]>,
  ) => ReturnType<typeof safeFetch>

  beforeAll(async () => {
    site = await canary('127.0.0.1', (request, response) => {
      const to = decodeURIComponent((request.url ?? '').replace(/^\/to\//, ''))
      if (request.url?.startsWith('/to/')) return response.writeHead(302, { location: to }).end()
      if (request.url?.startsWith('/loop')) return response.writeHead(307, { location: '/loop' }).end()
      const steps = Number(/^\/steps\/(\d+)/.exec(request.url ?? '')?.[1] ?? 0)
      if (steps > 0) return response.writeHead(301, { location: `/steps/${steps - 1}` }).end()
      return response.writeHead(200, page).end(`cookie:${request.headers.cookie ?? 'none'}`)
    })
    // This one site stands for a public one.
    const allow = (host: string, at: number) => host === 'public.example' && at === site.port
    fetchSite = (path, more) =>
      fetchOpenly(`http://public.example:${site.port}${path}`, {
        allow,
        ports: [port, site.port, 80],
        resolve: async host => (host === 'public.example' ? ['127.0.0.1'] : resolve(host)),
        ...more,
      })
  })
  afterAll(() => site.close())

  it.each([
    ['http://127.0.0.1:%PORT%/', 'not-public'],
    ['http://[::1]:%PORT%/', 'not-public'],
    ['http://localhost:%PORT%/', 'not-public'],
    ['//127.0.0.1:%PORT%/', 'not-public'],
    ['http://169.254.169.254/', 'not-public'],
    ['http://u:p@public.example/', 'userinfo'],
    ['http://public.example:1/', 'port'],
    ['file:///etc/passwd', 'scheme'],
    ['http://', 'not-an-address'],
  ])('from a public site to %s are refused', async (to, refused) => {
    const before = four.connections() + six.connections()
    const result = await fetchSite(`/to/${encodeURIComponent(to.replace(P, String(port)))}`)
    expect(result).toMatchObject({ refused })
    expect(four.connections() + six.connections() - before).toBe(0)
  })

  it('are followed five times and no more', async () => {
    expect(await fetchSite('/steps/5')).toMatchObject({ url: `http://public.example:${site.port}/steps/0` })
    expect(await fetchSite('/steps/6')).toMatchObject({ refused: 'redirects', detail: '5' })
    expect(await fetchSite('/loop')).toMatchObject({ refused: 'redirects' })
  })

  it('send no cookie', async () => {
    const result = await fetchSite('/')
    expect('bytes' in result && new TextDecoder().decode(result.bytes)).toBe('cookie:none')
  })
})

describe('sizes, times and types', () => {
  const sites: Canary[] = []
  afterAll(() => Promise.all(sites.map(site => site.close())))

  async function serve(
    answer: (response: ServerResponse) => void,
    more: Partial<Parameters<typeof safeFetch>[1]> = {},
  ) {
    const site = await canary('127.0.0.1', (_, response) => answer(response))
    sites.push(site)
    const begun = performance.now()
    const result = await safeFetch(`http://127.0.0.1:${site.port}/`, {
      accept: pageTypes,
      allow: () => true,
      total: 1_500,
      idle: 600,
      ...more,
    })
    return { result, took: performance.now() - begun }
  }

  it('stops an endless gzip stream at the limit of what it unpacks to', async () => {
    const before = process.memoryUsage().rss
    let sent = 0
    const { result } = await serve(
      response => {
        response.writeHead(200, { ...page, 'content-encoding': 'gzip' })
        const zip = createGzip({ level: 9, flush: constants.Z_SYNC_FLUSH })
        const zeros = Buffer.alloc(1_000_000)
        const write = () => {
          if (response.destroyed || sent > 10_000) zip.destroy()
          sent += 1
          if (zip.destroyed) return
          if (zip.write(zeros)) setImmediate(write)
          else zip.once('drain', write)
        }
        zip.on('error', () => {})
        zip.pipe(response)
        write()
      },
      { total: 20_000, idle: 5_000 },
    )
    expect(result).toMatchObject({ refused: 'too-large' })
    expect(sent).toBeLessThan(2_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000)
  })

  it('counts what is not packed too, whatever length is promised', async () => {
    const { result } = await serve(response => response.writeHead(200, page).end('x'.repeat(3_000)), {
      mostBytes: 2_999,
    })
    expect(result).toMatchObject({ refused: 'too-large', detail: '2999' })
  })

  it('unpacks what it asked for, once', async () => {
    const gzip = await serve(response =>
      response.writeHead(200, { ...page, 'content-encoding': 'gzip' }).end(gzipSync('نص')),
    )
    expect('bytes' in gzip.result && new TextDecoder().decode(gzip.result.bytes)).toBe('نص')
    for (const encoding of ['gzip, gzip', 'zstd', 'constructor']) {
      const { result } = await serve(response =>
        response.writeHead(200, { ...page, 'content-encoding': encoding }).end(gzipSync(gzipSync('x'))),
      )
      expect(result).toMatchObject({ refused: 'encoding' })
    }
    const broken = await serve(response =>
      response.writeHead(200, { ...page, 'content-encoding': 'gzip' }).end('not gzip'),
    )
    expect(broken.result).toMatchObject({ refused: 'encoding' })
  })

  it('gives up on a server that never answers, and on one that drips', async () => {
    const silent = await serve(() => {})
    expect(silent.result).toMatchObject({ refused: 'too-slow' })
    expect(silent.took).toBeLessThan(1_900)
    const drip = await serve(response => {
      response.writeHead(200, page)
      const timer = setInterval(() => response.write('x'), 100)
      response.on('close', () => clearInterval(timer))
    })
    expect(drip.result).toMatchObject({ refused: 'too-slow' })
    expect(drip.took).toBeLessThan(2_200)
  })

  it('gives up on a name server that never answers', async () => {
    const result = await safeFetch('http://public.example/', {
      accept: pageTypes,
      resolve: () => new Promise(() => {}),
      total: 300,
    })
    expect(result).toMatchObject({ refused: 'too-slow' })
  })

  it.each([
    ['image/png', 'image/png'],
    ['application/octet-stream', 'application/octet-stream'],
    ['', ''],
    ['text/html-evil', 'text/html-evil'],
  ])('refuses the type %j', async (type, detail) => {
    const { result } = await serve(response =>
      response.writeHead(200, type ? { 'content-type': type } : {}).end('x'),
    )
    expect(result).toMatchObject({ refused: 'media-type', detail })
  })

  it('tells a page that is not there, and a server that is not', async () => {
    const missing = await serve(response => response.writeHead(404, page).end('gone'))
    expect(missing.result).toEqual({ refused: 'status', detail: '404' })
    const busy = await serve(response => response.writeHead(429, page).end())
    expect(busy.result).toMatchObject({ refused: 'too-many-requests' })
    const closed = await canary('127.0.0.1', () => {})
    await closed.close()
    const result = await safeFetch(`http://127.0.0.1:${closed.port}/`, {
      accept: pageTypes,
      allow: () => true,
    })
    expect(isRefusal(result) && result.refused).toBe('no-answer')
  })

  it('tells bytes, type and charset of what came', async () => {
    const { result } = await serve(response =>
      response.writeHead(200, { 'content-type': 'Text/HTML; Charset="Windows-1256"' }).end('x'),
    )
    expect(result).toMatchObject({ mediaType: 'text/html', charset: 'windows-1256' })
  })
})
