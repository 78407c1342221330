/**
 * Options for what a side is recorded to have done although its menu lacks it. A role says what a side usually does; it
 * does not limit what the record may show. The values are judgement; checking the file prints them as the line of YAML
 * that would set them.
 */
import { DEFAULT_OPTIONS, type OptionSpec, PLAIN_OPTION, usualPreparation } from '../../model/options.js'
import { MOST } from '../limits.js'
import { ladderOf, menuOf } from '../menu.js'
import type { RecordRow } from '../record/row.js'
import type { CrisisFile } from '../schema/crisis.js'
import { fateOf, isForceRung } from './fate.js'
import { type Hit, optionFor } from './hit.js'

/** Half of what the usual options of a menu weigh: it was seen, but is not usual for the role. */
const WEIGHT = 0.5
/** Weapons of an option for which no default menu has a number; that of a limited strike. */
const WEAPONS = 3
/** Severity from which an option is taken as meant to punish, as on the default menus. */
const PUNISHING = 0.6

const ON: Readonly<Record<Hit, { id: string; name: string }>> = {
  proxies: { id: 'groups', name: "the other side's groups" },
  forces: { id: 'forces', name: "the other side's forces" },
  homeland: { id: 'homeland', name: "the other side's own soil" },
  unknown: { id: 'forces', name: "the other side's forces" },
}

/** Weapons of what was seen: the median over its rows where they tell; the usual number of its rung where none does. */
function withWeaponsSeen({ option, rows }: AddedOption): AddedOption {
  const seen = rows.flatMap(({ weapons }) =>
    weapons === undefined || !Number.isFinite(weapons.low) ? [] : Math.max(1, Math.round(weapons.low)),
  )
  if (seen.length === 0) return { option, rows }
  const middle = seen.sort((a, b) => a - b)[Math.floor(seen.length / 2)]
  return { option: { ...option, weapons: Math.min(middle, MOST.weapons) }, rows }
}

export interface AddedOption {
  option: OptionSpec
  /** Rows that it is there for. */
  rows: RecordRow[]
}

/**
 * An option of a rung, aimed at what was hit, under an id that neither the menu of the principal nor the default one of
 * its role has.
 */
export function optionOf(file: CrisisFile, principal: string, { rung, hit }: { rung: string; hit: Hit }): OptionSpec {
  const option = usualOption(file, rung, hit)
  const party = file.parties[principal]
  const taken = new Set(
    [...menuOf(file, principal), ...(party?.kind === 'principal' ? DEFAULT_OPTIONS[party.role] : [])].map(
      ({ id }) => id,
    ),
  )
  let { id } = option
  for (let n = 2; taken.has(id); n++) id = `${option.id}-${n}`
  return { ...option, id }
}

function usualOption(file: CrisisFile, rungId: string, hit: Hit): OptionSpec {
  const rung = ladderOf(file).find(({ id }) => id === rungId)
  const severity = rung?.severity ?? 0
  const usual = [...DEFAULT_OPTIONS.strong, ...DEFAULT_OPTIONS.patron].find(
    (option) => option.rung === rungId && option.order === null && !option.warned,
  )
  const name = rung?.name ?? rungId
  if (rung?.kind === 'war')
    return {
      ...PLAIN_OPTION,
      id: 'war',
      name: 'go to war',
      weight: 0.3,
      reach: ['own-hand', 'patron-share', 'proxies'],
      aim: 'punish',
      ...usual,
      rung: rungId,
      severity,
      harm: 1,
    }
  if (rung === undefined || !isForceRung(rung))
    return {
      ...PLAIN_OPTION,
      id: rungId,
      name,
      rung: rungId,
      severity,
      harm: 0.03,
      weight: WEIGHT,
      reach: ['own-hand', 'patron-share', 'proxies'],
    }
  const onGroups = hit === 'proxies'
  return {
    ...PLAIN_OPTION,
    id: `${rungId}-on-${ON[hit].id}`,
    name: `${name} on ${ON[hit].name}`,
    rung: rungId,
    severity,
    // On the default menus harm to a state is of the order of the severity, and harm to its groups of the order of the
    // square of it.
    harm: Number((onGroups ? severity * severity : severity).toFixed(2)),
    weight: WEIGHT,
    aim: usual?.aim ?? (severity >= PUNISHING ? 'punish' : 'demonstrate'),
    reach: onGroups ? ['patron-share', 'proxies'] : ['own-hand', 'patron-share', 'proxies'],
    target: onGroups ? 'proxies' : hit === 'homeland' ? 'homeland' : 'forces',
    weapons: usual === undefined || usual.weapons === 0 ? WEAPONS : usual.weapons,
    preparationDays: usualPreparation(severity),
    leader: rungId === 'leader-strike',
  }
}

/** The options of force that the menu of a principal lacks for what these rows record of it. */
export function addedOptions(file: CrisisFile, principal: string, rows: readonly RecordRow[]): AddedOption[] {
  const menu = menuOf(file, principal)
  const ladder = ladderOf(file)
  const added: AddedOption[] = []
  for (const row of rows) {
    if (row.kind !== 'act') continue
    const fate = fateOf(row, file)
    if (fate.as !== 'own' || fate.principal !== principal) continue
    const rung = ladder.find(({ id }) => id === fate.rung)
    if (rung === undefined || !isForceRung(rung)) continue
    const asked = { rung: fate.rung, hit: fate.hit, warned: false }
    if (optionFor(menu, asked) >= 0) continue
    const there = optionFor(
      added.map(({ option }) => option),
      asked,
    )
    if (there >= 0) added[there].rows.push(row)
    else added.push({ option: optionOf(file, principal, fate), rows: [row] })
  }
  return added.map(withWeaponsSeen)
}

/** The fields of an option as YAML on one line; what a plain option has anyway is left out. */
export function optionYaml({ id: _, name, rung, severity: _severity, harm, weight, ...rest }: OptionSpec): string {
  const plain = PLAIN_OPTION as Readonly<Record<string, unknown>>
  const fields = Object.entries({ name: JSON.stringify(name), rung, harm, weight, ...rest }).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(plain[key]),
  )
  return `{ ${fields.map(([key, value]) => `${key}: ${Array.isArray(value) ? `[${value.join(', ')}]` : value}`).join(', ')} }`
}
