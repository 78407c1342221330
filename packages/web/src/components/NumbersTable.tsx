/** The numbers behind a picture, as a table that scrolls by itself. */
import { useLocale } from '../state/locale.js'
import { Scroll } from './Scroll.js'

export type Cell = string | number | null

/** Rows shown; so that a long record does not block the page. The CSV file has all. */
const MOST_ROWS = 200

/** Decimals that the numbers of a column are worth: the same for all of them. */
function digitsOf(cells: readonly Cell[]): number {
  const numbers = cells.filter((cell) => typeof cell === 'number')
  const most = numbers.reduce((max, value) => Math.max(max, Math.abs(value)), 0)
  return numbers.every(Number.isInteger) ? 0 : most >= 100 ? 0 : most >= 10 ? 1 : most >= 1 ? 2 : 3
}

export function NumbersTable({
  title,
  columns,
  rows,
}: {
  title: string
  columns: readonly string[]
  rows: readonly (readonly Cell[])[]
}) {
  const { number, strings } = useLocale()
  const shown = rows.slice(0, MOST_ROWS)
  const isNumber = columns.map((_, c) => shown.some((row) => typeof row[c] === 'number'))
  const digits = columns.map((_, c) => digitsOf(shown.map((row) => row[c])))
  const text = (cell: Cell, c: number): string =>
    cell === null ? '' : typeof cell === 'number' ? number(cell, digits[c]) : cell
  return (
    <Scroll label={strings.app.tableScrolls(title)}>
      <table>
        <thead>
          <tr>
            {columns.map((name, c) => (
              <th key={name} scope="col" className={isNumber[c] ? 'n' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, r) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name and never move
            <tr key={r}>
              {row.map((cell, c) => (
                <td key={columns[c]} className={isNumber[c] ? 'n' : undefined}>
                  {text(cell, c)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MOST_ROWS ? (
        <p className="note">{strings.app.firstRows(number(MOST_ROWS), number(rows.length))}</p>
      ) : null}
    </Scroll>
  )
}
