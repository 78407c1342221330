/** The comparison to take along: numbers as CSV or JSON, and the command that gives the same. */
import type { Comparison } from '@standoff/core'
import { saveBlob, saveCsv } from '../../components/save-picture.js'
import { setsOf } from '../../state/as-set.js'
import { commandOf } from '../../state/command.js'
import { open } from '../../state/crisis.js'
import { isEdited } from '../../state/link.js'
import { useLocale } from '../../state/locale.js'
import { provenanceCells, provenanceNow } from '../../state/provenance.js'
import { useStore } from '../../state/store.js'
import { asOfOf, effortShown, seedOf, study } from '../../state/study.js'
import { view } from '../../state/view.js'
import type { Row } from './rows.js'
import type { ScenarioOnView } from './use-scenarios.js'

/** Columns of the file: the same in every language, for those who compute on. */
const COLUMNS = [
  'scenario',
  'measures',
  'name',
  'metric',
  'unit',
  'more_is_worse',
  'without',
  'with',
  'change',
  'error_of_simulation',
  'low_over_hidden_values',
  'high_over_hidden_values',
  'share_by_chance',
  'runs_touched',
  'runs',
  'particles',
  'as_of',
  'until',
  'seed',
  'crisis',
  'crisis_file',
  'edited',
  'version',
  'source',
]

export function HandOver({
  comparison,
  rows,
  scenarios,
}: {
  comparison: Comparison
  rows: readonly Row[]
  scenarios: readonly ScenarioOnView[]
}) {
  const { strings } = useLocale()
  const words = strings.options.handOver
  const now = useStore(open)
  const { params } = useStore(view)
  const computed = useStore(study)
  if (now?.crisis == null) return null
  const seed = seedOf(params)
  const { runs, particles, asOf, until } = comparison
  const edited = isEdited()
  // Day and seed stand in columns of their own already.
  const origin = (): (string | null)[] => {
    const made = provenanceNow()
    if (made === null) return []
    const [title, file, isChanged, , , version, source] = provenanceCells(made)
    return [title, file, isChanged, version, source]
  }
  const csv = (): void =>
    saveCsv(
      {
        columns: COLUMNS,
        rows: rows.flatMap(({ letter, effect: { id, name, metrics, touched } }) =>
          metrics.map((one) => [
            letter,
            id,
            name,
            one.metric,
            one.unit,
            one.worse === null ? '' : `${one.worse}`,
            one.before,
            one.after,
            one.difference,
            one.standardError,
            one.interval[0],
            one.interval[1],
            one.chanceShare,
            touched,
            runs,
            particles,
            asOf ?? '',
            until,
            seed,
            ...origin(),
          ]),
        ),
      },
      'comparison',
    )
  const json = (): void => {
    const all = {
      ...comparison,
      made: provenanceNow(),
      seed,
      sets: setsOf(params),
      scenarios: Object.fromEntries(rows.flatMap(({ letter, effect }) => (letter === '' ? [] : [[letter, effect]]))),
    }
    saveBlob(new Blob([`${JSON.stringify(all, null, 2)}\n`], { type: 'application/json' }), 'comparison.json')
  }
  const together = scenarios.filter(({ asked }) => asked !== null).map(({ text }) => text)
  const command = commandOf('options', {
    id: edited ? 'local' : now.id,
    name: now.texts.name,
    asOf: asOfOf(now.crisis, params, now.asOf),
    seed,
    effort: effortShown('options', computed, params),
    params: setsOnly(params),
  })
  const list =
    together.length === 0 ? '' : ` --measures ${[...Object.keys(now.crisis.file.measures), ...together].join(',')}`
  return (
    <section className="hand-over">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <p className="no-print">
        <button type="button" onClick={csv}>
          {words.csv}
        </button>{' '}
        <button type="button" onClick={json}>
          {words.json}
        </button>
      </p>
      <p className="note">
        {words.command} {edited ? strings.app.commandEdited : ''}
      </p>
      <pre>{`${command}${list}`}</pre>
    </section>
  )
}

const setsOnly = (params: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(params).filter(([name]) => name.startsWith('set.')))
