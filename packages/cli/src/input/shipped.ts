/**
 * The crises that come with the command: `crises/minimal` can be read wherever standoff is installed, also where the
 * folder has none.
 */
import { existsSync, readdirSync } from 'node:fs'
import { isAbsolute, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nearest } from '@standoff/core/kernel'

/** Beside the bundled command, or where the repository keeps them. */
const PLACES = ['./crises/', '../../../../crises/'].map((path) => fileURLToPath(new URL(path, import.meta.url)))

const FOLDER = 'crises'

/**
 * Where the shipped crisis lies that a path such as `crises/minimal` or `crises/minimal/crisis.yaml` names; undefined
 * where it names none.
 */
export function shippedPath(path: string): string | undefined {
  const [name, ...rest] = withinCrises(path)
  const home = shippedHome()
  if (name === undefined || home === undefined || !namesIn(home).includes(name)) return undefined
  const whole = join(home, name, ...rest)
  return existsSync(whole) ? whole : undefined
}

/** The shipped crisis with the name nearest to a mistyped one, such as `crises/minimal` for `minmal` in that folder. */
export function nearestShipped(path: string): string | undefined {
  const [name] = withinCrises(path)
  const home = shippedHome()
  const word = name === undefined || home === undefined ? undefined : nearest(name, namesIn(home))
  return word === undefined ? undefined : join(FOLDER, word)
}

/** The parts of a relative path below `crises`; none where it leads elsewhere. */
function withinCrises(path: string): string[] {
  if (isAbsolute(path)) return []
  const [folder, ...rest] = normalize(path)
    .split(/[\\/]/)
    .filter((part) => part !== '')
  return folder === FOLDER ? rest : []
}

const shippedHome = (): string | undefined => PLACES.find((place) => existsSync(join(place, 'minimal', 'crisis.yaml')))

const namesIn = (home: string): string[] =>
  readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
