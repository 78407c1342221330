/** The commands that a document shows, as a reader types them: lines indented by four, outside fenced blocks. */

export interface DocPart {
  line: number
  /** A command, or the text of a fenced block with its language. */
  kind: 'command' | 'block'
  text: string
  language: string
}

/**
 * Commands and fenced blocks of a Markdown text, in order. What stands behind a command, after three blanks or a #
 * sign, explains it.
 */
export function partsOf(markdown: string): DocPart[] {
  const parts: DocPart[] = []
  let block: (DocPart & { lines: string[] }) | undefined
  for (const [n, line] of markdown.split('\n').entries()) {
    const fence = /^```(\w*)/.exec(line)
    if (fence !== null && block === undefined)
      block = { line: n + 1, kind: 'block', text: '', language: fence[1], lines: [] }
    else if (fence !== null && block !== undefined) {
      parts.push({ line: block.line, kind: 'block', language: block.language, text: `${block.lines.join('\n')}\n` })
      block = undefined
    } else if (block !== undefined) block.lines.push(line)
    else if (/^ {4}\S/.test(line))
      parts.push({ line: n + 1, kind: 'command', language: '', text: line.trim().split(/ {3,}| # /)[0] })
  }
  return parts
}

/**
 * A YAML text with the top-level parts of another in place of its own, as a reader who edits a file by a guide would
 * have it.
 */
export function withSections(file: string, change: string): string {
  const sections = new Map(sectionsOf(file))
  for (const [name, text] of sectionsOf(change)) sections.set(name, text)
  return [...sections.values()].join('')
}

/** Top-level parts with their names; what stands above the first is called ''. */
const sectionsOf = (text: string): [string, string][] =>
  text
    .split(/^(?=[\w-]+:)/m)
    .map((part) => [/^([\w-]+):/.exec(part)?.[1] ?? '', part.endsWith('\n') ? part : `${part}\n`])
