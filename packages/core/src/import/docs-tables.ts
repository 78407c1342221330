/** The tables of docs/import.md, made from the mappings themselves. */
import { cameoCode, cameoLabel, cameoMeaning } from './cameo.js'
import type { LabelMeaning } from './label.js'
import { SUB_EVENTS } from './layouts/acled.js'
import { LAYOUTS } from './layouts.js'
import { PLOVER } from './plover.js'

const cell = (text: string): string => text.replaceAll('|', '\\|')
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

/** `air_strike`; `attack, large-strike, judged`; left out. */
function inWords(meaning: LabelMeaning | null): string {
  if (meaning === null) return 'left out'
  const { action, rung, isJudged } = meaning
  return [`\`${action}\``, ...(rung === undefined ? [] : [`rung \`${rung}\``]), ...(isJudged ? ['judged'] : [])].join(
    ', ',
  )
}

/** Every beginning of a code that means another thing than the beginning that is a digit shorter. */
function cameoRows(): string[][] {
  const rows: string[][] = []
  const digits = Array.from({ length: 10 }, (_, n) => String(n))
  for (let root = 1; root <= 20; root++) {
    const start = String(root).padStart(2, '0')
    const whole = inWords(cameoMeaning(start))
    rows.push([cameoLabel(start), whole])
    for (const base of digits.map((digit) => `${start}${digit}`)) {
      if (cameoCode(base) !== base) continue
      const own = inWords(cameoMeaning(base))
      if (own !== whole) rows.push([base, own])
      for (const code of digits.slice(1).map((digit) => `${base}${digit}`))
        if (cameoCode(code) === code && inWords(cameoMeaning(code)) !== own)
          rows.push([code, inWords(cameoMeaning(code))])
    }
  }
  return rows
}

/** What each column and label of each source becomes, as Markdown. */
export function importTables(): string {
  const sources = Object.values(LAYOUTS).map(({ title, url, terms, folding, columns }) =>
    [
      `### ${title}`,
      '',
      `${url}. Terms: ${terms}. Folded into one: ${folding}.`,
      '',
      table(
        ['column', 'in the record', 'how'],
        columns.map(({ from, to, how = '' }) => [`\`${from}\``, `\`${to}\``, how]),
      ),
      '',
    ].join('\n'),
  )
  const modes = Object.entries(PLOVER).flatMap(([type, { meaning, modes: own }]) => [
    [`\`${type}\``, inWords(meaning)],
    ...Object.entries(own)
      .filter(([, one]) => inWords(one) !== inWords(meaning))
      .map(([mode, one]) => [`\`${type}\`, \`${mode}\``, inWords(one)]),
  ])
  return [
    ...sources,
    '### Sub-events of ACLED\n',
    table(
      ['sub_event_type', 'in the record'],
      Object.entries(SUB_EVENTS).map(([label, meaning]) => [label, inWords(meaning)]),
    ),
    '\n### Codes of CAMEO (GDELT, ICEWS)\n',
    table(['codes that begin so', 'in the record'], cameoRows()),
    '\n### Types and modes of PLOVER (POLECAT)\n',
    table(['type, mode', 'in the record'], modes),
    '',
  ].join('\n')
}
