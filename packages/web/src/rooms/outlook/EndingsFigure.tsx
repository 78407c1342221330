/** How it may end: each ending with the two kinds of uncertainty in two shades, and the error of simulation apart. */
import type { EventChance } from '@standoff/core'
import { capital } from '@standoff/core/kernel'
import { useId } from 'react'
import { Figure } from '../../components/Figure.js'
import { labelSize, wrapped } from '../../components/text-lines.js'
import { type Locale, useLocale } from '../../state/locale.js'
import { Drawing } from './draw/Drawing.js'
import { Key } from './draw/Key.js'
import { Part } from './Part.js'
import type { Pick } from './pick.js'
import { intervalOf } from './say.js'
import { useShown } from './shown.js'
import { usePick } from './use-pick.js'

const WIDE = 620
const TICKS = [0, 0.25, 0.5, 0.75, 1]

interface Line extends EventChance {
  name: string
  pick: Pick
  /** The lull is no ending: it stands apart. */
  apart: boolean
}

function useLines(): Line[] {
  const { strings, number } = useLocale()
  const { outlook } = useShown()
  const names = strings.outlook.endings
  return [
    ...[...outlook.endings]
      .sort((a, b) => b.probability - a.probability)
      .map((one) => ({
        ...one,
        name: names[one.id as 'war'],
        pick: { kind: 'ending' as const, id: one.id },
        apart: false,
      })),
    { ...outlook.lull, name: names.lull(number(outlook.lull.lullDays)), pick: { kind: 'lull' as const }, apart: true },
  ]
}

export function EndingsFigure() {
  const locale = useLocale()
  const { outlook } = useShown()
  const words = locale.strings.outlook.pictures.endings
  const lines = useLines()
  const told = lines.map(({ name, probability }) => `${capital(name)}: ${locale.chance(probability)}.`).join(' ')
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
      rows={lines.map((line) => [
        line.name,
        line.probability,
        locale.likelihood(line.probability),
        intervalOf(line)?.[0] ?? null,
        intervalOf(line)?.[1] ?? null,
        line.chanceShare,
        line.standardError,
        line.runs,
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
  const texts = lines.map(({ name, probability }) =>
    wrapped(`${capital(name)}: ${locale.likelihood(probability)}, ${percent(probability)}`, right - 14, {
      weight: 600,
    }),
  )
  const step = labelSize() + 3
  const more = step * (Math.max(...texts.map(({ length }) => length)) - 1)
  const rowHeight = (isWide ? 56 : 76) + more
  const x = (p: number): number => 14 + Math.min(1, Math.max(0, p)) * (right - 14)
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
      {TICKS.map((tick) => (
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
        const interval = intervalOf(line)
        const over =
          interval === null
            ? words.notKnown
            : line.runs === 0
              ? words.unseen(percent(interval[1]))
              : words.over(shortRange(interval[0], interval[1]))
        const share =
          line.chanceShare === null || interval === null ? words.noShare : words.chance(percent(line.chanceShare))
        const hasShare = line.chanceShare !== null && interval !== null && line.probability > 0
        const at = right + 32
        return (
          <Part
            key={line.id}
            label={words.part(texts[n].join(' '), locale.number(line.runs))}
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
            <line
              x1={x(line.probability - 1.96 * line.standardError)}
              x2={x(line.probability + 1.96 * line.standardError)}
              y1={middle}
              y2={middle}
              stroke="var(--ink)"
              strokeWidth={3}
            />
            <circle
              cx={x(line.probability)}
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
                {hasShare ? (
                  <Split
                    x={at}
                    y={middle - 7}
                    width={split}
                    share={line.chanceShare ?? 0}
                    fill={`url(#${hatch})`}
                    label={percent(line.chanceShare ?? 0)}
                  />
                ) : null}
              </>
            ) : (
              <text x={14} y={y + 62 + more} fill="var(--soft)" className="halo">
                {hasShare ? `${over}; ${share}` : over}
              </text>
            )}
          </Part>
        )
      })}
    </Drawing>
  )
}

/** What the doubt is made of: chance, hatched, and what is not known of the parameters, plain. */
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
