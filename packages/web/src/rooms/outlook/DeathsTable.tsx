/** People killed in a run, by whose people they were. */

import { Scroll } from '../../components/Scroll.js'
import { useLocale } from '../../state/locale.js'
import { useShown } from './shown.js'
import { usePick } from './use-pick.js'

export function DeathsTable() {
  const { strings, percentWords, number, chance } = useLocale()
  const { outlook } = useShown()
  const { choose, isPicked } = usePick()
  const words = strings.outlook.pictures.deaths
  const people = (count: number, most: number): string =>
    count >= most ? words.more(number(most)) : words.people(number(count))
  return (
    <>
      <h3>{words.title}</h3>
      <p>{words.intro}</p>
      <Scroll label={words.title}>
        <table>
          <thead>
            <tr>
              {words.head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {outlook.deaths.map(({ side, name, none, quantiles: [, half, high], mean, error, atMost }) => {
              const shown = side === 'proxies' ? words.proxies : name
              const pick = { kind: 'killed' as const, side }
              return (
                <tr key={side}>
                  <th scope="row">
                    {none === 1 ? (
                      shown
                    ) : (
                      <button
                        type="button"
                        className="plain"
                        aria-label={words.read(shown)}
                        aria-pressed={isPicked(pick)}
                        onClick={() => choose(pick)}
                      >
                        {shown}
                      </button>
                    )}
                  </th>
                  <td title={chance(none)}>{percentWords(none)}</td>
                  <td>{people(half, atMost)}</td>
                  <td>{people(high, atMost)}</td>
                  <td>
                    {number(mean, mean < 10 ? 1 : 0)}
                    {error === null ? '' : ` (${words.error(number(error, error < 10 ? 1 : 0))})`}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}
