/** Options of commands that measure a crisis many times over: how much effort each time takes. */
import { type Command, Option } from 'commander'
import { seedNumber, wholeNumber } from './values.js'

const FEWEST = 100
const MOST = 1_000_000
/** Effort where the user does not say, and the divisor of --fast: an error twice as large. */
const USUAL = { particles: 2000, runs: 4000, fast: 4 }

export interface MeasuringOptions {
  fast?: boolean
  /** By --fast where absent. */
  particles?: number
  runs?: number
  seed: bigint
  threads?: number
}

/** Adds the options to a command. */
export function withMeasuring(command: Command): Command {
  return command
    .option('--fast', 'a quarter of the particles and of the runs: quicker, with twice the simulation error')
    .option(
      '-n, --particles <number>',
      `how many simulated histories (particles) follow the record, each time; ${USUAL.particles} where absent`,
      wholeNumber(FEWEST, MOST),
    )
    .option('--runs <number>', `runs of each outlook; ${USUAL.runs} where absent`, wholeNumber(FEWEST, MOST))
    .addOption(
      new Option('-s, --seed <number>', 'the same seed gives the same numbers, on any machine')
        .argParser(seedNumber)
        .default(1n, '1'),
    )
    .option(
      '--threads <number>',
      'worker threads; the result is the same to the bit with any number',
      wholeNumber(1, 256),
    )
}

/** Particles and runs of each time, as asked for. */
export function effortOf({ fast, particles, runs }: MeasuringOptions): { particles: number; runs: number } {
  const divisor = fast ? USUAL.fast : 1
  return { particles: particles ?? USUAL.particles / divisor, runs: runs ?? USUAL.runs / divisor }
}
