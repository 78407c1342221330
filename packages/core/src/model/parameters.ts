/** All parameters of the model, in the order in which they are drawn. Made from the one declaration in each mechanism's file. */
import * as accident from './accident.js'
import * as answering from './answering.js'
import * as choice from './choice.js'
import * as compliance from './compliance.js'
import * as harm from './harm.js'
import * as host from './host.js'
import * as lateNews from './late-news.js'
import * as levelOne from './level-one.js'
import * as messages from './messages.js'
import * as negotiation from './negotiation.js'
import * as opportunity from './opportunity.js'
import * as orderBelief from './order-belief.js'
import type { ParameterDeclaration, ParameterScope } from './parameter.js'
import * as proxyAttacks from './proxy-attacks.js'
import * as resolution from './resolution.js'
import * as runaway from './runaway.js'
import * as selfSuspension from './self-suspension.js'
import * as strategy from './strategy.js'

/** Every mechanism with its parameters, by the name of its file. */
export const MECHANISMS: Readonly<Record<string, readonly ParameterDeclaration[]>> = {
  strategy: strategy.parameters,
  opportunity: opportunity.parameters,
  choice: choice.parameters,
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
}

export const PARAMETERS: readonly ParameterDeclaration[] = Object.values(MECHANISMS).flat()

/** Parameters of one scope, in drawing order. */
export function parametersOf(scope: ParameterScope): readonly ParameterDeclaration[] {
  return PARAMETERS.filter((declared) => declared.scope === scope)
}
