import { wrap } from './wrap.js'

/** A head, and a text beside it that wraps below itself. */
export function hung(head: string, text: string, width: number): string[] {
  const indent = ' '.repeat(head.length)
  return wrap(text, width, indent)
    .split('\n')
    .map((line, n) => (n === 0 ? head + line.slice(head.length) : line))
}
