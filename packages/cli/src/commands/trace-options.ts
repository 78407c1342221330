import type { ScenarioOptions } from './open-scenario.js'

export interface TraceOptions extends ScenarioOptions {
  run: number
  seed: bigint
  /** The run goes on from where the record stands on this day. */
  asOf?: string
  particles?: number
  runs?: number
  threads?: number
  why?: boolean
  day?: number
  fromDay?: number
  toDay?: number
  json?: boolean
  ascii?: boolean
}
