import { existsSync, readFileSync } from 'node:fs'

/** One folder up from the bundled command, two from here. */
const PLACES = ['../package.json', '../../package.json'].map((path) => new URL(path, import.meta.url))
const [place] = PLACES.filter((url) => existsSync(url))

/** Version of the command. */
export const VERSION: string = JSON.parse(readFileSync(place, 'utf8')).version
