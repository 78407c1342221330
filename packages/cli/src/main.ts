#!/usr/bin/env node
/** Entry of the command `standoff`. */
import { getSystemErrorMap } from 'node:util'
import { CommanderError } from 'commander'
import { tellBounds } from './commands/values.js'
import { EXIT, UserError } from './process/exit.js'
import { heedSignals } from './process/interrupt.js'
import { createProgram } from './program.js'
import { printable } from './terminal/printable.js'

/**
 * Handles a stream that cannot be written. A reader that closes its end early (standoff run ... | head) is not an
 * error.
 */
function unwritten(name: 'stdout' | 'stderr', error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(EXIT.ok)
  // The terminal was closed. A signal reports that too, and its handler decides what is still to be done.
  if (error.code === 'EIO' && process[name].isTTY) return
  const why = getSystemErrorMap().get(error.errno ?? 0)?.[1] ?? error.message
  // Where it is stderr that is full, only the exit code can tell.
  if (name === 'stdout') process.stderr.write(`standoff: stdout: ${why}\n`)
  process.exit(EXIT.internal)
}

heedSignals()
for (const name of ['stdout', 'stderr'] as const) process[name].on('error', (error) => unwritten(name, error))

/** The exit code for an error, after saying it on stderr where that has not been done. */
function failed(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage
  if (error instanceof UserError) {
    process.stderr.write(`standoff: ${printable(error.message)}\n`)
    return error.code
  }
  const told = error instanceof Error ? error : new Error(String(error))
  process.stderr.write(
    `standoff: a fault of the program: ${told.message}\nPlease report it with the command you gave.\n`,
  )
  if (process.env.STANDOFF_DEBUG) process.stderr.write(`${told.stack}\n`)
  return EXIT.internal
}

try {
  const program = tellBounds(createProgram())
  if (process.argv.length <= 2) program.outputHelp()
  else await program.parseAsync()
} catch (error) {
  process.exitCode = failed(error)
}
