/** The work of `standoff sweep`. */
import { sweep } from '@standoff/core'
import { UserError } from '../process/exit.js'
import { styleFor } from '../terminal/style.js'
import { sweepText } from '../text/sweep-text.js'
import { asAsked, onCrisis } from './compare-action.js'
import type { SweepOptions } from './sweep-options.js'

/** Digits that are kept: 0.3, not 0.30000000000000004. */
const DIGITS = 12

export async function sweepFile(path: string, options: SweepOptions): Promise<number> {
  const { from, to, points, measure, metric, seed } = options
  if (from === to) throw new UserError(`--from ${from} --to ${to}: nothing to sweep between`)
  const values = Array.from({ length: points }, (_, n) =>
    Number((from + ((to - from) * n) / (points - 1)).toPrecision(DIGITS)),
  )
  return onCrisis(path, options, async (crisis, common) => {
    const result = await asAsked(sweep(crisis, { ...common, paths: options.path, values, measure, metric }))
    return [result, sweepText(result, seed, styleFor(process.stdout, process.env, options.ascii))]
  })
}
