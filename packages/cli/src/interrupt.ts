/** Ctrl-C: the first asks for what is done so far, the second leaves at once. */
import { EXIT } from './exit.js'

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/** @param abandon what must be cleared away before leaving at once */
export function onInterrupt(abandon: () => void): { signal: AbortSignal; forget: () => void } {
  const controller = new AbortController()
  const hear = (): void => {
    if (controller.signal.aborted) {
      abandon()
      process.exit(EXIT.interrupted)
    }
    controller.abort()
  }
  for (const name of SIGNALS) process.on(name, hear)
  return {
    signal: controller.signal,
    forget: () => {
      for (const name of SIGNALS) process.off(name, hear)
    },
  }
}
