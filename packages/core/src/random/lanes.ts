/**
 * Every purpose of a random draw, named once. A draw is addressed by (seed, run, step, lane); the lane tells purposes
 * apart, and within one of them the party, the running number, or both. Draws of hidden values stand apart from all
 * others by their step, which no run reaches. A test proves that no two purposes share a lane
 * (test/random/lanes.test.ts).
 */
import type { i32 } from '../target/numbers.ts'

/** Purposes within a step. Lanes below 256 are those of the words that every party takes each step. */
export enum PURPOSE {
  attack = 1,
  act = 2,
  casualties = 3,
  compliance = 4,
  message = 5,
  seen = 6,
  suspension = 7,
  runaway = 8,
  eviction = 9,
  /** A given number of attacks, by its place in the file: how many fall on the step, then who makes each. */
  givenCount = 10,
  /** A given attack, by its running number in the step: who makes it. */
  givenAttack = 11,
  /** What a principal prepares: whether it is dropped, ready, carried out, has a sequel. */
  plan = 12,
  /** Of two principals, by the number of their dyad: whether they agree to stop. */
  ceaseFire = 13,
  /** Whether a driver falls into a lull or comes back, by its place in the file as the running number. */
  driver = 14,
}

/** Parties, or what else a purpose is told apart by, within one purpose. */
export const PARTIES = 256
/** Distance between the lanes of two consecutive running numbers. */
export const NUMBERS = 65536
/** Running numbers that a purpose has room for. */
export const MOST_NUMBERED = 0x7000

/** Address of the first proxy: those before it are of the first principals. */
export const FIRST_PROXY_LANE = 2
/** Address of the first principal for whom no address is left before the proxies; further ones follow it. */
export const FURTHER_LANE = 240

/** Address of principal i among parties: it does not change with how many principals or proxies there are. */
export function addressOfPrincipal(i: i32): i32 {
  return i < FIRST_PROXY_LANE ? i : FURTHER_LANE + i - FIRST_PROXY_LANE
}

/** Address of proxy k among parties: it does not change with how many principals there are. */
export function addressOfProxy(k: i32): i32 {
  return FIRST_PROXY_LANE + k
}

/** Lane of a purpose for one party (its address) or one place. */
export function laneOf(purpose: i32, party: i32): i32 {
  return purpose * PARTIES + party
}

/**
 * Lane of a purpose for one party (its address) and a running number from 0 to below MOST_NUMBERED.
 */
export function numberedLane(purpose: i32, party: i32, number: i32): i32 {
  return purpose * PARTIES + party + number * NUMBERS
}

/** Lanes of all that is not drawn within a step of the model; each has the room up to the next. */
export enum LANE {
  sobolScramble = 0x7d000000,
  bootstrap = 0x7d000100,
  morris = 0x7d000200,
  /** Along the record: how many attacks no row names, and what principals did unseen. */
  walkAttacks = 0x7e000000,
  walkPrincipals = 0x7e000001,
  walkUnnamed = 0x7e000100,
  /** By round. */
  moves = 0x7e000300,
  uncertainDay = 0x7e000400,
  /** By act and by claim of the record: how far the rows that tell of it are to be relied on. */
  reliability = 0x7e010000,
  claimReliability = 0x7e020000,
  resampling = 0x7f000000,
  /** Which particles forecasts, and comparisons, start from. */
  forecastStarts = 0x7f000001,
  comparisonStarts = 0x7f000002,
  /** What acts were for: shares of an author, then the purpose of an act. */
  purposeShares = 0x7f000003,
  purposeActs = 0x7f000004,
  /** Which choice is the best of several, by simulation error. */
  ranking = 0x7f000005,
}

/** Counter word that keeps draws of hidden values apart from every step of every run: 2^31 as a signed number. */
const HIDDEN_STEP = -2147483648
/** Repeated draws told apart by the step; further ones are told apart by the lane. */
const TURNS = 32768
/** Lanes of the hidden values of one party are fewer. */
export const MOST_HIDDEN_LANES = 4096

/** Step of the draw of a hidden value; `turn` tells repeated draws of it apart. */
export function hiddenStep(party: i32, turn: i32): i32 {
  return HIDDEN_STEP + (turn % TURNS) * NUMBERS + party
}

/** Lane of the draw of a hidden value, from its place among those of its party. */
export function hiddenLane(place: i32, turn: i32): i32 {
  return place + ((turn - (turn % TURNS)) / TURNS) * MOST_HIDDEN_LANES
}
