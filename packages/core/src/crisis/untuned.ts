/**
 * A crisis as it would be forecast without the tuning, so that a score can be set beside one of priors that have not
 * seen the record.
 */
import type { ParameterScope } from '../model/parameter.js'
import { parametersOf } from '../model/parameters.js'
import { defaultPrior, type Facts } from '../model/priors.js'
import type { Crisis } from './load.js'
import type { ParameterBlock } from './schema/parameters.js'
import type { Party, Tie } from './schema/parties.js'
import { UNTUNED_PRIORS } from './untuned-priors.js'

/**
 * The crisis with every tuned parameter at its untuned prior (untuned-priors.ts), also where the file sets one itself:
 * those values were read off the same record. All else is as the file has it: its other parameters, its sites, drivers
 * and start, and the values that the calendar sets for a day, the appetite included. The texts in `inputs` stay, so a
 * hash of them does not tell the two apart.
 *
 * Apply values of the user (`applySet`) after this, or they are replaced as if they were the file's.
 */
export function untuned(crisis: Crisis): Crisis {
  const { file } = crisis
  const parties = Object.fromEntries(Object.entries(file.parties).map(([id, party]) => [id, untunedParty(party)]))
  // What the file sets for all parties at once is dropped: the table has a value for each, by its role.
  const parameters = { ...withoutTuned(file.parameters), ...untunedOf('crisis', {}) }
  return { ...crisis, file: { ...file, parties, ties: file.ties.map(untunedTie), parameters } }
}

function untunedParty(party: Party): Party {
  switch (party.kind) {
    case 'principal':
      return { ...party, parameters: { ...party.parameters, ...untunedOf('principal', { role: party.role }) } }
    case 'host':
      return { ...party, parameters: { ...party.parameters, ...untunedOf('host', {}) } }
    case 'proxy':
      // Each parameter of a proxy stands once, and here on its tie.
      return { ...party, parameters: withoutTuned(party.parameters) }
    default:
      return party
  }
}

function untunedTie(tie: Tie): Tie {
  const { alignment, campaign } = tie
  return { ...tie, parameters: { ...tie.parameters, ...untunedOf('tie', { alignment, campaign }) } }
}

/** The table's priors of one scope, for an entity with these facts. */
function untunedOf(scope: ParameterScope, facts: Facts): ParameterBlock {
  return Object.fromEntries(
    parametersOf(scope)
      .filter(({ key }) => Object.hasOwn(UNTUNED_PRIORS, key))
      .map((declared) => [
        declared.key,
        defaultPrior({ ...declared, prior: UNTUNED_PRIORS[declared.key].prior }, facts),
      ]),
  )
}

const withoutTuned = (block: ParameterBlock = {}): ParameterBlock =>
  Object.fromEntries(Object.entries(block).filter(([key]) => !Object.hasOwn(UNTUNED_PRIORS, key)))
