/** The work of `standoff stress`. */
import { stress } from '@standoff/core'
import { styleFor } from '../terminal/style.js'
import { stressText } from '../text/stress-text.js'
import { asAsked, onCrisis } from './compare-action.js'
import type { StressOptions } from './stress-options.js'

export function stressFile(path: string, options: StressOptions): Promise<number> {
  return onCrisis(path, options, async (crisis, common) => {
    const { measure, metric, seed } = options
    const measures = options.measures?.split(',').map((text) => text.trim())
    const result = await asAsked(stress(crisis, { ...common, measure, metric, measures }))
    return [result, stressText(result, seed, styleFor(process.stdout, process.env, options.ascii))]
  })
}
