/**
 * One run of the futures, made once more from its particle and told day by day. Recording the trace does not change the
 * run.
 */
import { type Trace, tellOn } from '../engine/trace.js'
import type { Conditioned } from './conditioned.js'
import { RunAhead } from './run-ahead.js'

export interface TellSpec {
  seed: bigint
  /** Particle of the island from which the run goes on. */
  pick: number
  /** Number of the run among all of the forecast. */
  run: number
  /** Runs of a group. */
  replicates: number
}

/**
 * Makes one run of the futures again, from its particle and with its draws, and tells it day by day.
 * @returns its trace; steps, days and dates are told from the day after the as-of day, and the hidden values are those
 * of that day
 */
export function tell(model: Conditioned, { seed, pick, run, replicates }: TellSpec): Trace {
  const ahead = new RunAhead(model, seed, true)
  ahead.begin(pick, Math.floor(run / replicates), run)
  return tellOn(ahead.sim, { seed, from: ahead.from, advance: () => ahead.advance() })
}
