/**
 * Where in a YAML text a cursor stands, from what stands before it alone: the text after it may be half written. Knows
 * as much of YAML as crisis files use: block and flow collections, quotation marks, comments, texts over several lines.
 */
export interface CursorPlace {
  /**
   * Keys and list places from the root to the collection that the cursor is in, or to the key whose value it writes.
   */
  path: (string | number)[]
  /** What the cursor is about to write. */
  writes: 'key' | 'value'
  /** What stands of it already. */
  typed: string
  /** Keys of the same mapping that stand before it, with their plain values. */
  siblings: Record<string, string>
}

interface Level {
  /** Column of its entries; -1 for what stands in brackets. */
  indent: number
  kind: 'map' | 'list'
  key?: string
  place: number
  siblings: Record<string, string>
}

const level = (indent: number, kind: Level['kind']): Level => ({ indent, kind, place: -1, siblings: {} })
const KEY = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#[\]{},&*!|>'"%@`-][^#]*?|-[^\s#][^#]*?)\s*:(?=\s|$)/
const unquoted = (text: string): string =>
  /^".*"$/.test(text) ? text.slice(1, -1) : /^'.*'$/.test(text) ? text.slice(1, -1).replaceAll("''", "'") : text

/** @returns nothing within a comment or a text over several lines */
export function cursorPlace(before: string): CursorPlace | undefined {
  const lines = before.split(/\r\n|\r|\n/)
  const levels: Level[] = []
  let flow: Level[] = []
  /** Column that a text over several lines must exceed; -1 where there is none. */
  let folded = -1
  for (const [n, line] of lines.entries()) {
    const isLast = n === lines.length - 1
    const column = line.length - line.trimStart().length
    if (folded >= 0) {
      if (line.trim() === '' && !isLast) continue
      if (column > folded) {
        if (isLast && line.trim() !== '') return undefined
        continue
      }
      if (!isLast || line.trim() !== '') folded = -1
    }
    if (flow.length > 0) {
      const place = inFlow(line, 0, flow, isLast)
      if (isLast) return place === null ? undefined : placed(levels, flow, place)
      continue
    }
    if (line.trimStart().startsWith('#')) {
      if (isLast) return undefined
      continue
    }
    if (line.trim() === '' && !isLast) continue
    let at = column
    if (line.trim() === '') {
      while (levels.length > 0 && (levels[levels.length - 1].indent > at || deeper(levels, at))) levels.pop()
    } else while (levels.length > 0 && levels[levels.length - 1].indent > at) levels.pop()
    // Dashes open lists, one within the other.
    for (let dash = /^-(\s+|$)/.exec(line.slice(at)); dash !== null; dash = /^-(\s+|$)/.exec(line.slice(at))) {
      while (
        levels.length > 0 &&
        (levels[levels.length - 1].indent > at ||
          (levels[levels.length - 1].indent === at &&
            levels[levels.length - 1].kind === 'map' &&
            levels[levels.length - 2]?.indent === at))
      )
        levels.pop()
      let top = levels[levels.length - 1]
      if (top === undefined || top.kind !== 'list' || top.indent < at) {
        top = level(at, 'list')
        levels.push(top)
      }
      top.place += 1
      at += dash[0].length
    }
    const rest = line.slice(at)
    // A list may stand in the column of the key that holds it: its end is the next key.
    while (
      levels.length > 0 &&
      levels[levels.length - 1].kind === 'list' &&
      levels[levels.length - 1].indent === at &&
      rest.trim() !== ''
    )
      levels.pop()
    const key = KEY.exec(rest)
    if (key === null) {
      if (/^[[{]/.test(rest)) {
        flow = []
        const place = inFlow(line, at, flow, isLast)
        if (isLast) return place === null ? undefined : placed(levels, flow, place)
        continue
      }
      if (!isLast) continue
      return rest.includes(' #') ? undefined : atStart(levels, at, rest)
    }
    const name = unquoted(key[1])
    let top = levels[levels.length - 1]
    if (top === undefined || top.kind !== 'map' || top.indent < at) {
      top = level(at, 'map')
      levels.push(top)
    }
    top.key = name
    const from = at + key[0].length
    const value = line.slice(from)
    const text = value.trimStart()
    if (isLast && !/^[[{]/.test(text)) {
      if (value === '' || / #/.test(value)) return undefined
      return { path: pathOf(levels), writes: 'value', typed: text, siblings: top.siblings }
    }
    top.siblings[name] = unquoted(text.replace(/\s+#.*$/, '').trim())
    if (/^[|>][+-]?\d?[+-]?\s*(#.*)?$/.test(text)) folded = at
    else if (/^[[{]/.test(text)) {
      const place = inFlow(line, from + value.length - text.length, flow, isLast)
      if (isLast) return place === null ? undefined : placed(levels, flow, place)
    }
  }
  return undefined
}

/** On an empty line, entries of a list whose items stand in the same column are over. */
const deeper = (levels: readonly Level[], at: number): boolean =>
  levels[levels.length - 1].kind === 'list' &&
  levels[levels.length - 1].indent === at &&
  levels[levels.length - 2]?.indent === at

const pathOf = (levels: readonly Level[]): (string | number)[] =>
  levels.map((one) => (one.kind === 'list' ? one.place : (one.key ?? '')))

/** At the beginning of an entry in a block. */
function atStart(levels: readonly Level[], at: number, typed: string): CursorPlace {
  const top = levels[levels.length - 1]
  const isItem = top?.kind === 'list' && top.indent < at
  if (top?.kind === 'map' && top.indent === at)
    return { path: pathOf(levels.slice(0, -1)), writes: 'key', typed, siblings: top.siblings }
  return { path: pathOf(levels), writes: isItem ? 'value' : 'key', typed, siblings: {} }
}

type InFlow = Pick<CursorPlace, 'writes' | 'typed'>

/** Goes along brackets; on the last line says what the cursor writes, null within a comment. */
function inFlow(line: string, from: number, flow: Level[], isLast: boolean): InFlow | null {
  let word = ''
  let isValue = false
  const top = (): Level => flow[flow.length - 1]
  const settle = (): void => {
    if (flow.length > 0 && top().kind === 'map' && isValue && top().key !== undefined)
      top().siblings[top().key ?? ''] = unquoted(word.trim())
    word = ''
  }
  isValue = flow.length > 0 && (top().kind === 'list' || top().key !== undefined)
  for (let at = from; at < line.length; at++) {
    const letter = line[at]
    if (letter === '#' && /\s/.test(line[at - 1] ?? ' ')) return null
    if ((letter === '"' || letter === "'") && word.trim() === '') {
      const end = closing(line, at)
      if (end < 0) {
        word = line.slice(at)
        break
      }
      word = line.slice(at, end + 1)
      at = end
    } else if (letter === '[' || letter === '{') {
      flow.push(level(-1, letter === '[' ? 'list' : 'map'))
      if (letter === '[') top().place = 0
      isValue = letter === '['
      word = ''
    } else if (letter === ']' || letter === '}') {
      settle()
      flow.pop()
      if (flow.length === 0) return { writes: 'key', typed: '' }
      isValue = true
      word = ''
    } else if (letter === ',') {
      settle()
      if (top().kind === 'list') top().place += 1
      else {
        top().key = undefined
        isValue = false
      }
    } else if (letter === ':' && top().kind === 'map' && !isValue && /\s|$/.test(line[at + 1] ?? '')) {
      top().key = unquoted(word.trim())
      isValue = true
      word = ''
    } else word += letter
  }
  if (!isLast && word.trim() !== '' && isValue) settle()
  return { writes: isValue ? 'value' : 'key', typed: word.trimStart() }
}

function closing(line: string, at: number): number {
  for (let end = at + 1; end < line.length; end++) {
    if (line[end] === '\\' && line[at] === '"') end++
    else if (line[end] === line[at]) {
      if (line[at] === "'" && line[end + 1] === "'") end++
      else return end
    }
  }
  return -1
}

function placed(levels: readonly Level[], flow: readonly Level[], { writes, typed }: InFlow): CursorPlace | undefined {
  const top = flow[flow.length - 1]
  if (top === undefined) return undefined
  const all = [...levels, ...(writes === 'key' ? flow.slice(0, -1) : flow)]
  return { path: pathOf(all), writes, typed, siblings: top.siblings }
}
