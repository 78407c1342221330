/** Why: what a government weighed when it decided, how blame was shared, how the aim of a strike was judged. */
import { type BlameWhy, capital, type DecisionWhy, type JudgedWhy, type TraceEntry } from '@standoff/core/kernel'
import { Scroll } from '../../../components/Scroll.js'
import { useLocale } from '../../../state/locale.js'
import { bareName, optionName } from '../say.js'
import { useShown } from '../shown.js'

export function Why({ why: { decision, blame, judged } }: { why: NonNullable<TraceEntry['why']> }) {
  return (
    <div className="why">
      {decision === undefined ? null : <Decided why={decision} />}
      {blame === undefined ? null : <Blamed why={blame} />}
      {judged === undefined ? null : <Judged why={judged} />}
    </div>
  )
}

/** Beliefs of at least this much are told. */
const LEAST = 0.005
/** Options shown, with the chosen one. */
const MOST = 6

/** `free (90%), hold (6%)`, likeliest first. */
function useShares(): (shares: Readonly<Record<string, number>>, names: Readonly<Record<string, string>>) => string {
  const { strings, percent, list } = useLocale()
  return (shares, names) =>
    list(
      Object.entries(shares)
        .filter(([, share]) => share >= LEAST)
        .sort(([, a], [, b]) => b - a)
        .map(([name, share]) => strings.outlook.panel.items(names[name] ?? name, percent(share))),
    )
}

function Decided({ why }: { why: DecisionWhy }) {
  const locale = useLocale()
  const { strings, number, list } = locale
  const { nameOf } = useShown()
  const sharesOf = useShares()
  const words = strings.outlook.panel
  const told = words.decision
  const other = bareName(why.other, locale)
  const owed = why.accounts
    .filter(({ owed }) => owed >= LEAST)
    .map(({ author, owed }) => words.accountItem(bareName(author, locale), number(owed, 2)))
  return (
    <>
      <p>
        {(why.pressed ? told.pressed : told.quiet)(nameOf(why.principal))}{' '}
        {told.state(number(why.owed, 2), number(why.otherOwed, 2), number(why.pressure, 2))}{' '}
        {owed.length === 0 ? '' : told.accounts(list(owed))}
      </p>
      <p>
        {told.belief(other, sharesOf(why.strategyBelief, words.strategies))}{' '}
        {why.orderBelief === null
          ? ''
          : told.beliefOrder(other, sharesOf(why.orderBelief, strings.outlook.flags.order))}
      </p>
      <Weighed why={why} />
    </>
  )
}

function Weighed({ why }: { why: DecisionWhy }) {
  const locale = useLocale()
  const { strings, number, signed, percent } = locale
  const told = strings.outlook.panel.decision
  const shown = why.options.filter((option, n) => n < MOST || option.id === why.chosen)
  const terms = (Object.keys(told.terms) as (keyof typeof told.terms)[]).filter((term) =>
    shown.some((option) => Math.abs(option.terms[term]) >= LEAST),
  )
  return (
    <>
      <Scroll label={told.weighed}>
        <table>
          <caption>{told.weighed}</caption>
          <thead>
            <tr>
              {told.columns.map((name, c) => (
                <th key={name} scope="col" className={c === 0 ? undefined : 'n'}>
                  {name}
                </th>
              ))}
              {terms.map((term) => (
                <th key={term} scope="col" className="n">
                  {told.terms[term]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((option) => (
              <tr key={option.id} className={option.id === why.chosen ? 'chosen' : undefined}>
                <th scope="row">
                  {capital(optionName(option.name, locale))}
                  {option.id === why.chosen ? ` (${told.chosen})` : ''}
                </th>
                <td className="n">{percent(option.probability)}</td>
                <td className="n">{signed(option.utility, 1)}</td>
                <td className="n">{number(option.expectedReply, 2)}</td>
                <td className="n">{percent(option.warProbability)}</td>
                {terms.map((term) => (
                  <td key={term} className="n">
                    {signed(option.terms[term], 1)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="note">
        {told.note} {why.options.length > shown.length ? told.others(number(why.options.length - shown.length)) : ''}
      </p>
    </>
  )
}

function Blamed({ why }: { why: BlameWhy }) {
  const locale = useLocale()
  const { strings, percent, chance } = locale
  const sharesOf = useShares()
  const told = strings.outlook.panel.blame
  const name = (text: string): string => bareName(text, locale)
  return (
    <p>
      {told.whole(
        capital(name(why.observer)),
        name(why.patron),
        name(why.proxy),
        chance(why.ordered),
        percent(why.patronShare),
      )}{' '}
      {told.order(sharesOf(why.orderBelief, strings.outlook.flags.order))}
    </p>
  )
}

function Judged({ why }: { why: JudgedWhy }) {
  const locale = useLocale()
  return (
    <p>{locale.strings.outlook.panel.judged(capital(bareName(why.observer, locale)), locale.chance(why.punish))}</p>
  )
}
