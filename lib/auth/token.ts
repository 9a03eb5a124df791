import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, in letters that a link carries as they are. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is stored of a token: who reads the database cannot use it. A random token needs no salt. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')
