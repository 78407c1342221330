/** A picture as the page holds it: its title, the drawing for wide and narrow columns, what to see, and its numbers. */

import { minus } from '../wording/words.js'
import { esc } from './escape.js'
import { explained } from './explained.js'
import type { Cell, Figure, FigureData } from './figure.js'

/** Decimals that the numbers of a column are worth: the same for all of them. */
function digitsOf(cells: readonly Cell[]): number {
  const numbers = cells.filter((cell) => typeof cell === 'number')
  const most = Math.max(0, ...numbers.map(Math.abs))
  return numbers.every(Number.isInteger) ? 0 : most >= 100 ? 0 : most >= 10 ? 1 : most >= 1 ? 2 : 3
}

const cellText = (cell: Cell, digits: number): string =>
  cell === null ? '' : typeof cell === 'string' ? cell : minus(cell, digits)
/** A number, a share or a range of them, as text. */
const NUMERIC = /^$|^[<>]?[\d.,]+%?$/

/** Rows of a table on the page: so that a long record does not make the page too large. */
const MOST_ROWS = 1000

/** A table that scrolls by itself where it is wider than the column. */
export function tableHtml({ columns, rows }: FigureData, label: string): string {
  const isNumber = columns.map(
    (_, c) =>
      rows.every(({ [c]: cell }) => typeof cell !== 'string' || NUMERIC.test(cell)) &&
      rows.some(({ [c]: cell }) => cell !== null && cell !== ''),
  )
  const digits = columns.map((_, c) => digitsOf(rows.map((row) => row[c])))
  const head = columns.map((name, c) => `<th scope="col"${isNumber[c] ? ' class="n"' : ''}>${esc(name)}</th>`).join('')
  const body = rows
    .slice(0, MOST_ROWS)
    .map(
      (row) =>
        `<tr>${row.map((cell, c) => (c === 0 ? `<th scope="row"${isNumber[c] ? ' class="n"' : ''}>${esc(cellText(cell, digits[c]))}</th>` : `<td${isNumber[c] ? ' class="n"' : ''}>${esc(cellText(cell, digits[c]))}</td>`)).join('')}</tr>`,
    )
  return `<div class="scroll" role="region" tabindex="0" aria-label="${esc(label)}"><table class="plain"><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table></div>${rows.length > MOST_ROWS ? `\n<p>The first ${MOST_ROWS.toLocaleString('en')} of ${rows.length.toLocaleString('en')} rows; --figures writes all of them as CSV.</p>` : ''}`
}

export function figureHtml(figure: Figure, number: number): string {
  const { id, title, caption, svg, beside = [] } = figure
  return `<figure id="${id}">
<h3 class="fig-title"><span>Figure ${number}.</span> ${esc(title)}</h3>
<div class="wide">${svg.wide}</div>
<div class="narrow">${svg.narrow}</div>
<figcaption>${explained(caption)}</figcaption>
${beside.map((line) => `<p class="beside">${esc(line)}</p>`).join('\n')}
<details><summary>The numbers of figure ${number}</summary>
${tableHtml(figure, `The numbers of figure ${number}`)}
</details>
</figure>`
}
