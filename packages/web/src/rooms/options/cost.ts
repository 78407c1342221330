/** What a question will cost on this machine: runs times days, at the speed at which the last one went. */
import { createStore } from '../../state/store.js'

/** Microseconds of one core for one day of one run, before anything was measured here. */
const FIRST_GUESS_US = 3

/** Microseconds of this machine, all its cores together, for one day of one run. */
export const speed = createStore(FIRST_GUESS_US / Math.min(2, globalThis.navigator?.hardwareConcurrency || 1))

/** Shorter questions measure the messages to the worker rather than the work. */
const LEAST_MS = 500

export function learned(runDays: number, tookMs: number): void {
  if (tookMs >= LEAST_MS && runDays > 0) speed.set((1000 * tookMs) / runDays)
}

export const secondsFor = (runDays: number): number => (speed.get() * runDays) / 1e6

/** Rounded as one would say it: 1, 2, 5, 10, 20, 30, 60, 90 s. */
export function saidSeconds(seconds: number): number {
  const steps = [1, 2, 5, 10, 20, 30, 45, 60, 90]
  return steps.find((step) => seconds <= 1.25 * step) ?? 60 * Math.ceil(seconds / 60)
}
