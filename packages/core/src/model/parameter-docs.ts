/** The tables of parameters in docs/model.md, made from the one declaration of each. */
import { describe } from '../terms/distribution.ts'
import type { ParameterDeclaration } from './parameter.ts'
import { MECHANISMS } from './parameters.ts'

/** Where docs/model.md holds the tables. */
export const PARAMETER_TABLES_MARK = {
  from: '<!-- parameters: made by parameterTables(), do not edit -->',
  until: '<!-- end of parameters -->',
} as const

const TITLES: Readonly<Record<string, string>> = {
  strategy: 'Strategies',
  opportunity: 'Decision opportunity',
  choice: 'Choice',
  plan: 'Plans',
  'level-one': 'Level-1 reasoning',
  'proxy-attacks': 'Proxy attacks',
  compliance: 'Compliance',
  'self-suspension': 'Self-suspension',
  resolution: 'Resolution',
  harm: 'Perceived harm',
  'late-news': 'Late news',
  answering: 'Accounts and answers',
  'order-belief': 'Belief about the order in force',
  messages: 'Messages',
  runaway: 'Runaway',
  accident: 'Accident',
  negotiation: 'Negotiation',
  host: 'Hosts',
  demand: 'Demands',
  spoiling: 'Spoiling',
  'cease-fire': 'Cease-fires',
}

const HEAD = ['symbol', 'name', 'key', 'of', 'unit', 'default prior', 'range', 'evidence']

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`

/** The default prior in words, variant by variant. */
export function defaultPriorText({ prior }: ParameterDeclaration): string {
  if ('kind' in prior) return describe(prior)
  return Object.entries(prior.variants)
    .map(([variant, distribution]) => `${variant}: ${describe(distribution)}`)
    .join('; ')
}

function row(declared: ParameterDeclaration): string {
  const star = declared.tuned === true ? '\\*' : ''
  const unit = declared.unit === '1' ? '' : declared.unit
  return line([
    `\`${declared.symbol}\`${star}`,
    declared.name,
    `\`${declared.key}\``,
    declared.scope,
    unit,
    defaultPriorText(declared),
    `${declared.range[0]} to ${declared.range[1]}`,
    declared.evidence,
  ])
}

/**
 * Markdown: one table a mechanism, in the order in which parameters are drawn. A star marks what was tuned on the
 * 2023-24 record.
 */
export function parameterTables(): string {
  const tables = Object.entries(MECHANISMS).map(([mechanism, declared]) =>
    [
      `### ${TITLES[mechanism] ?? mechanism}`,
      '',
      `\`model/${mechanism}/parameters.ts\``,
      '',
      line(HEAD),
      line(HEAD.map(() => '---')),
      ...declared.map(row),
    ].join('\n'),
  )
  return `${tables.join('\n\n')}\n\n\\* tuned by hand on the record of 2023-24: agreement with it is calibration, not validation.\n`
}
