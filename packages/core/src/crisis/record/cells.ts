import { normal } from '../../terms/normal.js'
import { type CsvRow, type CsvShape, placeOf } from './csv.js'

/** More columns than a record has of its own. */
const WIDE = 64

/** Where a cell stands. */
export interface CellPlace {
  file: string
  line: number
  column: number
}

/** A cell that stands by itself: in the crisis file, or made from others. */
interface OwnCell {
  text: string
  /** Computed on demand: most cells have no problem to report. */
  place: () => CellPlace
}

/** The table that rows of a CSV file share. */
export interface Table {
  file: string
  text: string
  shape: CsvShape
  /** Whether all of it is in the normal form in which names are compared. */
  isNormal: boolean
  /** Columns in their order, each once, with the index of its cell. */
  columns: ReadonlyMap<string, number>
}

/**
 * The cells of a row by their columns. Those of a CSV file stay as the reader left them, as a long record has millions;
 * what an amendment sets goes before them.
 */
export class RowCells {
  private more: Map<string, OwnCell> | undefined

  constructor(
    private readonly table?: Table,
    private readonly row?: CsvRow,
  ) {}

  private indexOf(column: string): number | undefined {
    const index = this.table?.columns.get(column)
    return index === undefined || this.row === undefined || index >= this.row.texts.length ? undefined : index
  }

  /** The text of a cell as it stands; undefined where there is no such cell. */
  text(column: string): string | undefined {
    const set = this.more?.get(column)
    if (set !== undefined) return set.text
    const index = this.indexOf(column)
    return index === undefined ? undefined : this.row?.texts[index]
  }

  /** The same as it is compared: trimmed and, as names are, in one normal form; empty where there is no such cell. */
  compared(column: string): string {
    const text = this.text(column)?.trim() ?? ''
    return text === '' || (this.table?.isNormal === true && this.more === undefined) ? text : normal(text)
  }

  /** Whether there are so many columns that the object of all cells is only built when it is read. */
  get isWide(): boolean {
    return (this.table?.columns.size ?? 0) > WIDE
  }

  has(column: string): boolean {
    return this.text(column) !== undefined
  }

  place(column: string): CellPlace | undefined {
    const set = this.more?.get(column)
    if (set !== undefined) return set.place()
    const index = this.indexOf(column)
    if (index === undefined || this.table === undefined || this.row === undefined) return undefined
    return { file: this.table.file, ...placeOf(this.table.text, this.row, index, this.table.shape) }
  }

  set(column: string, text: string, place: () => CellPlace): void {
    this.more ??= new Map()
    this.more.set(column, { text, place })
  }

  /** Every cell as it stands, by its column. */
  all(): Record<string, string> {
    const all: Record<string, string> = {}
    const put = (column: string, text: string): void => {
      // A column may have any name, also that of a built-in property.
      if (column === '__proto__')
        Object.defineProperty(all, column, { value: text, enumerable: true, configurable: true, writable: true })
      else all[column] = text
    }
    for (const [column, index] of this.table?.columns ?? [])
      if (this.row !== undefined && index < this.row.texts.length) put(column, this.row.texts[index])
    for (const [column, { text }] of this.more ?? []) put(column, text)
    return all
  }
}
