import type { ScenarioOptions } from './open-scenario.js'

export interface TraceOptions extends ScenarioOptions {
  run: number
  seed: bigint
  why?: boolean
  day?: number
  fromDay?: number
  toDay?: number
  json?: boolean
  ascii?: boolean
}
