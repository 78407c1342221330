/**
 * What is needed to make the same numbers again: files by their hashes, seed, runs, options, versions, and the command.
 */
import { Buffer } from 'node:buffer'
import type { Crisis } from '@standoff/core'
import { VERSION } from '../process/version.js'
import { sha256 } from './hash.js'

export interface InputFile {
  role: 'crisis' | 'record' | 'given'
  name: string
  sha256: string
  bytes: number
}

export interface Manifest {
  standoff: 1
  version: string
  node: string
  title: string
  inputs: InputFile[]
  /** As text: seeds go up to 2^64 - 1. */
  seed: string
  runs: { asked: number; done: number; partial: boolean }
  options: { from: string; until: string; step: number; set: string[] }
  /** The command that gives the same numbers, on any number of threads. */
  command: string
  /** Files written beside this one, by name. */
  outputs: Record<string, { sha256: string; bytes: number }>
}

export interface MadeFrom {
  crisis: Crisis
  given?: { path: string; text: string }
  /** The crisis as the user named it. */
  path: string
  seed: bigint
  asked: number
  done: number
  from: string
  until: string
  step: number
  set: readonly string[]
  /** Options as the user gave them that change the result, such as `--from 2024-01-01`. */
  words: readonly string[]
}

export function manifestOf(made: MadeFrom): Manifest {
  const file = (role: InputFile['role'], name: string, text: string): InputFile => ({
    role,
    name,
    sha256: sha256(text),
    bytes: Buffer.byteLength(text),
  })
  const inputs = made.crisis.inputs.map(({ name, text }, n) => file(n === 0 ? 'crisis' : 'record', name, text))
  if (made.given !== undefined) inputs.push(file('given', made.given.path, made.given.text))
  const words = ['standoff', 'run', made.path, '--runs', `${made.done}`, '--seed', `${made.seed}`, ...made.words]
  return {
    standoff: 1,
    version: VERSION,
    node: process.version,
    title: made.crisis.file.title,
    inputs,
    seed: `${made.seed}`,
    runs: { asked: made.asked, done: made.done, partial: made.done < made.asked },
    options: { from: made.from, until: made.until, step: made.step, set: [...made.set] },
    command: words.map(shellWord).join(' '),
    outputs: {},
  }
}

/** A word as a shell must be given it. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
