import { DEFAULT_LADDER, type Rung } from '../model/ladder.js'
import {
  DEFAULT_OPTIONS,
  GIVE_IN,
  type OptionSpec,
  PLAIN_OPTION,
  ULTIMATUM,
  usualPreparation,
} from '../model/options.js'
import type { CrisisFile } from './schema/crisis.js'
import type { OptionChange } from './schema/options.js'

/** The ladder in force: that of the file, or the default one. */
export function ladderOf(file: CrisisFile): readonly Rung[] {
  return (
    file.ladder?.map(({ id, name, kind, severity }) => ({ id, name: name ?? id, kind, severity })) ?? DEFAULT_LADDER
  )
}

/** An option as changed; the severity follows a new rung unless it is given as well. */
function change(base: OptionSpec | undefined, id: string, changes: OptionChange, ladder: readonly Rung[]): OptionSpec {
  const rung = changes.rung ?? base?.rung ?? 'quiet'
  const ofRung = ladder.find((one) => one.id === rung)?.severity ?? 0
  const severity = changes.severity ?? (base === undefined || changes.rung !== undefined ? ofRung : base.severity)
  const { note: _, ...given } = changes
  const defined = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const plain = { ...PLAIN_OPTION, preparationDays: usualPreparation(severity) }
  return { harm: 0, weight: 1, ...plain, ...base, name: base?.name ?? id, ...defined, id, rung, severity }
}

/** Who wants something of whom. */
interface Wanting {
  by: string
  of: string
}

/** What a principal can say where it wants something, and where something is wanted of it. */
function words(principal: string, demands: readonly Wanting[]): OptionSpec[] {
  return [
    ...(demands.some(({ by }) => by === principal) ? [ULTIMATUM] : []),
    ...(demands.some(({ of }) => of === principal) ? [GIVE_IN] : []),
  ]
}

/**
 * The menu of a principal: the default one of its role with the file's changes, or the file's own; and what it can say of
 * demands, where there are any, unless the file has it or takes it away.
 * @param demands those of the file where absent
 */
export function menuOf(file: CrisisFile, principal: string, demands: readonly Wanting[] = file.demands): OptionSpec[] {
  const own = ownMenuOf(file, principal)
  const menu = Object.hasOwn(file.options, principal) ? file.options[principal] : undefined
  const removed = menu === undefined || Array.isArray(menu) ? [] : menu.remove
  const ids = [...own.map(({ id }) => id), ...removed]
  return [...own, ...words(principal, demands).filter(({ id }) => !ids.includes(id))]
}

/** The default menu of a principal's role, with what it can say of demands of the file. */
export function defaultMenu(file: CrisisFile, principal: string): OptionSpec[] {
  const party = file.parties[principal]
  return party?.kind === 'principal' ? [...DEFAULT_OPTIONS[party.role], ...words(principal, file.demands)] : []
}

function ownMenuOf(file: CrisisFile, principal: string): OptionSpec[] {
  const ladder = ladderOf(file)
  const menu = Object.hasOwn(file.options, principal) ? file.options[principal] : undefined
  if (Array.isArray(menu)) return menu.map(({ id, ...changes }) => change(undefined, id, changes, ladder))
  const base = defaultMenu(file, principal)
  if (menu === undefined) return [...base]
  const kept = base.filter((option) => !menu.remove.includes(option.id))
  const changed = kept.map((option) =>
    Object.hasOwn(menu.extend, option.id) ? change(option, option.id, menu.extend[option.id], ladder) : option,
  )
  const fresh = Object.keys(menu.extend).filter((id) => !base.some((option) => option.id === id))
  return [...changed, ...fresh.map((id) => change(undefined, id, menu.extend[id], ladder))]
}
