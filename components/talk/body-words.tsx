import { partsOf } from '@/lib/domain/talk/body'

/** What somebody said, whoever it names set off from it. */
export function BodyWords({
  body,
  names,
  me,
}: {
  readonly body: string
  readonly names: Readonly<Record<string, string>>
  readonly me: string
}) {
  return partsOf(body).map(part =>
    part.kind === 'text' ? (
      part.text
    ) : (
      <b key={part.at} className={part.user === me ? 'mention is-me' : 'mention'}>
        <bdi>@{names[part.user] ?? part.user}</bdi>
      </b>
    ),
  )
}
