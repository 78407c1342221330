/** Acts of the record that the model does not carry, or not as they stand there, as a list of the page. */
import { type LeftOut, leftOutInWords, type NotExplained, notExplainedInWords } from '@standoff/core/kernel'
import { LEFT_OUT, NOT_EXPLAINED } from '../text/left-out.js'
import { esc } from './escape.js'

/** Nothing where nothing is left out. */
export function leftOutHtml(list: readonly LeftOut[]): string[] {
  if (list.length === 0) return []
  return [
    `<h3>${LEFT_OUT}</h3>\n<ul class="left-out">\n${list.map((one) => `<li>${esc(leftOutInWords(one))}</li>`).join('\n')}\n</ul>`,
  ]
}

/** Rows that the model cannot explain; nothing where it explains all. */
export function notExplainedHtml(list: readonly NotExplained[]): string[] {
  if (list.length === 0) return []
  return [
    `<h3>${NOT_EXPLAINED}</h3>\n<ul class="left-out">\n${list.map((one) => `<li>${esc(notExplainedInWords(one))}</li>`).join('\n')}\n</ul>`,
  ]
}
