/** What somebody says, and how far it is believed, in sentences that the texts and the report share. */
import { type ClaimReading, type ClaimReadings, INTEREST_WORDS, shortDate } from '@standoff/core/kernel'

export const CLAIMS = 'What is said of orders, groups and acts'
export const CLAIMS_MEAN =
  'A claim counts by how much likelier this source is to make it where it is true: little where the accused clears itself, more where a side says what is against its own interest, never more than ten to one (10 decibans). Who repeats a claim is heard once.'

/** One claim: who says what of whom, why it is worth what it is, and how much it may weigh. */
export function claimSentence({ row, date, by, says, holds, interest, decibans }: ClaimReading): string {
  return `${shortDate(date)}, ${row}: ${by} ${holds ? 'says' : 'denies'} that ${says}. At most ${decibans.toFixed(1)} decibans: ${INTEREST_WORDS[interest]}.`
}

/** Those of an act, or all. */
export const claimsAbout = ({ weighed }: ClaimReadings, ids: readonly string[]): ClaimReading[] =>
  weighed.filter(({ about }) => about !== null && ids.includes(about))

/** Claims that are not weighed, and why. */
export const idleSentences = ({ idle }: ClaimReadings): string[] =>
  idle.map(({ row, what, why }) => `${row} ("${what}") is not weighed: ${why}.`)
