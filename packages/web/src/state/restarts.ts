/** Workers of the page that ended by themselves and were started again: the visitor is told. */
import { onClerkDied } from '../work/clerk.js'
import { createStore } from './store.js'

export type WorkerPart = 'desk' | 'clerk' | 'teacher' | 'atlas'

export interface Restart {
  part: WorkerPart
  /** What the browser said of it; often nothing. */
  why: string
  /** It ended again and again, and was not asked once more. */
  givenUp: boolean
}

export const restarted = createStore<Restart | null>(null)

// Asked once more, so never given up here.
onClerkDied((why) => restarted.set({ part: 'clerk', why, givenUp: false }))
