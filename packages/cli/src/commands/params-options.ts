import type { ScenarioOptions } from './open-scenario.js'

export const SCOPES = ['crisis', 'principal', 'tie', 'host'] as const

export interface ParamsOptions extends ScenarioOptions {
  scope?: (typeof SCOPES)[number]
  json?: boolean
  ascii?: boolean
}
