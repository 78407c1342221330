/**
 * How principals and pairs of them are numbered. Principals are 0, 1, 2 and so on. A dyad is two of them, whoever comes
 * first; an ordered pair (i, j) is what i holds of j, has done to it or has said to it. The numbers of the first
 * principals' dyads and pairs do not change with how many more principals there are.
 */
import type { i32 } from '../target/numbers.ts'

/** Dyads of so many principals. */
export function dyadsOf(principals: i32): i32 {
  return (principals * (principals - 1)) >> 1
}

/** Ordered pairs of so many principals. */
export function pairsOf(principals: i32): i32 {
  return principals * (principals - 1)
}

/** Number of the dyad of two principals, in either order. */
export function dyadOf(i: i32, j: i32): i32 {
  return i < j ? ((j * (j - 1)) >> 1) + i : ((i * (i - 1)) >> 1) + j
}

/** Number of the ordered pair (i, j), j other than i: the two pairs of a dyad stand side by side. */
export function pairOf(i: i32, j: i32): i32 {
  return i < j ? j * (j - 1) + i + i : i * (i - 1) + j + j + 1
}

/** Number of the ordered pair (j, i), from that of (i, j). */
export function reversed(pair: i32): i32 {
  return pair ^ 1
}

/** Place of j among the principals other than i, from 0. */
export function placeAmongOthers(i: i32, j: i32): i32 {
  return j < i ? j : j - 1
}

/** The principal at a place among those other than i: the first of them is at 0. */
export function otherAt(i: i32, place: i32): i32 {
  return place < i ? place : place + 1
}
