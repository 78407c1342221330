/** The rows on view as a list: only those in sight are in the page, however many there are. */
import { isKnownBy } from '@standoff/core/kernel'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, memo, useEffect, useId, useRef } from 'react'
import { useMedia } from '../../../components/use-media.js'
import { useLocale } from '../../../state/locale.js'
import { setParams } from '../../../state/view.js'
import { FILE_LANGUAGE } from '../../../strings/file-language.js'
import type { Item } from '../data/item.js'
import { useIsSelected } from '../data/use-is-selected.js'
import type { Step } from '../data/use-stepper.js'
import type { Look } from '../look.js'

/** Height of a row, px: on a narrow page who did it stands on a line of its own. */
const HEIGHT = { wide: 58, narrow: 78 } as const

export interface RowListProps {
  items: readonly Item[]
  /** Place of the selected row; -1 where it is not among them. */
  at: number
  look: Look
  asOf: number
  step: (where: Step) => void
}

/** As record.css has it. */
const NARROW = '(max-width: 700px)'

const KEYS: Readonly<Record<string, Step>> = {
  ArrowDown: 'next',
  ArrowRight: 'next',
  ArrowUp: 'previous',
  ArrowLeft: 'previous',
  Home: 'first',
  End: 'last',
}

export const RowList = memo(function RowList({ items, at, look, asOf, step }: RowListProps) {
  const { strings } = useLocale()
  const words = strings.record.list
  const frame = useRef<HTMLDivElement>(null)
  const ids = useId()
  const height = HEIGHT[useMedia(NARROW) ? 'narrow' : 'wide']
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => height,
    overscan: 6,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows measured at the other height are out of date
  useEffect(() => virtual.measure(), [height, virtual])
  // biome-ignore lint/correctness/useExhaustiveDependencies: at the other height the row on view lies elsewhere
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
  }, [at, height, virtual])
  const inPage = virtual.getVirtualItems()
  const press = (event: KeyboardEvent): void => {
    const where = KEYS[event.key]
    if (where === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    step(where)
  }
  return (
    <div
      ref={frame}
      className="row-list no-print"
      role="listbox"
      tabIndex={0}
      aria-label={words.label}
      aria-activedescendant={inPage.some(({ index }) => index === at) ? `${ids}${at}` : undefined}
      onKeyDown={press}
    >
      {items.length === 0 ? <p className="note">{strings.record.filters.nothing}</p> : null}
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {inPage.map(({ index, start }) => (
          <Row
            key={items[index].id}
            id={`${ids}${index}`}
            item={items[index]}
            start={start}
            height={height}
            index={index}
            count={items.length}
            look={look}
            asOf={asOf}
          />
        ))}
      </div>
    </div>
  )
})

const Row = memo(function Row({
  id,
  item,
  start,
  height,
  index,
  count,
  look,
  asOf,
}: {
  id: string
  item: Item
  start: number
  height: number
  index: number
  count: number
  look: Look
  asOf: number
}) {
  const { strings, date } = useLocale()
  const words = strings.record
  const chosen = useIsSelected(item.id)
  const later = !isKnownBy(item, asOf)
  const who = item.row.author.text || item.parties.map(look.name).join(', ')
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys, as a listbox does
    // biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus and names the active option
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      aria-posinset={index + 1}
      aria-setsize={count}
      className={later ? 'row later' : 'row'}
      style={{ height, transform: `translateY(${start}px)` }}
      onClick={() => setParams({ act: item.id })}
    >
      <span
        className="hue"
        style={{
          background: look.hue(
            item.act?.lane === undefined || look.file.parties[item.act.lane] === undefined
              ? (item.side ?? item.parties[0] ?? null)
              : item.act.lane,
          ),
        }}
      />
      <span className="head">
        <b className={later ? 'faded' : undefined}>{date(item.iso)}</b> <span lang={FILE_LANGUAGE}>{who}</span>
        <i>
          {item.rung !== null && item.act !== null
            ? look.rung(item.rung)
            : item.message !== null
              ? words.contents[item.message.content as keyof typeof words.contents]
              : words.kinds[item.row.kind]}
          {item.contested ? `, ${words.list.contested}` : ''}
          {later ? `, ${words.list.later}` : ''}
        </i>
      </span>
      <span className="what" lang={FILE_LANGUAGE}>
        {item.row.summary}
      </span>
    </div>
  )
})
