/** Acts of the record that the model does not carry, or not as they stand there, as a list of the page. */
import { type LeftOut, leftOutInWords } from '@standoff/core/kernel'
import { LEFT_OUT } from '../text/left-out.js'
import { esc } from './escape.js'

/** Nothing where nothing is left out. */
export function leftOutHtml(list: readonly LeftOut[]): string[] {
  if (list.length === 0) return []
  return [
    `<h3>${LEFT_OUT}</h3>\n<ul class="left-out">\n${list.map((one) => `<li>${esc(leftOutInWords(one))}</li>`).join('\n')}\n</ul>`,
  ]
}
