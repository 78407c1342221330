/** Names and dates as a sentence wants them. */
import { FIRST_PROXY, OWN_HAND } from '../../model/answering/equations.js'
import type { World } from '../../model/world.js'
import { formatDay } from '../../terms/dates.js'
import { shortDate } from '../../terms/long-date.js'

/** Names that English speaks with an article. */
const WITH_ARTICLE =
  /^(us|uk|uae|united|islamic republic|netherlands|philippines|houthis|government of|soviet union)\b/i

const article = (name: string): string => (WITH_ARTICLE.test(name) ? `the ${name}` : name)
/** The possessive of a name: "Iran's", "the United States'". */
export const possessive = (name: string): string => (/s$/i.test(name) ? `${name}'` : `${name}'s`)

/** Name of a party of the event log. */
export function nameOf(world: World, party: number): string {
  const { principals, proxies } = world.scenario
  return party < principals.length ? article(principals[party].name) : proxies[party - principals.length].name
}

/** Id of a party of the event log; null of a negative one, which is nobody. */
export function idOf(world: World, party: number): string | null {
  const { principals, proxies } = world.scenario
  if (party < 0) return null
  return party < principals.length ? principals[party].id : proxies[party - principals.length].id
}

/** Names of all principals but one, from whom something of its is hidden. */
export function namesOfOthers(world: World, i: number): string {
  const names = world.scenario.principals.flatMap((_, j) => (j === i ? [] : [nameOf(world, j)]))
  return names.join(' and ')
}

/** Author of an account against principal j: its own hand, its share as patron, one of its proxies. */
export function authorName(world: World, j: number, author: number): string {
  if (author >= FIRST_PROXY) return nameOf(world, world.principals + author - FIRST_PROXY)
  return author === OWN_HAND ? `${nameOf(world, j)}, by its own hand` : `${nameOf(world, j)}, as patron`
}

/** Date of a step, `2024-01-28`: of the day on which it begins. */
export const dateOf = (world: World, step: number): string =>
  formatDay(world.scenario.firstDay + step * world.scenario.step)

/** `Day 12, 21 Jan`, days counted from step `from`; with the hour where a step is shorter than a day. */
export function dayLabel(world: World, step: number, from: number): string {
  const elapsed = (step - from) * world.scenario.step
  const minutes = Math.round((elapsed - Math.floor(elapsed)) * 1440)
  const two = (n: number): string => String(n).padStart(2, '0')
  const hour = world.scenario.step < 1 ? `, ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` : ''
  return `Day ${Math.floor(elapsed) + 1}, ${shortDate(dateOf(world, step))}${hour}`
}

/** A count and what is counted: `1 day`, `2 days`, `0 days`. */
export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
/** A number with two decimals, as sentences give severities and accounts. */
export const twoDigits = (value: number): string => value.toFixed(2)
