/**
 * A text as an editor wants it, lines parted by LF, and what makes it the same to the byte again: its byte order mark
 * and its line ends. Line ends that differ from the usual one of the file are kept one by one.
 */
export type LineEnd = '\n' | '\r\n' | '\r'

export interface Frame {
  bom: boolean
  /** The most frequent line end; new lines get it. */
  usual: LineEnd
}

/** A line end that is not the usual one, at its offset in the framed text. */
export interface OddEnd {
  at: number
  end: LineEnd
}

export interface Framed {
  text: string
  frame: Frame
  odd: OddEnd[]
}

const MARK = '\uFEFF'

/** Takes a text out of its frame. */
export function unframe(raw: string): Framed {
  const bom = raw.startsWith(MARK)
  const body = bom ? raw.slice(1) : raw
  if (!body.includes('\r')) return { text: body, frame: { bom, usual: '\n' }, odd: [] }
  const counts = new Map<LineEnd, number>([
    ['\n', 0],
    ['\r\n', 0],
    ['\r', 0],
  ])
  const ends: OddEnd[] = []
  let shift = 0
  const text = body.replace(/\r\n|\r|\n/g, (found, offset: number) => {
    const end = found as LineEnd
    counts.set(end, (counts.get(end) ?? 0) + 1)
    ends.push({ at: offset - shift, end })
    shift += end.length - 1
    return '\n'
  })
  const [usual] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))
  return { text, frame: { bom, usual }, odd: ends.filter(({ end }) => end !== usual) }
}

/** Puts it back into its frame. `odd` in the order of its places; those where no line ends are passed over. */
export function reframe({ text, frame, odd }: Framed): string {
  const head = frame.bom ? MARK : ''
  if (odd.length === 0) return head + withEnds(text, frame.usual)
  let raw = head
  let from = 0
  for (const { at, end } of odd) {
    if (at < from || text[at] !== '\n') continue
    raw += withEnds(text.slice(from, at), frame.usual) + end
    from = at + 1
  }
  return raw + withEnds(text.slice(from), frame.usual)
}

const withEnds = (text: string, end: LineEnd): string => (end === '\n' ? text : text.replaceAll('\n', end))
