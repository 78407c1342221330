/**
 * A share at the end of a scale or as the file gives it: `0%` and `100%` too, which no computed chance is ever told as.
 */
import type { Locale } from '../../../state/locale.js'

export const plainPercent = ({ percent, number }: Pick<Locale, 'percent' | 'number'>, share: number): string =>
  percent(0.5).replace(number(50), number(100 * share))
