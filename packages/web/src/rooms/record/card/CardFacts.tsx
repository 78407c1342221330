/** Who, what, to whom, when and where, by which way. */
import { formatDay } from '@standoff/core/kernel'
import { useLocale } from '../../../state/locale.js'
import { FILE_LANGUAGE } from '../../../strings/file-language.js'
import type { Item } from '../data/item.js'
import type { Look } from '../look.js'
import { Fact } from './Fact.js'

export function CardFacts({ item, look }: { item: Item; look: Look }) {
  const { strings, number, list } = useLocale()
  const words = strings.record.card
  const { row, place, message } = item
  const channel = row.channel?.id === undefined ? undefined : look.file.channels[row.channel.id]
  const through = message?.through ?? row.channel?.through ?? []
  const target = row.target?.party === undefined ? undefined : look.name(row.target.party)
  const order = row.order === undefined ? '' : strings.record.orders[row.order]
  return (
    <dl>
      <Fact name={words.when}>
        <When item={item} />
      </Fact>
      <Fact name={words.who}>
        <Who item={item} look={look} />
      </Fact>
      <Fact name={words.what}>
        {strings.record.kinds[row.kind]}
        {item.rung === null ? '' : `, ${look.rung(item.rung)}`}
        {message === null || row.content === undefined ? '' : `, ${strings.record.contents[row.content]}`}{' '}
        <span lang={FILE_LANGUAGE}>({row.action.replaceAll('_', ' ')})</span>
        {row.attacks === 1 ? '' : `; ${words.stands(number(row.attacks))}`}
      </Fact>
      {row.target === undefined ? null : (
        <Fact name={words.target}>
          <span lang={FILE_LANGUAGE}>
            {target ?? row.target.text}
            {target === undefined || target === row.target.text || row.target.text === row.target.party
              ? ''
              : ` (${row.target.text})`}
          </span>
        </Fact>
      )}
      <Fact name={words.where}>
        {place === null ? words.noPlace : <span lang={FILE_LANGUAGE}>{place.name}</span>}
        {place === null
          ? ''
          : place.lat === null
            ? ` (${words.notLocated})`
            : ` (${words.precision(number(place.precisionKm))})`}
      </Fact>
      {row.channel === undefined || row.channel.text === 'kinetic' ? null : (
        <Fact name={words.channel}>
          <span lang={FILE_LANGUAGE}>{channel?.name ?? row.channel.text}</span>
          {through.length > 0 ? `, ${words.through(list(through.map(look.name)))}` : ''}
        </Fact>
      )}
      {row.order === undefined ? null : (
        <Fact name={words.order}>
          {row.orderTo === undefined ? order : words.orderTo(order, list(row.orderTo.map(look.name)))}
        </Fact>
      )}
      {row.aim === undefined ? null : <Fact name={words.aim}>{strings.record.aims[row.aim]}</Fact>}
      {row.total === undefined ? null : (
        <Fact name={words.total}>{words.totalOf(row.series ?? row.author.text, number(row.total))}</Fact>
      )}
    </dl>
  )
}

function When({ item: { row, iso, from, until, isInterval } }: { item: Item }) {
  const { strings, date } = useLocale()
  const words = strings.record.card
  if (isInterval) return words.interval(date(formatDay(Math.floor(from))), date(formatDay(Math.ceil(until) - 1)))
  return row.when.precision === 'day' ? date(iso) : `${date(iso)} (${words.minute(row.when.text)})`
}

function Who({ item: { row }, look }: { item: Item; look: Look }) {
  const { strings, list } = useLocale()
  const words = strings.record.card
  const { parties, together, text } = row.author
  const names = parties.map(({ id, weight }) => (weight === undefined ? look.name(id) : `${look.name(id)} (${weight})`))
  const said =
    text === '' || names.includes(text) || parties.some(({ id }) => id === text)
      ? ''
      : names.length === 0
        ? text
        : ` (${words.asSaid(text)})`
  return (
    <span lang={FILE_LANGUAGE}>
      {names.length === 0
        ? ''
        : names.length === 1
          ? names[0]
          : together
            ? words.together(list(names))
            : words.oneOf(list(names))}
      {said}
    </span>
  )
}
