/**
 * How each measure works: runs that differ at all, and the first difference between paired runs of which one is likelier
 * to end in war than the other.
 */
import type { Chain } from '@standoff/core/kernel'
import { useLocale } from '../../state/locale.js'
import { useParam } from '../../state/view.js'
import { FILE_LANGUAGE } from '../../strings/file-language.js'
import type { Row } from './rows.js'

/** Runs, by their effective number, below which only the first share is worth telling. */
const FEW = 30
/** First differences listed of a chain. */
const LINKS = 4

export function HowItWorks({ rows, runs }: { rows: readonly Row[]; runs: number }) {
  const { strings, number, language } = useLocale()
  const words = strings.options.how
  const [how, setHow] = useParam('how')
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      {language === 'en' ? null : <p className="note">{words.english}</p>}
      {rows.map(({ key, letter, name, effect }) => (
        <details
          key={key}
          open={how === key}
          className="works"
          onToggle={({ currentTarget }) => {
            if (currentTarget.open !== (how === key)) setHow(currentTarget.open ? key : '')
          }}
        >
          <summary>
            {letter === '' ? null : `${letter}: `}
            <span lang={FILE_LANGUAGE}>{name}</span>{' '}
            <span className="touched">
              {effect.touched === 0 ? words.untouched : words.touched(number(effect.touched), number(runs))}
            </span>
          </summary>
          {effect.touched === 0 ? (
            <p>{words.nothing}</p>
          ) : effect.chains.every((chain) => chain.runs === 0) ? (
            <p>{words.noWar}</p>
          ) : (
            effect.chains
              .filter((chain) => chain.runs > 0)
              .map((chain) => <ChainText key={chain.effect} chain={chain} runs={runs} />)
          )}
        </details>
      ))}
    </section>
  )
}

function ChainText({ chain: { effect, wars, effective, routes, links }, runs }: { chain: Chain; runs: number }) {
  const { strings, number, percentWords, range, list } = useLocale()
  const words = strings.options.how
  const few = effective < FEW
  const kinds = routes
    .filter(({ share }) => share > 0)
    .map(({ id, share }) => words.route(words.routes[id as keyof typeof words.routes] ?? id, percentWords(share)))
  return (
    <div className="chain">
      <p>
        {words.effect[effect](number(wars, wars < 10 ? 1 : 0), number(runs), list(kinds))} {few ? words.few : ''}{' '}
        {words.first}
      </p>
      <ul>
        {links.slice(0, few ? 1 : LINKS).map(({ text, share, interval }) => (
          <li key={text}>
            {words.inShare(percentWords(share), range(interval[0], interval[1]))}{' '}
            <span lang={FILE_LANGUAGE}>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
