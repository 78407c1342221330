/** What one difference of two crisis files moves, as lines: answers told apart, and what is below the simulation error. */
import type { Answer, Effect, MovedAnswer } from '@standoff/core/kernel'
import type { Style } from '../terminal/style.js'
import { table } from '../terminal/table.js'
import { wrap } from '../terminal/wrap.js'
import { counted, shortened, signed } from '../wording/words.js'

/** Answers told of one difference, at most; --json has all. */
const TOLD = 6

/**
 * The lines; none where nothing was measured.
 * @param sides what the two columns of answers are called
 */
export function effectLines(
  effect: Effect,
  style: Style,
  sides: readonly [string, string] = ['A', 'with it'],
): string[] {
  const para = (line: string): string => wrap(line, style.width, '   ')
  if (effect.kind !== 'measured') return []
  const apart = effect.moved.filter(({ isApart }) => isApart)
  const below = effect.moved.filter(({ isApart, change }) => !isApart && change !== null && change !== 0)
  const same = effect.moved.filter(({ change }) => change === 0)
  const fresh = effect.moved.filter(({ change, withheld }) => change === null && withheld === null)
  const withheld = effect.moved.filter(({ change, withheld: why }) => change === null && why !== null)
  const heads = [
    { head: 'answer' },
    { head: sides[0], right: true },
    { head: sides[1], right: true },
    { head: 'change', right: true },
    { head: 'error', right: true },
  ]
  const width = style.width - 38
  const row = (one: MovedAnswer): string[] => [
    shortened(one.text, width),
    numberText(one, one.base),
    numberText(one, one.value),
    changeText(one),
    errorText(one),
  ]
  const first = below[0]
  return [
    ...(apart.length > 0 ? table(heads, apart.slice(0, TOLD).map(row), '   ') : []),
    ...(apart.length > TOLD ? [para(`And ${counted(apart.length - TOLD, 'more answer')}, in --json.`)] : []),
    ...(first === undefined
      ? []
      : [
          para(
            `Not told apart from simulation error: ${counted(below.length, 'answer')}, first "${first.text}", ${changeText(first)} (error ${errorText(first)}).`,
          ),
        ]),
    ...(apart.length + below.length === 0 && same.length > 0
      ? [para(`Moves none of ${counted(same.length, 'answer')}.`)]
      : []),
    ...fresh.map((one) => para(`Read only with it: ${one.text}, ${numberText(one, one.value)}.`)),
    ...(withheld.length === 0
      ? []
      : [
          para(
            `${counted(withheld.length, 'reading')} withheld on one side, first "${withheld[0].text}": ${withheld[0].withheld}.`,
          ),
        ]),
  ]
}

/** One answer and how far it moved: `war between the principals from 4.1% to 6.3% (error 0.5)`. */
export const movedText = (one: MovedAnswer): string =>
  `${one.text}, from ${numberText(one, one.base)} to ${numberText(one, one.value)} (error of the change ${errorText(one)})`

/** One answer: `O23-134 of 2024-01-28 was meant to punish or kill: 54.1% (error 6.2)`, or why it is withheld. */
export const answerText = (one: Answer): string =>
  one.value === null
    ? `${one.text}: withheld, ${one.withheld}`
    : `${one.text}: ${numberText(one, one.value)} (error ${errorText(one)})`

const isChance = ({ about }: Pick<Answer, 'about'>): boolean => about !== 'attacks'
const numberText = (one: Pick<Answer, 'about'>, value: number | null): string =>
  value === null ? '' : isChance(one) ? `${(100 * value).toFixed(1)}%` : value.toFixed(1)
const changeText = (one: MovedAnswer): string => signed((one.change ?? 0) * (isChance(one) ? 100 : 1), 1)
const errorText = (one: Pick<Answer, 'about' | 'error'>): string => (one.error * (isChance(one) ? 100 : 1)).toFixed(1)
