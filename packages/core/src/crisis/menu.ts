import { DEFAULT_LADDER, type Rung } from '../model/ladder.js'
import { DEFAULT_OPTIONS, type OptionSpec, PLAIN_OPTION, usualPreparation } from '../model/options.js'
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

/** The menu of a principal: the default one of its role with the file's changes, or the file's own. */
export function menuOf(file: CrisisFile, principal: string): OptionSpec[] {
  const party = file.parties[principal]
  const ladder = ladderOf(file)
  const menu = Object.hasOwn(file.options, principal) ? file.options[principal] : undefined
  if (Array.isArray(menu)) return menu.map(({ id, ...changes }) => change(undefined, id, changes, ladder))
  const base = party?.kind === 'principal' ? DEFAULT_OPTIONS[party.role] : []
  if (menu === undefined) return [...base]
  const kept = base.filter((option) => !menu.remove.includes(option.id))
  const changed = kept.map((option) =>
    Object.hasOwn(menu.extend, option.id) ? change(option, option.id, menu.extend[option.id], ladder) : option,
  )
  const fresh = Object.keys(menu.extend).filter((id) => !base.some((option) => option.id === id))
  return [...changed, ...fresh.map((id) => change(undefined, id, menu.extend[id], ladder))]
}
