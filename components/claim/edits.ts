import type { Claim, ClaimStatus, Segment } from '@/lib/domain/dossier'
import type { Change, ClaimItem, Versioned } from '@/lib/domain/item'

/** The same claim in another status; who suggested it stays with it. */
export function withStatus(
  { content, revision }: Versioned<ClaimItem>,
  status: ClaimStatus,
): Change<'claim'> {
  const { status: _, ...rest } = content
  return {
    kind: 'claim',
    key: content.id,
    seen: revision,
    content: status === 'confirmed' ? rest : { ...rest, status },
  }
}

/** What the form made of a claim, confirmed; `before` is null for a new one, `seen` the revision that the form began with. */
export function confirmed(claim: Claim, before: Versioned<ClaimItem> | null, seen: number): Change<'claim'> {
  const { status: _, ...rest } = claim
  const origin = before?.content.origin
  return {
    kind: 'claim',
    key: claim.id,
    seen,
    content: origin ? { ...rest, origin } : rest,
  }
}

export function removed({ content, revision }: Versioned<ClaimItem>): Change<'claim'> {
  return { kind: 'claim', key: content.id, seen: revision, content: null }
}

const inside: ReadonlySet<Segment['kind']> = new Set<Segment['kind']>(['main', 'headline'])

/**
 * Whether any quote lies outside the article's own story: in a caption, a template, or a story that was glued on. A text
 * without segments is all one story.
 */
export function isOutside(claim: Pick<Claim, 'anchors'>, segments: readonly Segment[]): boolean {
  if (segments.length === 0) return false
  return claim.anchors.some(
    anchor =>
      !segments.some(
        ({ kind, start, end }) => inside.has(kind) && start <= anchor.start && anchor.end <= end,
      ),
  )
}
