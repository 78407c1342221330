import type { Problem } from '../problem.js'
import type { CrisisFile } from '../schema/crisis.js'
import { checkContext, type Places } from './context.js'
import { checkDrivers } from './drivers.js'
import { checkMeasures } from './measures.js'
import { checkOptions } from './options.js'
import { checkParties, checkPrincipals } from './parties.js'
import { checkPlaces } from './places.js'
import { checkRanges } from './ranges.js'
import { checkReferences } from './references.js'
import { checkTime } from './time.js'

const NOWHERE: Places = { locate: () => ({ line: 1, column: 1 }) }

/**
 * Problems of a crisis whose fields are each valid: unknown names, impossible ranges, dates out of order, attack rates
 * that grow without limit, measures that change nothing. Also for files changed by `applySet`.
 */
export function checkCrisisFile(file: CrisisFile, name = '', places: Places = NOWHERE): Problem[] {
  const problems: Problem[] = []
  const check = checkContext(name, file, places, problems)
  checkParties(check)
  checkPlaces(check)
  checkReferences(check)
  checkTime(check)
  checkOptions(check)
  checkRanges(check)
  checkDrivers(check)
  checkMeasures(check)
  checkPrincipals(check, problems)
  return problems
}
