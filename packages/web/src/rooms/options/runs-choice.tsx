/** How many runs a test makes in every world: the comparison's own, or more. */

import { useLocale } from '../../state/locale.js'
import { useParam } from '../../state/view.js'

const TIMES = [1, 4, 16] as const

export function useRunsChoice(compared: number): { runs: number; choice: React.ReactNode } {
  const { strings, number } = useLocale()
  const [times, setTimes] = useParam('tn', '4')
  const factor = TIMES.find((one) => `${one}` === times) ?? 4
  return {
    runs: compared * factor,
    choice: (
      <label>
        {strings.options.tests.runs}
        <select value={factor} onChange={(event) => setTimes(event.target.value)}>
          {TIMES.map((one) => (
            <option key={one} value={one}>
              {number(one * compared)}
            </option>
          ))}
        </select>
      </label>
    ),
  }
}
