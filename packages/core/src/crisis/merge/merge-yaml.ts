/** One YAML text of two: that of A, with what B has besides, and marks where they differ. */
import type { Step } from '../differences/difference.js'
import { membersOf } from '../differences/members.js'
import { isBranch, memberOf } from '../differences/plain.js'
import type { Problem } from '../problem.js'
import { type Block, blocksOf } from './blocks.js'
import { type Edit, edited, indented, lineEndOf } from './lines.js'
import { marked } from './marks.js'
import { type Before, choose } from './three-way.js'

/** Names of the files of the record: A's stay where it has them, as the merged tables are written under them. */
const OF_A = new Set(['record.file', 'record.totals'])

const pathText = (steps: readonly Step[]): string =>
  steps.map((step) => (typeof step === 'string' ? step : step.member)).join('.')

/** What stood at one step before. */
function below(before: Before | undefined, steps: readonly Step[], step: Step): Before | undefined {
  if (before === undefined) return undefined
  if (typeof step === 'string') return { value: memberOf(before.value, step) }
  const list = Array.isArray(before.value) ? before.value : []
  const at = membersOf(list, steps)?.get(step.member)
  return { value: at === undefined ? undefined : list[at] }
}

class YamlMerge {
  readonly edits: Edit[] = []
  private readonly eol: string

  constructor(
    private readonly a: string,
    private readonly b: string,
    /** What a row of B is called in A, for rows that tell of the same. */
    private readonly nameInA: (name: string) => string,
  ) {
    this.eol = lineEndOf(a)
  }

  private ofA({ from, to }: Block): string {
    return this.a.slice(from, to)
  }

  /** Lines of B, as far in as those of A. */
  private ofB({ from, to, indent }: Block, asFarAs: number, first = from): string {
    const lines = indented(this.b.slice(first, to), asFarAs - indent, this.eol)
    return /[\r\n]$/.test(lines) ? lines : lines + this.eol
  }

  private replace({ from, to }: Block, text: string): void {
    this.edits.push({ from, to, text })
  }

  /** Merges what is in two blocks of one kind. */
  parts(a: Block, b: Block, before: Before | undefined, steps: readonly Step[]): void {
    const isRows = pathText(steps) === 'record.rows'
    const nameOf = ({ name }: Block): string => (isRows ? this.nameInA(name) : name)
    const inB = new Map(b.parts.map((part) => [nameOf(part), part]))
    const inA = new Map(a.parts.map((part) => [part.name, part]))
    const began = this.edits.length
    let left = 0
    for (const part of a.parts) if (this.own(part, inB.get(part.name), below(before, steps, part.step), steps)) left++
    const indent = a.parts[0].indent
    let at: number | undefined
    for (const part of b.parts) {
      const own = inA.get(nameOf(part))
      if (own !== undefined) {
        at = own.to
        continue
      }
      const choice = choose(undefined, part.value, below(before, steps, part.step))
      if (choice === 'a') continue
      left++
      const lines = this.ofB(part, indent, part.lead)
      const text = choice === 'b' ? lines : marked(pathText([...steps, part.step]), '', lines, this.eol)
      const place = at ?? a.parts[a.parts.length - 1].to
      this.edits.push({ from: place, to: place, text })
    }
    if (left > 0 || steps.length === 0) return
    this.edits.length = began
    this.replace(a, `${' '.repeat(a.indent)}${a.emptied}${this.eol}`)
  }

  /** One block of A beside that of B; false where nothing is left of it. */
  private own(a: Block, b: Block | undefined, before: Before | undefined, above: readonly Step[]): boolean {
    const steps = [...above, a.step]
    if (b !== undefined && OF_A.has(pathText(steps))) return true
    const isInside = b !== undefined && a.kind !== 'leaf' && a.kind === b.kind
    const choice = choose(a.value, b?.value, before)
    if (choice === 'a') return true
    if (isInside) {
      const isKnown = before !== undefined && (isBranch(before.value) || Array.isArray(before.value))
      this.parts(a, b, before === undefined || isKnown ? before : { value: undefined }, steps)
      return true
    }
    const other = b === undefined ? '' : this.ofB(b, a.indent)
    if (choice === 'both-differ') this.replace(a, marked(pathText(steps), this.ofA(a), other, this.eol))
    else if (b !== undefined) this.replace(a, other)
    else {
      this.edits.push({ from: a.lead, to: a.to, text: '' })
      return false
    }
    return true
  }

  text(): string {
    return edited(this.a, this.edits, this.eol)
  }
}

/**
 * The merged text, or why a text cannot be taken apart. Where nothing of B is new, A to the byte.
 * @param nameInA what a row of B is called in A
 */
export function mergeYaml(
  a: { name: string; text: string },
  b: { name: string; text: string },
  base: { value: unknown } | undefined,
  nameInA: (name: string) => string,
): string | Problem {
  const [blocksA, blocksB] = [blocksOf(a.name, a.text), blocksOf(b.name, b.text)]
  if ('severity' in blocksA) return blocksA
  if ('severity' in blocksB) return blocksB
  if (blocksA.kind === 'map' && blocksB.kind === 'map') {
    const merge = new YamlMerge(a.text, b.text, nameInA)
    merge.parts(blocksA, blocksB, base, [])
    return merge.text()
  }
  // In brackets all over, as JSON is: one of them whole, or both.
  const choice = choose(blocksA.value, blocksB.value, base)
  if (choice !== 'both-differ') return choice === 'a' ? a.text : b.text
  return marked('the whole file', a.text, b.text, lineEndOf(a.text))
}
