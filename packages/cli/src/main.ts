#!/usr/bin/env node
/** Entry of the command `standoff`. */
import { CommanderError } from 'commander'
import { EXIT, UserError } from './exit.js'
import { createProgram } from './program.js'
import { printable } from './terminal/printable.js'

// A reader that has read enough (standoff run ... | head) is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.ok)
    throw error
  })
}

/** The exit code for an error, after saying it on stderr where that has not been done. */
function failed(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage
  if (error instanceof UserError) {
    process.stderr.write(`standoff: ${printable(error.message)}\n`)
    return error.code
  }
  const told = error instanceof Error ? error : new Error(String(error))
  process.stderr.write(`standoff: a fault of the program: ${told.message}\nPlease report it with the command you gave.\n`)
  if (process.env.STANDOFF_DEBUG) process.stderr.write(`${told.stack}\n`)
  return EXIT.internal
}

try {
  const program = createProgram()
  if (process.argv.length <= 2) program.outputHelp()
  else await program.parseAsync()
} catch (error) {
  process.exitCode = failed(error)
}
