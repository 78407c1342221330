/**
 * What holds force back on a quiet day, hand by hand: a hand is a principal's own or a group's. The shares of a hand add
 * up to 1. Source: docs/model.md section 4, "Tacit truce". The rules are judgement.
 */
import type { Doubles } from '../../target/memory.ts'
import type { i32 } from '../../target/numbers.ts'

/** Places of the causes of a tacit truce; their names are in causes.ts. */
export enum TruceCause {
  order,
  fear,
  elsewhere,
  agreement,
  nothing,
  size,
}

/** A hand that has not used force, or so long ago that nobody counts the days. */
export const NEVER: number = 1e6

/** Whether two camps have exchanged force: the later and the earlier of their last acts lie no further apart. */
export function isExchange(one: number, other: number, exchangeDays: number): boolean {
  if (one >= NEVER || other >= NEVER) return false
  const apart = one - other
  return (apart < 0 ? -apart : apart) <= exchangeDays
}

/**
 * Adds the shares of a group to `into`, from place `at` on. Its rate is driver (1 - suspended) kept of what it would be
 * in the open campaign, so the pause takes 1 - driver of it, the suspension driver suspended, and orders what is left of
 * that, less the part `kept`, which nothing holds back.
 * @param driver of its violence, 1 without one; above 1 it counts as 1
 * @param suspended 1 or 0
 * @param kept share of its rate that its order leaves, from 0; above 1 it counts as 1
 * @param talks whether its patron and the other side have talks: what nothing holds back then counts as agreement
 * @param weight of this hand
 */
export function addGroup(
  driver: number,
  suspended: number,
  kept: number,
  talks: boolean,
  weight: number,
  into: Doubles,
  at: i32,
): void {
  const course = driver < 1 ? driver : 1
  const active = course * (1 - suspended)
  const open = active * (kept < 1 ? kept : 1)
  into[at + TruceCause.elsewhere] += weight * (1 - course)
  into[at + TruceCause.fear] += weight * course * suspended
  into[at + TruceCause.order] += weight * (active - open)
  into[at + (talks ? TruceCause.agreement : TruceCause.nothing)] += weight * open
}

/**
 * Adds the share of a principal's own hand to `into`, from place `at` on: agreement where it has talks with the other;
 * else fear where it is owed an answer and gives none; else nothing is owed.
 * @param isOwed whether its account against the other stands above the threshold of an answer
 */
export function addOwnHand(talks: boolean, isOwed: boolean, weight: number, into: Doubles, at: i32): void {
  into[at + (talks ? TruceCause.agreement : isOwed ? TruceCause.fear : TruceCause.nothing)] += weight
}
