/**
 * The prior predictive check of docs/model.md section 9: every row against its band, and against the prototype.
 * With UPDATE_DOCS=1 the table of results in docs/model.md is written anew.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { BANDS } from './bands.js'
import { campaign, february, january } from './rows.js'

const RUNS = 12_000

/** Rows that the model does not bring into their band: findings, told in docs/model.md section 9, not tuned away. */
const FINDINGS: Readonly<Record<string, string>> = {
  weekly10: 'holds and suspensions make silent weeks in the autumn that the record does not have',
  weekly50: 'the same holds keep the middle week below the quietest recorded one',
}

/** What the record says, as a number or a range within which nothing is nearer than anything else. */
const RECORDED: Readonly<Record<string, number | readonly [number, number]>> = {
  weekly50: [8, 16],
  weekly90: 16,
  trucePerDay: 0.14,
  lethalShare: [0.006, 0.009],
  responsePerHarmless: 0.053,
  answeredIn10: 1,
  lagMedian: 3,
  firstLarge: 1,
  rateRatio: [0.83, 1.09],
  strikesMedian: [9, 11],
  war: [0.01, 0.06],
  settlement: 0.1,
  durationMedian: [71, 99],
  warnedSalvo: 1,
  usNone: 1,
  quiet30: 1,
  quiet30AfterStrike: 1,
}

/** Rows in which the model lies farther from the record than the prototype, and why that is left. */
const FARTHER: Readonly<Record<string, string>> = {
  // The record has three answers of three within ten days. Over many crises answers come with a median of 4.6 days, so
  // that 78% come within ten: what takes preparation comes later than in the prototype.
  answeredIn10: 'answers take time to prepare',
  // 8 answers to 160 attacks: .03 to .09. The prototype was tuned to the middle of that.
  responsePerHarmless: 'shows of force make ready what answers a harmless attack',
}

let measured: Record<string, number>
beforeAll(() => {
  measured = { ...campaign(RUNS), ...january(RUNS), ...february(RUNS) }
}, 240_000)

/**
 * Standard error of the logarithm of a measured value: of a share by its binomial, of a count or median taken as a
 * twentieth.
 */
function logError(key: string, value: number): number {
  const cases: Record<string, number> = {
    answeredIn10: measured.deathsSeen,
    firstLarge: measured.answersSeen,
    firstLimited: measured.answersSeen,
    firstLeader: measured.answersSeen,
  }
  return value > 0 && value < 1 ? Math.sqrt((1 - value) / (value * (cases[key] ?? RUNS))) : 0.05
}

test.each(BANDS.map((band) => [band.row, band] as const))('%s', (_, band) => {
  const value = measured[band.measure]
  if (band.measure in FINDINGS) expect(value < band.band[0] || value > band.band[1]).toBe(true)
  else {
    expect(value).toBeGreaterThanOrEqual(band.band[0])
    expect(value).toBeLessThanOrEqual(band.band[1])
  }
})

test.each(Object.entries(RECORDED))('%s is as near the record as the prototype', (key, recorded) => {
  const band = BANDS.find((one) => one.measure === key)
  const [low, high] = typeof recorded === 'number' ? [recorded, recorded] : recorded
  const away = (value: number): number => Math.max(0, Math.log(low / value), Math.log(value / high))
  const prototype = Math.max(...(band?.prototype ?? []).map(away))
  const farther = away(measured[key]) > prototype + 2 * logError(key, measured[key])
  expect(farther, FARTHER[key]).toBe(key in FARTHER)
})

test('rows where the prototype fell short are nearer the record', () => {
  expect(measured.firstLarge).toBeGreaterThan(0.48)
  expect(measured.directStrike60).toBeLessThan(0.055)
  // The prototype's warned salvo came less often than no answer at all.
  expect(measured.warnedSalvo).toBeGreaterThan(measured.noReply)
})

const table = (): string => {
  const shown = (value: number): string => (Number.isInteger(value) ? `${value}` : `${+value.toPrecision(2)}`)
  const rows = BANDS.map((band) => {
    const inside = measured[band.measure] >= band.band[0] && measured[band.measure] <= band.band[1]
    const prototype =
      band.prototype[0] === band.prototype[1]
        ? shown(band.prototype[0])
        : `${shown(band.prototype[0])} to ${shown(band.prototype[1])}`
    return `| ${band.row} | ${band.record} | ${shown(band.band[0])} to ${shown(band.band[1])} | ${prototype} | ${shown(measured[band.measure])} | ${inside ? 'yes' : `**no**: ${FINDINGS[band.measure] ?? ''}`} |`
  })
  const routes = ['warChosen', 'warRunaway', 'warAccident'].map((key) => `${Math.round(100 * measured[key])}`)
  return [
    `${RUNS} runs a row, seeds 11 to 13.`,
    '',
    '| row | record | band | prototype | measured | in band |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
    `Of 100 wars ${routes[0]} are chosen, ${routes[1]} runaway and ${routes[2]} accidental (prototype: 39, 46, 15).`,
  ].join('\n')
}

test('docs/model.md shows these results', () => {
  const path = fileURLToPath(new URL('../../../../docs/model.md', import.meta.url))
  const text = readFileSync(path, 'utf8')
  const marked = /(<!-- prior-predictive:begin -->)[\s\S]*(<!-- prior-predictive:end -->)/
  const next = text.replace(marked, (_, begin: string, end: string) => `${begin}\n\n${table()}\n\n${end}`)
  if (process.env.UPDATE_DOCS === '1') writeFileSync(path, next)
  expect(readFileSync(path, 'utf8')).toBe(next)
})
