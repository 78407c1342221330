/** The key of harm, for every picture of acts. */
import { HARM_FILL, type Harm } from '@standoff/core/kernel'
import { ink } from '../colors.js'
import type { KeyItem } from '../draw/key.js'

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
