/** Harm as ink: the graver, the darker. Shared by every picture of acts. */
import type { Harm } from '@standoff/core/kernel'
import { ink } from '../colors.js'
import type { KeyItem } from '../draw/key.js'

/** Opacity of ink. */
export const HARM_FILL: Readonly<Record<Harm, number>> = { killed: 0.92, hurt: 0.38, none: 0.06, untold: 0 }

const key = (harm: Harm, text: string): KeyItem & { harm: Harm } => ({
  harm,
  text,
  mark: 'circle',
  r: 6,
  fill: ink('ink'),
  fillOpacity: HARM_FILL[harm],
  stroke: ink('soft'),
  strokeWidth: 1,
})

export const HARM_KEY: readonly (KeyItem & { harm: Harm })[] = [
  key('killed', 'people killed'),
  key('hurt', 'people hurt'),
  key('none', 'nobody hurt'),
  key('untold', 'harm not told'),
]
