/**
 * Hypotheses in rows, evidence in columns: how well each item fits each of them. The other way round did not reduce
 * bias in tests (Dhami et al.
 * 2024, doi 10.1186/s41235-024-00560-y).
 */
import type { EvidenceStep } from '@standoff/core/kernel'
import { Scroll } from '../../../components/Scroll.js'
import { saveCsv } from '../../../components/save-picture.js'
import { useLocale } from '../../../state/locale.js'
import { provenanceCells, provenanceNow } from '../../../state/provenance.js'
import type { OneAct } from '../act/acts.js'

/** Decibans below which an item is told to fit both rows alike. */
const ALIKE = 0.5
/** Probabilities below this are not told apart in the table; the CSV file has their logarithms. */
const LEAST = 0.0001
const ROWS = ['punish', 'demonstrate'] as const

export function Matrix({ act }: { act: OneAct }) {
  const { strings, percent, number, likelihood } = useLocale()
  const words = strings.readings.matrix
  const { short } = strings.readings
  const chances = { punish: act.punish.mean, demonstrate: 1 - act.punish.mean }
  const save = (): void => {
    const made = provenanceNow()
    saveCsv(
      {
        columns: [
          words.hypothesis,
          ...act.evidence.map(({ item }) => item),
          words.together,
          ...(made === null ? [] : strings.app.made.columns),
        ],
        rows: ROWS.map((row) => [
          words.logs(words[row]),
          ...act.evidence.map(({ fits }) => fits[row === 'punish' ? 1 : 0]),
          Math.log(chances[row]),
          ...(made === null ? [] : provenanceCells(made)),
        ]),
      },
      'hypotheses',
    )
  }
  return (
    <figure id="hypotheses" aria-labelledby="hypotheses-title">
      <h3 id="hypotheses-title">{words.title}</h3>
      <Scroll label={words.scroll}>
        <table className="matrix">
          <thead>
            <tr>
              <th scope="col">{words.hypothesis}</th>
              {act.evidence.map(({ item }) => (
                <th scope="col" key={item}>
                  {short[item]}
                </th>
              ))}
              <th scope="col">{words.together}</th>
            </tr>
          </thead>
          <tbody>
            {ROWS.map((row) => (
              <tr key={row}>
                <th scope="row">{words[row]}</th>
                {act.evidence.map((step) => (
                  <Fit key={step.item} step={step} row={row} />
                ))}
                <td>
                  <Share p={chances[row]} />
                  <b>{percent(chances[row])}</b>
                  <span className="mark">{likelihood(chances[row])}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <figcaption>{words.caption}</figcaption>
      <div className="figure-tools no-print">
        <button type="button" className="plain" onClick={save}>
          {words.save}
        </button>
      </div>
    </figure>
  )

  function small(value: number): string {
    return value < LEAST
      ? `< ${number(LEAST, 4)}`
      : number(value, value < 0.01 ? 4 : value < 0.1 ? 3 : value < 10 ? 2 : 0)
  }

  function Fit({ step: { item, fits, decibans }, row }: { step: EvidenceStep; row: (typeof ROWS)[number] }) {
    const isWords = item === 'assurance' || item === 'statement' || item === 'claims'
    // These make a toll that has been weighed already likelier or less so: a factor, not a probability.
    const isFactor = item === 'weapons' || item === 'site'
    const p = Math.exp(fits[row === 'punish' ? 1 : 0])
    const better = row === 'punish' ? decibans > 0 : decibans < 0
    const ratio = 10 ** (Math.abs(decibans) / 10)
    return (
      <td>
        {isWords || isFactor ? null : <Share p={p} />}
        {isWords ? (
          <span className="mark">{words.ratioOnly}</span>
        ) : isFactor ? (
          words.factor(small(p))
        ) : p < LEAST ? (
          words.fewerThan(number(1 / LEAST))
        ) : p < 0.01 ? (
          words.oneIn(number(1 / p))
        ) : (
          percent(p)
        )}
        <span className={better && Math.abs(decibans) >= ALIKE ? 'mark better' : 'mark'}>
          {Math.abs(decibans) < ALIKE ? words.same : better ? words.better(number(ratio, 1)) : words.worse}
        </span>
      </td>
    )
  }
}

function Share({ p }: { p: number }) {
  return (
    <span className="share" aria-hidden="true">
      <span style={{ inlineSize: `${100 * Math.min(1, p)}%` }} />
    </span>
  )
}
