/** Accepts, corrects and rejects drafted rows: by numbers, or one by one on a terminal. */
import { createInterface, type Interface } from 'node:readline'
import type { Draft, DraftRow } from '@standoff/core'
import { type Cells, cellProblem, DRAFT_MARK, type DraftFields, rowProblems } from '@standoff/core/kernel'
import { UserError } from '../process/exit.js'
import { printable, printableIn } from '../terminal/printable.js'
import type { Style } from '../terminal/style.js'
import { rowText } from '../text/draft-text.js'

export interface AcceptedRow {
  /** From 1, as it is shown. */
  number: number
  row: DraftRow
  cells: Cells
}

export interface Judged {
  accepted: AcceptedRow[]
  /** Judging was broken off; what was accepted before is kept all the same. */
  interrupted: boolean
}

/** The cells of a row as they are written. @param mark what its note says in place of the mark of a draft */
function cellsOf(fields: DraftFields, mark: string): Cells {
  const cells: Cells = {}
  for (const [column, field] of Object.entries(fields))
    if (field.value !== '')
      cells[column as keyof Cells] = column === 'note' ? field.value.replace(DRAFT_MARK, mark) : field.value
  return cells
}

/**
 * The rows that `--accept` names. What is taken without being looked at stays marked as a draft.
 * @throws UserError for a number that is none, and for a row that cannot be written
 */
export function rowsAccepted(rows: readonly DraftRow[], accept: string): AcceptedRow[] {
  const isAll = accept.trim().toLowerCase() === 'all'
  const numbers = isAll
    ? rows.map((_, n) => n + 1)
    : [...new Set(accept.split(',').map((part) => numberOf(part, rows.length)))].sort((a, b) => a - b)
  const problems = numbers.flatMap((number) =>
    rowProblems(rows[number - 1].fields).map((problem) => `row ${number}: ${problem}`),
  )
  if (problems.length > 0) throw new UserError(`${problems.join('\n')}\nnothing was written`)
  return numbers.map((number) => ({
    number,
    row: rows[number - 1],
    cells: cellsOf(rows[number - 1].fields, DRAFT_MARK),
  }))
}

function numberOf(part: string, most: number): number {
  const number = /^\s*\d{1,6}\s*$/.test(part) ? Number(part) : 0
  if (number < 1 || number > most)
    throw new UserError(
      `--accept ${part.trim()}: ${most === 0 ? 'there are no rows' : `expected all, or numbers from 1 to ${most} parted by commas`}`,
    )
  return number
}

/** Where it is asked and answered: the terminal, or streams in its place. */
export interface JudgingTerminal {
  input: NodeJS.ReadableStream
  output: NodeJS.WritableStream
  /** Keys such as Ctrl-C are read as a terminal sends them; by the output where absent. */
  terminal?: boolean
}

type Say = (text: string) => void

const HELP = 'a accept, c correct, r reject, q stop here and keep what was accepted'

/** Asks row by row. The end of the input, or Ctrl-C, stops the judging and keeps what was accepted. */
export async function judgeOnTerminal(
  { rows }: Draft,
  style: Style,
  terminal: JudgingTerminal = { input: process.stdin, output: process.stdout },
): Promise<Judged> {
  const lines = createInterface(terminal)
  const asked = new Asking(lines)
  const say = (text: string): void => void terminal.output.write(text)
  const accepted: AcceptedRow[] = []
  try {
    for (const [n, row] of rows.entries()) {
      say(`\n${rowText(printableIn(row), n + 1, style)}\n`)
      const answer = await judgeRow(row, asked, say)
      if (answer === 'stop') break
      if (answer !== 'reject') accepted.push({ number: n + 1, row, cells: answer })
    }
  } finally {
    lines.close()
  }
  return { accepted, interrupted: asked.isInterrupted }
}

async function judgeRow(row: DraftRow, asked: Asking, say: Say): Promise<Cells | 'reject' | 'stop'> {
  let fields = row.fields
  let isCorrected = false
  for (;;) {
    const answer = (await asked.ask(`${HELP}: `))?.trim().toLowerCase()
    if (answer === undefined || answer === 'q') return 'stop'
    if (answer === 'r') return 'reject'
    if (answer === 'c') {
      fields = await corrected(fields, asked, say)
      isCorrected = true
    }
    if (answer !== 'a' && answer !== 'c') continue
    const problems = rowProblems(fields)
    if (problems.length === 0)
      return cellsOf(fields, isCorrected ? 'drafted from an article, corrected' : 'drafted from an article, accepted')
    for (const problem of problems) say(`  ${printable(problem)}\n`)
  }
}

/** Takes lines such as `target=Varania` until an empty one; each is checked at once. */
async function corrected(before: DraftFields, asked: Asking, say: Say): Promise<DraftFields> {
  const fields = { ...before }
  for (;;) {
    const line = (await asked.ask('  column=value, an empty value to clear it, an empty line when done: '))?.trim()
    if (line === undefined || line === '') return fields
    const cut = line.indexOf('=')
    const [column, value] = cut < 1 ? [line, ''] : [line.slice(0, cut).trim(), line.slice(cut + 1).trim()]
    const problem =
      cut < 1 ? `found ${line}; expected column=value, such as target=Northland` : cellProblem(column, value)
    if (problem !== undefined) say(`  ${printable(problem)}\n`)
    else fields[column as keyof DraftFields] = { value, sure: 'high', rule: 'corrected' }
  }
}

/** Questions on a terminal; undefined once the input has ended or Ctrl-C was pressed. */
class Asking {
  isInterrupted = false
  private hasEnded = false
  private waiting?: (answer: string | undefined) => void

  constructor(private readonly lines: Interface) {
    lines.on('close', () => this.end())
    lines.on('SIGINT', () => {
      this.isInterrupted = true
      this.end()
    })
  }

  ask(question: string): Promise<string | undefined> {
    if (this.hasEnded) return Promise.resolve(undefined)
    return new Promise((resolve) => {
      this.waiting = resolve
      this.lines.question(question, (answer) => {
        this.waiting = undefined
        resolve(answer)
      })
    })
  }

  private end(): void {
    this.hasEnded = true
    this.waiting?.(undefined)
  }
}
