/**
 * All parameters of the model, in the order in which they are drawn. Made from the one declaration in each mechanism's
 * file.
 */
import * as accident from './accident/parameters.ts'
import * as answering from './answering/parameters.ts'
import * as ceaseFire from './cease-fire/parameters.ts'
import * as choice from './choice/parameters.ts'
import * as compliance from './compliance/parameters.ts'
import * as demand from './demand/parameters.ts'
import * as harm from './harm/parameters.ts'
import * as host from './host/parameters.ts'
import * as lateNews from './late-news/parameters.ts'
import * as levelOne from './level-one/parameters.ts'
import * as messages from './messages/parameters.ts'
import * as negotiation from './negotiation/parameters.ts'
import * as opportunity from './opportunity/parameters.ts'
import * as orderBelief from './order-belief/parameters.ts'
import type { ParameterDeclaration, ParameterScope } from './parameter.ts'
import * as plan from './plan/parameters.ts'
import * as proxyAttacks from './proxy-attacks/parameters.ts'
import * as resolution from './resolution/parameters.ts'
import * as runaway from './runaway/parameters.ts'
import * as selfSuspension from './self-suspension/parameters.ts'
import * as spoiling from './spoiling/parameters.ts'
import * as strategy from './strategy/parameters.ts'

/** Every mechanism with its parameters, by the name of its file. */
export const MECHANISMS: Readonly<Record<string, readonly ParameterDeclaration[]>> = {
  strategy: strategy.parameters,
  opportunity: opportunity.parameters,
  choice: choice.parameters,
  plan: plan.parameters,
  'level-one': levelOne.parameters,
  'proxy-attacks': proxyAttacks.parameters,
  compliance: compliance.parameters,
  'self-suspension': selfSuspension.parameters,
  resolution: resolution.parameters,
  harm: harm.parameters,
  'late-news': lateNews.parameters,
  answering: answering.parameters,
  'order-belief': orderBelief.parameters,
  messages: messages.parameters,
  runaway: runaway.parameters,
  accident: accident.parameters,
  negotiation: negotiation.parameters,
  host: host.parameters,
  demand: demand.parameters,
  spoiling: spoiling.parameters,
  'cease-fire': ceaseFire.parameters,
}

export const PARAMETERS: readonly ParameterDeclaration[] = Object.values(MECHANISMS).flat()

/** Parameters of one scope, in drawing order. */
export function parametersOf(scope: ParameterScope): readonly ParameterDeclaration[] {
  return PARAMETERS.filter((declared) => declared.scope === scope)
}
