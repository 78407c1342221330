/** What each government does first by its own hand, by the share of runs. */
import { type DrawnFirst, drawnFirst, type FirstAct } from '@standoff/core/kernel'
import { Figure } from '../../components/Figure.js'
import { textWidth } from '../../components/text-lines.js'
import { useLocale } from '../../state/locale.js'
import { Drawing } from './draw/Drawing.js'
import { Part } from './Part.js'
import { optionName } from './say.js'
import { useShown } from './shown.js'
import { usePick } from './use-pick.js'

const ROW = 44
const HEAD = 28
/** Height of the line that tells of the rest. */
const REST = 24

export function FirstActsFigure() {
  const locale = useLocale()
  const { strings, date, number, percentWords, percent, likelihood, list } = locale
  const { forecast, outlook } = useShown()
  const words = strings.outlook.pictures.first
  const { first } = forecast
  if (first.length === 0) return null
  const nameOf = (act: FirstAct['options'][number]): string =>
    act.id === 'none' ? words.none : optionName(act.text, locale)
  const told = list(
    first.map(({ name, options }) => words.told(name, nameOf(options[0]), percentWords(options[0].probability))),
  )
  return (
    <Figure
      id="first-acts"
      title={words.title}
      caption={words.caption(date(outlook.until), told)}
      columns={words.columns}
      rows={first.flatMap(({ name, options }) =>
        options.map((act) => [name, nameOf(act), act.probability, likelihood(act.probability), act.error]),
      )}
    >
      {(width) => {
        const columns = width >= 700 ? first.length : 1
        const each = (width - (columns - 1) * 28) / columns
        const drawn = drawnFirst(first)
        const heights = drawn.map(({ acts, rest }) => HEAD + acts.length * ROW + (rest === null ? 0 : REST))
        const tops = drawn.map((_, n) =>
          columns > 1 ? 0 : heights.slice(0, n).reduce((sum, height) => sum + height + 14, 0),
        )
        const height = Math.max(...tops.map((top, n) => top + heights[n])) + 4
        return (
          <Drawing width={width} height={height} label={words.alt(told)}>
            {drawn.map((one, n) => (
              <g key={one.party} transform={`translate(${columns > 1 ? n * (each + 28) : 0} ${tops[n]})`}>
                <text x={2} y={16} fill="var(--ink)" className="strong">
                  {one.name}
                </text>
                {one.acts.map((act, row) => (
                  <Bar
                    key={act.id}
                    one={one}
                    act={act}
                    name={nameOf(act)}
                    y={HEAD + row * ROW}
                    width={each}
                    label={percent(act.probability)}
                  />
                ))}
                {one.rest === null ? null : (
                  <text x={6} y={HEAD + one.acts.length * ROW + 16} fill="var(--soft)">
                    {words.rest(number(one.rest.acts), percent(one.rest.probability))}
                  </text>
                )}
              </g>
            ))}
          </Drawing>
        )
      }}
    </Figure>
  )
}

function Bar({
  one,
  act,
  name,
  y,
  width,
  label,
}: {
  one: DrawnFirst
  act: FirstAct['options'][number]
  name: string
  y: number
  width: number
  label: string
}) {
  const { strings, chance, likelihood } = useLocale()
  const { colorOf } = useShown()
  const { choose, isPicked } = usePick()
  const words = strings.outlook.pictures.first
  const pick = { kind: 'first' as const, party: one.party, option: act.id }
  const room = width - 60
  const color = act.id === 'none' ? 'var(--soft)' : colorOf(one.party)
  const inWords = `, ${likelihood(act.probability)}`
  const fits = textWidth(name + inWords) < width - 8
  return (
    <Part
      label={words.part(one.name, name, chance(act.probability))}
      box={{ x: 1, y: y + 1, width: width - 2, height: ROW - 2 }}
      chosen={isPicked(pick)}
      onChoose={() => choose(pick)}
    >
      <text x={6} y={y + 16} fill="var(--ink)">
        {name}
        {fits ? <tspan fill="var(--soft)">{inWords}</tspan> : null}
      </text>
      <rect
        x={6}
        y={y + 23}
        width={Math.max(1, room * act.probability)}
        height={13}
        fill={act.id === 'none' ? 'none' : color}
        stroke={color}
      />
      <text x={6 + Math.max(1, room * act.probability) + 7} y={y + 34} fill="var(--ink)">
        {label}
      </text>
    </Part>
  )
}
