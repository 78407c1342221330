/**
 * The constants that the C kernel shares with the model: places in the state, the drawn values and the log, parameter numbers, lanes.
 * `bench/make-layout.mjs` writes them to bench/c/layout.h, so that nothing is numbered twice. The fingerprint tells a kernel that was
 * compiled with other numbers from one that may be used.
 */
import { C, H, P, T } from '../model/drawn.js'
import { REPLY_EXTRAS, REPLY_GRID, REPLY_POINTS } from '../model/level-one.js'
import { Happened, L, LOG_CAPACITY } from '../model/log.js'
import { COUNT_LIMIT } from '../model/order-belief.js'
import { parametersOf } from '../model/parameters.js'
import { LANES } from '../model/sim.js'
import { G, M, S, X } from '../model/state.js'
import { BATCH_STEPS } from './runner.js'

/** Where the kernel puts what a run came to. */
export enum RESULT {
  run,
  t,
  ending,
  route,
  chooser,
  sought,
  misread,
  tremble,
  lullStep,
  count,
  size,
}

const upper = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()

function numbered(prefix: string, members: Readonly<Record<string, string | number>>): [string, number][] {
  return Object.entries(members).flatMap(([name, value]): [string, number][] => (typeof value === 'number' ? [[`${prefix}_${upper(name)}`, value]] : []))
}

/** Every constant by its name in C. */
export function kernelLayout(): [name: string, value: number][] {
  const scopes = (['crisis', 'principal', 'tie', 'host'] as const).flatMap((scope) => {
    const keys = [...parametersOf(scope).map((declared) => declared.key), 'size']
    return numbered(`K_${scope.toUpperCase()}`, Object.fromEntries(keys.map((key, at) => [key, at])))
  })
  return [
    ...numbered('C', C),
    ...numbered('P', P),
    ...numbered('T', T),
    ...numbered('H', H),
    ...numbered('G', G),
    ...numbered('S', S),
    ...numbered('X', X),
    ...numbered('M', M),
    ...numbered('L', L),
    ...numbered('HAPPENED', Happened),
    ...numbered('LANES', LANES),
    ...numbered('RESULT', RESULT),
    ...scopes,
    ['REPLY_GRID', REPLY_GRID],
    ['REPLY_POINTS', REPLY_POINTS],
    ['REPLY_EXTRAS', REPLY_EXTRAS],
    ['COUNT_LIMIT', COUNT_LIMIT],
    ['LOG_CAPACITY', LOG_CAPACITY],
    ['BATCH_STEPS', BATCH_STEPS],
  ]
}

/** A 31-bit number that changes whenever a name or a value does (FNV-1a). */
export function layoutFingerprint(): number {
  const text = kernelLayout().join(' ')
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 1
}
