/** How it may end: each ending with the two kinds of uncertainty in two shades, and simulation error apart. */
import { capital, type DrawnEnding, drawnEndings, SHARES } from '@standoff/core/kernel'
import { useId } from 'react'
import { Figure } from '../../components/Figure.js'
import { labelSize, wrapped } from '../../components/text-lines.js'
import { type Locale, useLocale } from '../../state/locale.js'
import { Drawing } from './draw/Drawing.js'
import { Key } from './draw/Key.js'
import { Part } from './Part.js'
import type { Pick } from './pick.js'
import { useShown } from './shown.js'
import { usePick } from './use-pick.js'

const WIDE = 620

interface Line extends DrawnEnding {
  name: string
  pick: Pick
}

function useLines(): Line[] {
  const { strings, number } = useLocale()
  const { outlook } = useShown()
  const names = strings.outlook.endings
  return drawnEndings(outlook.endings, [outlook.tacitTruce, outlook.lull]).map((one): Line => {
    const { id } = one.chance
    if (id === 'lull') return { ...one, name: names.lull(number(outlook.lull.lullDays)), pick: { kind: 'lull' } }
    return one.apart
      ? { ...one, name: names.truce(number(outlook.tacitTruce.truceDays)), pick: { kind: 'truce' } }
      : { ...one, name: names[id as 'war'], pick: { kind: 'ending', id } }
  })
}

export function EndingsFigure() {
  const locale = useLocale()
  const { outlook } = useShown()
  const words = locale.strings.outlook.pictures.endings
  const lines = useLines()
  const told = lines.map(({ name, chance }) => `${capital(name)}: ${locale.chance(chance.probability)}.`).join(' ')
  return (
    <Figure
      id="endings"
      title={words.title(locale.date(outlook.until))}
      caption={
        <>
          {words.caption} <strong>{words.click}</strong>
        </>
      }
      columns={words.columns}
      rows={lines.map(({ name, interval, chance: { probability, chanceShare, standardError, runs } }) => [
        name,
        probability,
        locale.likelihood(probability),
        interval?.[0] ?? null,
        interval?.[1] ?? null,
        chanceShare,
        standardError,
        runs,
      ])}
    >
      {(width) => <Picture lines={lines} width={width} alt={words.alt(told)} locale={locale} />}
    </Figure>
  )
}

function Picture({
  lines,
  width,
  alt,
  locale,
}: {
  lines: readonly Line[]
  width: number
  alt: string
  locale: Locale
}) {
  const { strings, percent } = locale
  const shortRange = (low: number, high: number): string =>
    strings.app.to(percent(low).replace(/\s?%$/, ''), percent(high))
  const { isPicked, choose } = usePick()
  const words = strings.outlook.pictures.endings
  const hatch = `hatch-${useId().replaceAll(':', '')}`
  const isWide = width >= WIDE
  const split = isWide ? 190 : 0
  const right = width - split - (isWide ? 32 : 14)
  const texts = lines.map(({ name, chance: { probability } }) =>
    wrapped(`${capital(name)}: ${locale.likelihood(probability)}, ${percent(probability)}`, right - 14, {
      weight: 600,
    }),
  )
  const step = labelSize() + 3
  const more = step * (Math.max(...texts.map(({ length }) => length)) - 1)
  const rowHeight = (isWide ? 56 : 76) + more
  const x = (p: number): number => 14 + p * (right - 14)
  const top = 52 + (isWide ? 0 : 24)
  const topOf = (n: number): number => top + n * rowHeight + (lines[n].apart ? 18 : 0)
  const end = topOf(lines.length - 1) + rowHeight
  return (
    <Drawing width={width} height={end + 26} label={alt}>
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="5" stroke="var(--soft)" strokeWidth="2" />
        </pattern>
      </defs>
      <Key
        width={width}
        items={[
          { text: words.key.parameters, mark: 'box', fill: 'var(--ink)', fillOpacity: 0.18 },
          { text: words.key.error, mark: 'line', strokeWidth: 3 },
          { text: words.key.chance, mark: 'box', fill: `url(#${hatch})`, stroke: 'var(--soft)' },
        ]}
      />
      {SHARES.ticks.map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={top} y2={end} stroke="var(--rule)" />
          <text
            x={x(tick)}
            y={end + 18}
            textAnchor={tick === 0 ? 'start' : tick === 1 ? 'end' : 'middle'}
            fill="var(--soft)"
            dx={tick === 0 ? -12 : tick === 1 ? 12 : 0}
          >
            {new Intl.NumberFormat(locale.language, { style: 'percent' }).format(tick)}
          </text>
        </g>
      ))}
      {lines.map((line, n) => {
        const y = topOf(n)
        const middle = y + 36 + more
        const { chance, interval, error, chanceShare } = line
        const over =
          interval === null
            ? words.notKnown
            : chance.runs === 0
              ? words.unseen(percent(interval[1]))
              : words.over(shortRange(interval[0], interval[1]))
        const share = chanceShare === null ? words.noShare : words.chance(percent(chanceShare))
        const at = right + 32
        return (
          <Part
            key={chance.id}
            label={words.part(texts[n].join(' '), locale.number(chance.runs))}
            box={{ x: 2, y: y + 2, width: width - 4, height: rowHeight - 4 }}
            chosen={isPicked(line.pick)}
            onChoose={() => choose(line.pick)}
          >
            {texts[n].map((text, l) => (
              <text
                key={text}
                x={14}
                y={y + 18 + more - step * (texts[n].length - 1 - l)}
                fill="var(--ink)"
                className="halo strong"
              >
                {text}
              </text>
            ))}
            {interval === null ? null : (
              <rect
                x={x(interval[0])}
                y={middle - 8}
                width={Math.max(2, x(interval[1]) - x(interval[0]))}
                height={16}
                fill="var(--ink)"
                fillOpacity={0.18}
              />
            )}
            <line x1={x(error[0])} x2={x(error[1])} y1={middle} y2={middle} stroke="var(--ink)" strokeWidth={3} />
            <circle
              cx={x(chance.probability)}
              cy={middle}
              r={5.5}
              fill="var(--ink)"
              stroke="var(--paper)"
              strokeWidth={1.5}
            />
            {isWide ? (
              <>
                <text x={at} y={y + 18 + more} fill="var(--soft)">
                  {over}
                </text>
                {chanceShare !== null ? (
                  <Split
                    x={at}
                    y={middle - 7}
                    width={split}
                    share={chanceShare}
                    fill={`url(#${hatch})`}
                    label={percent(chanceShare)}
                  />
                ) : null}
              </>
            ) : (
              <text x={14} y={y + 62 + more} fill="var(--soft)" className="halo">
                {chanceShare === null ? over : `${over}; ${share}`}
              </text>
            )}
          </Part>
        )
      })}
    </Drawing>
  )
}

/** What the variance consists of: chance, hatched, and uncertainty about the parameters, plain. */
function Split({
  x,
  y,
  width,
  share,
  fill,
  label,
}: {
  x: number
  y: number
  width: number
  share: number
  fill: string
  label: string
}) {
  const bar = width - 46
  return (
    <>
      <rect x={x} y={y} width={bar * share} height={14} fill={fill} stroke="var(--soft)" />
      <rect
        x={x + bar * share}
        y={y}
        width={bar * (1 - share)}
        height={14}
        fill="var(--ink)"
        fillOpacity={0.18}
        stroke="var(--soft)"
      />
      <text x={x + bar + 6} y={y + 12} fill="var(--soft)">
        {label}
      </text>
    </>
  )
}
