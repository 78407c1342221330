/** A calibration plot in text: for each word of likelihood a bar of what was called, and one of what came true. */
import type { LedgerScores } from '@standoff/core'
import { percentCell, percentRange } from '@standoff/core/kernel'
import { ASCII_MARKS, bar, UNICODE_MARKS } from '../terminal/bars.js'
import type { Style } from '../terminal/style.js'
import { table } from '../terminal/table.js'
import { wrap } from '../terminal/wrap.js'

const BAR = 22

export function calibrationLines(bins: LedgerScores['calibration'], style: Style): string[] {
  const rows = bins.flatMap(({ words, count, came, forecast, observed, interval }): string[][] => {
    if (forecast === null || observed === null || interval === null) return []
    const [low, high] = interval
    return [
      [words, 'forecast', percentCell(forecast), '', bar(forecast, forecast, forecast, BAR, style.unicode)],
      [
        '',
        'came true',
        `${came} of ${count}`,
        percentRange(low, high).replace('less than ', '<').replace('more than ', '>'),
        bar(low, observed, high, BAR, style.unicode),
      ],
    ]
  })
  if (rows.length === 0) return []
  const marks = style.unicode ? UNICODE_MARKS : ASCII_MARKS
  const legend = `First line: the mean chance given. Second line: how often it came true; ${marks.solid} up to the low end of the 5 to 95% interval, ${marks.half} up to the share that came true, ${marks.light} up to the high end. The two lines should agree; a difference within the interval may be chance.`
  return [
    ...table(
      [
        { head: 'words' },
        { head: '' },
        { head: 'share', right: true },
        { head: '5 to 95%', right: true },
        { head: '' },
      ],
      rows,
    ),
    wrap(legend, style.width, '  '),
  ]
}
