/** Wars taken apart, as a picture, with what is left out of it, and the chance of war under each counterfactual. */
import type { CounterfactualReport } from '@standoff/core'
import { drawnCounterfactuals, isClear, SHARES } from '@standoff/core/kernel'
import { Figure } from '../../components/Figure.js'
import { useLocale } from '../../state/locale.js'
import { FILE_LANGUAGE } from '../../strings/file-language.js'
import { dotPanel, gridOf, keyPanel, stackedPicture } from './dot-panel.js'

const NAMES = 190
const GAP = 16

export function CounterfactualResult({ report }: { report: CounterfactualReport }) {
  const locale = useLocale()
  const { strings, number, percent, percentWords, signed } = locale
  const words = strings.options.counterfactual
  if (report.abstained !== null)
    return (
      <p>
        {words.abstained} <span lang={FILE_LANGUAGE}>{report.abstained}</span>.
      </p>
    )
  const { counterfactuals, together, wars, runs, shapley } = report
  const drawn = drawnCounterfactuals(report)
  if (drawn === null || wars === 0) return <p className="said">{words.noWars(number(runs))}</p>
  const { kinds, left, most } = drawn
  const all = together === null ? counterfactuals : [...counterfactuals, together]
  const nameOf = (id: string): string => words.names[id as keyof typeof words.names] ?? id
  const told =
    most === null
      ? words.nothingClear(number(wars, wars < 10 ? 1 : 0))
      : words.most(
          number(wars, wars < 10 ? 1 : 0),
          nameOf(most.id),
          percentWords(most.share),
          locale.range(...most.interval),
          words.kinds[most.kind],
        )
  return (
    <>
      <p className="said">{told}</p>
      {kinds.length === 0 ? null : (
        <Figure
          id="counterfactual"
          title={words.figure}
          caption={words.caption}
          columns={words.columns}
          rows={all.flatMap(({ id, removed }) =>
            removed.map(({ kind, share, low, high, wars: of }) => [
              nameOf(id),
              words.kinds[kind],
              of === 0 ? null : share,
              of === 0 ? null : low,
              of === 0 ? null : high,
              of,
            ]),
          )}
        >
          {(width) => {
            const columns = width >= 740 ? 3 : width >= 540 ? 2 : 1
            const each = (width - NAMES - (columns - 1) * GAP) / columns
            const panels = kinds.map(({ kind, rows }, n) => {
              const labels = columns === 1 ? 'above' : n % columns === 0 ? 'left' : 'none'
              const dots = rows.map(({ id, share, interval, isClear: full, isNothing }) => ({
                key: id,
                label: nameOf(id),
                strong: id === 'together',
                value: share,
                outer: interval,
                inner: null,
                full,
                text: isNothing ? words.none : percent(share),
              }))
              return dotPanel(dots, {
                title: words.kinds[kind],
                width: columns === 1 ? width : labels === 'left' ? each + NAMES : each,
                labels,
                left: NAMES,
                right: 46,
                domain: SHARES.domain,
                format: (share) => `${number(100 * share)}%`,
              })
            })
            return stackedPicture(
              [keyPanel([{ mark: 'bar', text: words.bar }], width), gridOf(panels, columns, GAP)],
              width,
              words.alt(told),
            )
          }}
        </Figure>
      )}
      {left.length === 0 ? null : (
        <p className="note">
          {words.fewWars(
            locale.list(left.map(({ kind, wars: of }) => `${words.kinds[kind]} (${number(of, of % 1 === 0 ? 0 : 1)})`)),
          )}
        </p>
      )}
      <p>{words.chance}</p>
      <ul>
        {all.map(({ id, war }) => (
          <li key={id}>
            {words.war(
              nameOf(id),
              signed(100 * war.difference, 1),
              number(100 * war.standardError, 1),
              isClear(war, all.length),
            )}
          </li>
        ))}
      </ul>
      {shapley === null ? null : (
        <p>
          {words.shapley}{' '}
          {locale.list(
            [...shapley]
              .sort((a, b) => b.share - a.share)
              .map(({ id, share, low, high }) =>
                words.share(nameOf(id), number(100 * share), number(100 * low), number(100 * high)),
              ),
          )}
          .
        </p>
      )}
    </>
  )
}
