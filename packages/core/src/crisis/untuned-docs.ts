/** The table in docs/untuned.md, made from the declarations and from UNTUNED_PRIORS. */
import { defaultPriorText } from '../model/parameter-docs.js'
import { PARAMETERS } from '../model/parameters.js'
import { UNTUNED_PRIORS } from './untuned-priors.js'

/** Where docs/untuned.md holds the table. */
export const UNTUNED_TABLE_MARK = {
  from: '<!-- untuned priors: made by untunedTable(), do not edit -->',
  until: '<!-- end of untuned priors -->',
} as const

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** Markdown: one row for each tuned parameter, in the order in which parameters are drawn. */
export function untunedTable(): string {
  const rows = PARAMETERS.filter(({ key }) => Object.hasOwn(UNTUNED_PRIORS, key)).map((declared) => {
    const { prior, why } = UNTUNED_PRIORS[declared.key]
    return line([
      `\`${declared.key}\` ${declared.name}`,
      defaultPriorText(declared),
      defaultPriorText({ ...declared, prior }),
      why,
    ])
  })
  return `${[line(['parameter', 'shipped prior', 'untuned prior', 'why']), line(['---', '---', '---', '---']), ...rows].join('\n')}\n`
}
