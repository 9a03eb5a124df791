import { errorCodes, type Failure, type Outcome } from '@/lib/errors'

const unreachable: Failure = { code: 'unavailable' }

/** What a problem says, as the outcome of a server action would. */
async function failureIn(response: Response): Promise<Failure> {
  try {
    const problem: unknown = await response.json()
    const { type, detail, faults, data } = problem as Record<string, unknown>
    const code = errorCodes.find(one => type === `urn:isnad:problem:${one}`) ?? 'internal'
    return {
      code,
      ...(typeof detail === 'string' ? { message: detail } : {}),
      ...(Array.isArray(faults) ? { faults: faults.map(String) } : {}),
      ...(typeof data === 'object' && data !== null ? { data: data as Record<string, unknown> } : {}),
    }
  } catch {
    return { code: response.status === 413 ? 'too-large' : 'internal' }
  }
}

/** Asks a route of ours. A connection that breaks is an outcome like others: nothing that was typed goes with it. */
export async function ask<T>(path: string, init: RequestInit = {}): Promise<Outcome<T>> {
  try {
    const response = await fetch(path, { cache: 'no-store', ...init })
    if (!response.ok) return { ok: false, error: await failureIn(response) }
    return { ok: true, data: (await response.json()) as T }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    return { ok: false, error: unreachable }
  }
}

export function post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<Outcome<T>> {
  return ask<T>(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  })
}

/** The routes of a dossier. */
export function routesOf(dossier: string) {
  const base = `/api/v1/dossiers/${encodeURIComponent(dossier)}`
  return {
    uploads: (name: string, encoding: string | null) =>
      `${base}/uploads?${new URLSearchParams({ name, ...(encoding ? { encoding } : {}) })}`,
    staged: (id: string) => `${base}/uploads/${id}`,
    fetches: `${base}/fetches`,
    batch: (id: string) => `${base}/batches/${id}`,
    bulk: (query: Readonly<Record<string, string>>) => `${base}/bulk?${new URLSearchParams(query)}`,
    previews: `${base}/previews`,
    articles: `${base}/articles`,
    text: (article: string) => `${base}/articles/${encodeURIComponent(article)}/text`,
    original: (article: string, version: number) =>
      `${base}/articles/${encodeURIComponent(article)}/original?version=${version}`,
  }
}
