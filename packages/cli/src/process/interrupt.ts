/**
 * Ctrl-C, SIGTERM and a terminal that is closed. A command that can show what is done so far is asked for it by the
 * first signal; any other command, and every command at the second signal, leaves at once. What is half-written is
 * removed on the way out, however the program ends.
 */
import { EXIT } from './exit.js'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What must be removed if the program ends now. */
const unfinished = new Set<() => void>()
let asked: AbortController | null = null

/** Called once, before any command. */
export function heedSignals(): void {
  for (const name of SIGNALS) process.on(name, hear)
  // Where a file may not grow further (ulimit -f), the failing write reports it; the signal would end the program
  // first.
  process.on('SIGXFSZ', () => undefined)
  process.on('exit', () => {
    // The last first: a folder that was made is empty once what was put into it is gone.
    for (const remove of [...unfinished].reverse()) remove()
  })
}

function hear(): void {
  if (asked !== null && !asked.signal.aborted) {
    asked.abort()
    return
  }
  process.stderr.write('standoff: interrupted\n')
  process.exit(EXIT.interrupted)
}

/** A signal that the first interruption gives; until `forget`, that one does not end the program. */
export function onInterrupt(): { signal: AbortSignal; forget: () => void } {
  const controller = new AbortController()
  asked = controller
  return {
    signal: controller.signal,
    forget: () => {
      if (asked === controller) asked = null
    },
  }
}

/**
 * Has something removed if the program ends before it is finished.
 * @param remove must not wait, and must not fail where there is nothing left to remove
 * @returns called once it is finished, or removed
 */
export function untilFinished(remove: () => void): () => void {
  const quietly = (): void => {
    try {
      remove()
    } catch {
      // The program is ending, so errors are ignored.
    }
  }
  unfinished.add(quietly)
  return () => void unfinished.delete(quietly)
}
