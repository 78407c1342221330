/**
 * Risk and opportunity, apart: the chance of the worst, the chance of a way out, each with what it rests on. In words,
 * never a dial.
 */
import type { EventChance } from '@standoff/core'
import { capital, type EndingTime, toldInterval } from '@standoff/core/kernel'
import type { ReactNode } from 'react'
import { useLocale } from '../../state/locale.js'
import { optionName } from './say.js'
import { useShown } from './shown.js'
import { TruceTold } from './TruceTold.js'
import { usePick } from './use-pick.js'

export function Flags() {
  const { strings } = useLocale()
  const words = strings.outlook.flags
  return (
    <section className="flags" aria-labelledby="flags-title">
      <h3 id="flags-title">{words.title}</h3>
      <p className="note">{words.intro}</p>
      <div className="two">
        <Risk />
        <Opportunity />
      </div>
    </section>
  )
}

/** A pennant; filled for risk, open for opportunity, so that shape tells them apart. */
function Pennant({ isRisk }: { isRisk: boolean }) {
  return (
    <svg width="22" height="24" viewBox="0 0 22 24" aria-hidden="true" className="pennant">
      <line x1="3" y1="2" x2="3" y2="23" stroke="currentColor" strokeWidth="2" />
      <path d="M3 3 L20 8.5 L3 14 Z" fill={isRisk ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="1.6" />
    </svg>
  )
}

/** One chance with its interval. */
function Told({ chance, children }: { chance: EventChance; children: ReactNode }) {
  const { strings, range, percentWords } = useLocale()
  const words = strings.outlook.flags
  const interval = toldInterval(chance)
  return (
    <p className="told">
      <strong>{children}</strong>{' '}
      <span className="over">
        {interval === null
          ? words.noInterval
          : chance.runs === 0
            ? words.unseen(percentWords(interval[1]))
            : words.interval(range(...interval))}
      </span>
    </p>
  )
}

function Risk() {
  const locale = useLocale()
  const { strings, chance, percentWords, number, list } = locale
  const words = strings.outlook.flags
  const {
    outlook: { endings, wars, attacks, strikes },
    nameOf,
  } = useShown()
  const { choose, isPicked } = usePick()
  const war = endings.find(({ id }) => id === 'war')
  if (war === undefined) return null
  const chosen = wars.routes.find(({ id }) => id === 'chosen')
  const force = strikes
    .filter(({ mean }) => mean >= 0.005)
    .map(({ party, text, mean }) =>
      words.times(number(mean, mean < 0.1 ? 2 : 1), `${nameOf(party)}, ${optionName(text, locale)}:`),
    )
  return (
    <article className="flag" aria-labelledby="flag-risk">
      <h4 id="flag-risk">
        <Pennant isRisk /> {words.risk}
      </h4>
      <Told chance={war}>{words.war(chance(war.probability))}</Told>
      {wars.runs === 0 ? (
        <p>{words.noWar}</p>
      ) : wars.unwanted === null ? null : (
        <>
          <p>{words.unwanted(chance(wars.unwanted * war.probability))}</p>
          <p className="note">{words.noRange}</p>
        </>
      )}
      <details>
        <summary>{words.restsOn}</summary>
        {wars.runs === 0 ? null : (
          <>
            <p>{words.routes(number(wars.runs))}</p>
            <ul>
              {wars.routes
                .filter(({ share }) => share > 0)
                .map(({ id, share, runs, error }) => (
                  <li key={id}>
                    <button
                      type="button"
                      className="plain"
                      aria-pressed={isPicked({ kind: 'route', id })}
                      onClick={() => choose({ kind: 'route', id })}
                    >
                      {percentWords(share)} ({number(runs)})
                    </button>{' '}
                    {words.route[id as 'chosen']}
                    {error === null ? '' : ` (${words.error(number(100 * error, error < 0.0095 ? 1 : 0))})`}
                  </li>
                ))}
            </ul>
            {chosen === undefined || chosen.runs === 0 ? null : (
              <>
                <p>{words.chosenIntro}</p>
                <ul>
                  {wars.chosen
                    .filter(({ share }) => share > 0)
                    .map(({ id, runs }) => (
                      <li key={id}>{words.share(percentWords(runs / chosen.runs), words.chosen[id as 'sought'])}</li>
                    ))}
                </ul>
              </>
            )}
            {wars.rough ? <p>{words.rough}</p> : null}
          </>
        )}
        <p>
          {words.violence(
            number(attacks.mean, 1),
            attacks.error === null ? '' : number(attacks.error, 1),
            percentWords(attacks.lethal),
          )}
        </p>
        {force.length === 0 ? null : <p>{words.strikes(list(force))}</p>}
      </details>
    </article>
  )
}

/** From fewer runs no quantile of days is told. */
const FEWEST = 10

function When({ time }: { time: EndingTime | undefined }) {
  const { strings, date, number } = useLocale()
  const words = strings.outlook.flags
  if (time?.dates == null) return null
  if (time.runs < FEWEST) return <> {words.whenFew(number(time.runs))}</>
  const [from, half, until] = time.dates
  return <> {words.when(date(half), date(from), date(until))}</>
}

/** Orders and causes told are those of at least this many times in a run, or this share. */
const LEAST = 0.005

function Opportunity() {
  const { strings, chance, percentWords, number, list } = useLocale()
  const words = strings.outlook.flags
  const {
    outlook: { endings, lull, tacitTruce, times, orders, attacks },
    file,
  } = useShown()
  const of = (id: string): EventChance | undefined => endings.find((one) => one.id === id)
  const timeOf = (id: string): EndingTime | undefined => times.endings.find((one) => one.id === id)
  const [settlement, withdrawal] = [of('settlement'), of('withdrawal')]
  if (settlement === undefined || withdrawal === undefined) return null
  const causes = attacks.causes
    .filter(({ share }) => share >= LEAST)
    .map(({ id, share }) => words.share(percentWords(share), words.cause[id as 'own']))
  const given = orders
    .filter(({ mean }) => mean >= LEAST)
    .map(({ option, mean }) => words.times(number(mean, mean < 0.1 ? 2 : 1), words.order[option as 'hold']))
  return (
    <article className="flag" aria-labelledby="flag-opportunity">
      <h4 id="flag-opportunity">
        <Pennant isRisk={false} /> {words.opportunity}
      </h4>
      <Told chance={settlement}>{words.settlement(chance(settlement.probability))}</Told>
      <Told chance={withdrawal}>{words.withdrawal(chance(withdrawal.probability))}</Told>
      <Told chance={tacitTruce}>
        {words.truce.chance(number(tacitTruce.truceDays), chance(tacitTruce.probability))}
      </Told>
      <TruceTold />
      <Told chance={lull}>{words.lull(number(lull.lullDays), chance(lull.probability))}</Told>
      <details>
        <summary>{words.restsOn}</summary>
        {(['settlement', 'withdrawal', 'lull'] as const).map((id) =>
          timeOf(id)?.dates == null ? null : (
            <p key={id}>
              {capital(strings.outlook.answer.subjects[id])}.
              <When time={timeOf(id)} />
            </p>
          ),
        )}
        {given.length === 0 ? null : <p>{words.orders(list(given))}</p>}
        {causes.length === 0 ? null : <p>{words.causes(list(causes))}</p>}
        {Object.keys(file.drivers).length === 0 ? null : <p>{words.drivers}</p>}
      </details>
    </article>
  )
}
