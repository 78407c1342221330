import type { Layout } from './layout.js'
import { acled } from './layouts/acled.js'
import { gdelt } from './layouts/gdelt.js'
import { icews } from './layouts/icews.js'
import { polecat } from './layouts/polecat.js'
import { ucdp } from './layouts/ucdp.js'

/** The sources whose exports are read, by the word that names them on the command line. */
export const LAYOUTS = { acled, ucdp, gdelt, icews, polecat } as const satisfies Readonly<Record<string, Layout>>
export type SourceName = keyof typeof LAYOUTS
