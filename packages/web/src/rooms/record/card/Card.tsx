/** All that the record says of one row: what, who says so, what was judged, since when it was known. */
import { asOfText, formatDay, isKnownBy, writtenOf } from '@standoff/core/kernel'
import { memo, useMemo } from 'react'
import { open } from '../../../state/crisis.js'
import { useLocale } from '../../../state/locale.js'
import { useStore } from '../../../state/store.js'
import { formatView, setParams, useParam, view } from '../../../state/view.js'
import { FILE_LANGUAGE } from '../../../strings/file-language.js'
import type { Item } from '../data/item.js'
import type { Record } from '../data/use-items.js'
import type { Look } from '../look.js'
import { CardFacts } from './CardFacts.js'
import { CardFigures } from './CardFigures.js'
import { Fact } from './Fact.js'
import { Sources } from './Sources.js'

interface CardProps {
  record: Record
  /** The filters hide the row that is selected. */
  hidden: boolean
  look: Look
  asOf: number
}

export const Card = memo(function Card({ record, hidden, look, asOf }: CardProps) {
  const { strings } = useLocale()
  const words = strings.record.card
  const [act] = useParam('act')
  const item = record.byId.get(act)
  if (item === undefined)
    return (
      <p className={act === '' ? 'card note no-print' : 'card note'}>
        {act === '' ? words.choose : words.missing(act)}
      </p>
    )
  return (
    <article className="card" aria-labelledby="card-title" key={item.id}>
      <h2 id="card-title" lang={FILE_LANGUAGE}>
        {item.row.summary || item.id}
      </h2>
      {hidden ? <p className="note">{words.filtered}</p> : null}
      <CardFacts item={item} look={look} />
      <CardFigures row={item.row} />
      <Told item={item} look={look} asOf={asOf} record={record} />
      <Revisions item={item} record={record} />
      <Sources row={item.row} />
      <Elsewhere item={item} />
    </article>
  )
})

/** Who claims, attributes and denies it, how sure the compiler is, what was judged and why. */
function Told({ item: { row }, item, asOf, record }: { item: Item; look: Look; asOf: number; record: Record }) {
  const { strings, date, list } = useLocale()
  const words = strings.record.card
  const known = formatDay(Math.ceil(row.known) - 1)
  const written = writtenOf(record.crisis, asOfText(asOf), row)
  return (
    <dl>
      {row.claimedBy.length > 0 || row.unclaimed ? (
        <Fact name={words.claimed}>{row.claimedBy.length > 0 ? list(row.claimedBy) : words.unclaimed}</Fact>
      ) : null}
      {row.attributedBy.length > 0 ? (
        <Fact name={words.attributed}>{row.attributedBy.join('; ').replaceAll('->', '\u2192')}</Fact>
      ) : null}
      {row.deniedBy.length > 0 ? <Fact name={words.denied}>{list(row.deniedBy)}</Fact> : null}
      {row.confidence === undefined ? null : <Fact name={words.confidence}>{words.levels[row.confidence]}</Fact>}
      <Fact name={words.known}>{isKnownBy(item, asOf) ? date(known) : words.knownLater(date(known))}</Fact>
      {written === 'untold' || !isKnownBy(item, asOf) ? null : (
        <Fact name={words.words}>{strings.readings.written[written](date(asOfText(asOf)))}</Fact>
      )}
      {row.judged.length > 0 ? (
        <Fact name={words.judged}>
          <span lang={FILE_LANGUAGE}>{list(row.judged)}</span>
        </Fact>
      ) : null}
      {row.note === undefined ? null : (
        <Fact name={words.why}>
          <span lang={FILE_LANGUAGE}>{row.note}</span>
        </Fact>
      )}
    </dl>
  )
}

/** What revises this row, and what it revises. */
function Revisions({ item, record }: { item: Item; record: Record }) {
  const { strings, date } = useLocale()
  const words = strings.record.card
  const by = useMemo(
    () => record.items.filter(({ row }) => row.kind === 'revision' && row.of === item.id),
    [record, item],
  )
  const of = item.row.of === undefined ? undefined : record.byId.get(item.row.of)
  const link = (one: Item) => (
    <li key={one.id}>
      <button type="button" className="plain" onClick={() => setParams({ act: one.id })}>
        {date(one.iso)}
      </button>{' '}
      <span lang={FILE_LANGUAGE}>{one.row.summary}</span>
    </li>
  )
  if (by.length === 0 && of === undefined) return null
  return (
    <dl>
      {of === undefined ? null : (
        <Fact name={words.revises}>
          <ul>{link(of)}</ul>
        </Fact>
      )}
      {by.length === 0 ? null : (
        <Fact name={words.revised}>
          <ul>{by.map(link)}</ul>
        </Fact>
      )}
    </dl>
  )
}

/** The readings of the same act, in their room. */
function Elsewhere({ item }: { item: Item }) {
  const { strings } = useLocale()
  const { params } = useStore(view)
  const crisis = useStore(open, (now) => now?.id ?? '')
  if (item.act === null) return null
  return (
    <p className="no-print">
      <a href={formatView({ crisis, room: 'readings', params: { ...params, act: item.id, edit: '' } })}>
        {strings.record.card.readings}
      </a>
    </p>
  )
}
