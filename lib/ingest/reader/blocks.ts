/** The words of an element as plain text, and which of its blocks are captions. */
export interface Blocks {
  readonly text: string
  readonly captions: readonly string[]
}

const skipped = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'canvas',
  'audio',
  'video',
  'button',
  'select',
  'textarea',
  'input',
  'head',
  'title',
  'meta',
  'link',
])

const blockNames = new Set(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer
   form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/,
  ),
)

const ELEMENT = 1
const TEXT = 3

/**
 * White space as a browser shows it: runs of it are one space, blocks are parted by an empty line, `<br>` is a line
 * break. Characters that only steer hyphenation or direction go: unpaired, they would turn what stands around the text.
 */
export function blocksOf(root: Element): Blocks {
  const blocks: string[] = []
  const captions: string[] = []
  let line = ''
  const endBlock = (isCaption: boolean): void => {
    const block = tidy(line)
    line = ''
    if (block === '') return
    blocks.push(block)
    if (isCaption && !captions.includes(block)) captions.push(block)
  }
  // By hand and not by recursion: pages nest as deep as their author likes.
  const open: Step[] = [{ node: root, isCaption: false, isEnd: false }]
  for (let step = open.pop(); step; step = open.pop()) {
    const { node, isCaption, isEnd } = step
    if (node.nodeType === TEXT) line += isPre(node) ? keepLines(node.nodeValue) : spaces(node.nodeValue)
    if (node.nodeType !== ELEMENT) continue
    const name = node.nodeName.toLowerCase()
    if (skipped.has(name)) continue
    if (name === 'br') line += '\n'
    const isBlock = blockNames.has(name)
    if (isBlock) endBlock(isCaption)
    if (isEnd) continue
    const within = isCaption || name === 'figcaption' || isMarkedCaption(node)
    if (isBlock) open.push({ node, isCaption: within, isEnd: true })
    for (const child of Array.from(node.childNodes).reverse())
      open.push({ node: child, isCaption: within, isEnd: false })
  }
  endBlock(false)
  return { text: blocks.join('\n\n'), captions }
}

interface Step {
  readonly node: Node
  readonly isCaption: boolean
  readonly isEnd: boolean
}

/** Set on elements that the page calls captions by their class, before classes are cleaned away. */
export const captionMark = 'data-isnad-caption'

const isMarkedCaption = (node: Node): boolean =>
  'hasAttribute' in node && (node as Element).hasAttribute(captionMark)

const isPre = (node: Node): boolean => node.parentElement?.closest('pre') != null

const spaces = (text: string | null): string => (text ?? '').replace(/[^\S\uFEFF]+/g, ' ')
const keepLines = (text: string | null): string =>
  (text ?? '').replace(/\r\n?/g, '\n').replace(/[^\S\n\uFEFF]+/g, ' ')

/** Zero width space, joiner and mark, soft hyphen, embeddings, overrides, isolates; controls but for the line break. */
const invisible = /(?!\n)\p{Cc}|[\u00AD\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/gu

export function tidy(text: string): string {
  return text
    .replace(invisible, '')
    .split('\n')
    .map(line => line.replace(/ {2,}/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
