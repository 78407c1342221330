/** The work of `standoff params`. */
import { type ParameterRow, parameterRows } from '@standoff/core'
import { nearest, rowsNamed } from '@standoff/core/kernel'
import { UserError } from '../process/exit.js'
import { styleFor } from '../terminal/style.js'
import { parameterText, paramsText } from '../text/params-text.js'
import { openScenario } from './open-scenario.js'
import type { ParamsOptions } from './params-options.js'

/** What the command prints. */
export function paramsOutput(file: string, name: string | undefined, options: ParamsOptions): string {
  const { crisis, before, scenario } = openScenario(file, options)
  const all = parameterRows(crisis, scenario, before).filter(
    ({ scope }) => options.scope === undefined || scope === options.scope,
  )
  const rows = name === undefined ? all : rowsNamed(all, name)
  if (rows.length === 0)
    throw new UserError(
      name === undefined ? `no parameter of the scope ${options.scope} in this crisis` : unknownName(all, name),
    )
  if (options.json) return `${JSON.stringify(rows, null, 2)}\n`
  const style = styleFor(process.stdout, process.env, options.ascii)
  return name === undefined ? paramsText(rows, style) : parameterText(rows, style)
}

function unknownName(rows: readonly ParameterRow[], name: string): string {
  const word = nearest(name, [...new Set(rows.flatMap(({ key, symbol, name: plain }) => [key, symbol, plain]))])
  return `no parameter "${name}"${word === undefined ? '' : `; did you mean "${word}"?`}`
}
