/**
 * A change of a text: what stood from `from` to `to` becomes `insert`. Offsets are those before any of a list of
 * changes.
 */
export interface TextChange {
  from: number
  to: number
  insert: string
}

/** Changes of one of the files of a crisis. */
export interface FileChange {
  file: string
  changes: TextChange[]
}

/** Applies changes that do not overlap. */
export function changed(text: string, changes: readonly TextChange[]): string {
  let result = ''
  let at = 0
  for (const { from, to, insert } of [...changes].sort((a, b) => a.from - b.from || a.to - b.to)) {
    result += text.slice(at, from) + insert
    at = to
  }
  return result + text.slice(at)
}

/** The one change that leads from a text to another, as small as its two ends allow. */
export function difference(before: string, after: string): TextChange[] {
  if (before === after) return []
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++
  let tail = 0
  while (
    tail < most - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++
  return [{ from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) }]
}
