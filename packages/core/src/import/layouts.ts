import type { Layout } from './layout.js'
import { ucdp } from './layouts/ucdp.js'

/** The sources whose exports are read, by the word that names them on the command line. */
export const LAYOUTS = { ucdp } as const satisfies Readonly<Record<string, Layout>>
export type SourceName = keyof typeof LAYOUTS
