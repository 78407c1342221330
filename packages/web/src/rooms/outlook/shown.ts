/** What the parts of the room share: the forecast on view, and names and colours of the crisis. */
import type { Crisis, CrisisFile, Forecast, Outlook } from '@standoff/core'
import type { SingleRun } from '@standoff/core/kernel'
import { createContext, useContext } from 'react'
import type { Effort } from '../../work/effort.js'
import type { Counted } from './use-counted.js'

export interface Shown {
  crisis: Crisis
  file: CrisisFile
  forecast: Forecast
  outlook: Outlook
  effort: Effort
  /** Every run by itself; null until they have been read out of the forecast. */
  runs: readonly SingleRun[] | null
  /** What the record counts up to the as-of day; null until the desk has told. */
  counted: Counted | null
  /** Colour of a party as pictures name it. */
  colorOf(party: string): string
  nameOf(party: string): string
}

export const ShownContext = createContext<Shown | null>(null)

export function useShown(): Shown {
  const shown = useContext(ShownContext)
  if (shown === null) throw new Error('outside of the outlook')
  return shown
}
