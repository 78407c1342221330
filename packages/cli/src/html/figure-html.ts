/** A picture as the page holds it: its title, the drawing for wide and narrow columns, what to see, and its numbers. */
import { escape } from './escape.js'
import type { Cell, Figure, FigureData } from './figure.js'
import { minus } from './words.js'

/** Decimals that a number of a table is worth. */
function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  if (Number.isInteger(cell)) return Math.abs(cell) < 10_000 ? `${cell}`.replace('-', '\u2212') : cell.toLocaleString('en')
  const size = Math.abs(cell)
  return minus(cell, size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3)
}

/** A table that scrolls by itself where it is wider than the column. */
export function tableHtml({ columns, rows }: FigureData, label: string): string {
  const isNumber = columns.map((_, c) => rows.some((row) => typeof row[c] === 'number') && rows.every((row) => typeof row[c] !== 'string'))
  const head = columns.map((name, c) => `<th scope="col"${isNumber[c] ? ' class="n"' : ''}>${escape(name)}</th>`).join('')
  const body = rows.map((row) => `<tr>${row.map((cell, c) => (c === 0 ? `<th scope="row"${isNumber[c] ? ' class="n"' : ''}>${escape(cellText(cell))}</th>` : `<td${isNumber[c] ? ' class="n"' : ''}>${escape(cellText(cell))}</td>`)).join('')}</tr>`)
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escape(label)}"><table class="plain"><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table></div>`
}

export function figureHtml(figure: Figure, number: number): string {
  const { id, title, caption, svg, beside = [] } = figure
  return `<figure id="${id}">
<h3 class="fig-title"><span>Figure ${number}.</span> ${escape(title)}</h3>
<div class="wide">${svg.wide}</div>
<div class="narrow">${svg.narrow}</div>
<figcaption>${escape(caption)}</figcaption>
${beside.map((line) => `<p class="beside">${escape(line)}</p>`).join('\n')}
<details><summary>The numbers of figure ${number}</summary>
${tableHtml(figure, `The numbers of figure ${number}`)}
</details>
</figure>`
}
