/**
 * Questions to the desk in parts: so that the page hears how far they are, and can give them up between two parts. What
 * is done in parts gives the same bits as what is done at once: every world is run against the same base, and every
 * point is evaluated by itself.
 */
import type { Standing } from '@standoff/core'
import type { EvaluateTask } from '@standoff/core/kernel'

/** Told how much is done; answers whether to go on. */
export type Tell = (done: number, all: number) => Promise<boolean>

/** Thrown to end a question that was given up. */
export class GivenUp extends Error {
  constructor() {
    super('given up')
  }
}

/** Worlds that are run at once besides the base. The base is run anew with each part. */
const WORLDS = 4

async function goOn(tell: Tell | undefined, done: number, all: number): Promise<void> {
  if (tell !== undefined && !(await tell(done, all))) throw new GivenUp()
}

/** A standing whose worlds are run a few at a time. */
export function inParts(standing: Standing, tell: Tell | undefined): Standing {
  const { islands } = standing
  const parted: Standing['islands'] = Object.create(islands)
  parted.branches = async (weight, u, groups, spec) => {
    const [base, ...others] = spec.variants
    const worlds = others.length
    await goOn(tell, 0, worlds)
    const parts: (Awaited<ReturnType<typeof islands.branches>> & { worlds: number })[] = []
    for (let from = 0; from < worlds || from === 0; from += WORLDS) {
      const some = others.slice(from, from + WORLDS)
      const made = await islands.branches(weight, u, groups, { ...spec, variants: [base, ...some] })
      parts.push({ ...made, worlds: some.length })
      await goOn(tell, Math.min(worlds, from + WORLDS), worlds)
    }
    const [{ values, island }] = parts
    return { outcomes: joined(parts, groups * spec.replicates), values, island }
  }
  return { ...standing, islands: parted }
}

/** Rows run by run: the base, then every other world. */
function joined(parts: readonly { outcomes: Float64Array; worlds: number }[], runs: number): Float64Array {
  const width = parts[0].outcomes.length / (runs * (1 + parts[0].worlds))
  const worlds = parts.reduce((sum, part) => sum + part.worlds, 0)
  const out = new Float64Array(runs * (1 + worlds) * width)
  for (let n = 0; n < runs; n++) {
    let at = n * (1 + worlds) * width
    for (const [p, part] of parts.entries()) {
      const from = n * (1 + part.worlds) * width
      const row = part.outcomes.subarray(p === 0 ? from : from + width, from + (1 + part.worlds) * width)
      out.set(row, at)
      at += row.length
    }
  }
  return out
}

/** Evaluates tasks a few at a time, and no more once it is given up. */
export function fewAtOnce(
  evaluate: (task: EvaluateTask) => Promise<Float64Array>,
  most: number,
  isOver: () => boolean,
): (task: EvaluateTask) => Promise<Float64Array> {
  let free = most
  const line: (() => void)[] = []
  return async (task) => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => line.push(resolve))
    try {
      if (isOver()) throw new GivenUp()
      return await evaluate(task)
    } finally {
      const next = line.shift()
      if (next === undefined) free += 1
      else next()
    }
  }
}
