/** Harm as ink: the graver, the darker. */
import type { Harm } from '@standoff/core/kernel'

/** Opacity of ink; the gravest is drawn last. */
export const HARM_FILL: Readonly<Record<Harm, number>> = { untold: 0, none: 0.06, hurt: 0.38, killed: 0.92 }
export const HARMS = Object.keys(HARM_FILL) as Harm[]
