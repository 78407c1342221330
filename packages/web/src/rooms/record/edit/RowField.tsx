/** One field of the form: its label, its help, what is wrong with it. */
import { formatDay, parseWhen } from '@standoff/core/kernel'
import { useId } from 'react'
import {
  type FieldError,
  joinSources,
  joinSummary,
  splitSources,
  splitSummary,
  webAddress,
} from '../../../editing/check-row.js'
import { type Locale, useLocale } from '../../../state/locale.js'
import { FILE_LANGUAGE } from '../../../strings/file-language.js'
import { type Choice, helpOf, isColumn, noteOf } from './row-fields.js'

export interface FieldProps {
  column: string
  value: string
  set: (value: string) => void
  error?: FieldError
  choices?: readonly Choice[]
  texts: readonly string[]
  /** Where the value stands, where that is not the row itself. */
  where?: string
}

export function sayError(error: FieldError, { strings, number }: Locale): string {
  const words = strings.edit.row.errors
  switch (error.error) {
    case 'taken':
    case 'date':
    case 'whole':
    case 'party':
      return words[error.error](error.text)
    case 'degrees':
      return words.degrees(error.text, number(error.most))
    default:
      return words[error.error]
  }
}

/** How a date is read, so that a slip shows before it is applied. */
function sayWhen(text: string, { strings, date }: Locale): string {
  const when = parseWhen(text.trim())
  const words = strings.edit.row
  if (when === undefined) return words.dateHelp
  const from = date(formatDay(when.from))
  if (when.precision === 'day') return words.readAs(from)
  if (when.precision === 'interval')
    return words.readAsInterval(from, date(formatDay(when.until - (Number.isInteger(when.until) ? 1 : 0))))
  const minutes = Math.round((when.from - Math.floor(when.from)) * 1440)
  return words.readAsTime(
    from,
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
  )
}

const LONG = new Set(['note', 'weapons', 'attributed_by'])
const NUMBERS = new Set(['killed', 'killed_low', 'killed_high', 'attacks', 'total', 'lat', 'lon'])

export function RowField(props: FieldProps) {
  const { column, value, set, error, choices, texts, where } = props
  const locale = useLocale()
  const words = locale.strings.edit.row
  const id = useId()
  const label = isColumn(column) ? words.fields[column] : column
  const help =
    column === 'date' || column === 'known'
      ? value.trim() === '' && column === 'known'
        ? helpOf(column)
        : sayWhen(value, locale)
      : column === 'action' && noteOf(value) !== ''
        ? noteOf(value)
        : helpOf(column)
  const described = `${id}-help${error === undefined ? '' : ` ${id}-error`}`
  const common = {
    id,
    'aria-describedby': described,
    'aria-invalid': error === undefined ? undefined : true,
    'data-column': column,
  } as const
  return (
    <div className={`field field-${column}`}>
      {column === 'source' ? null : <label htmlFor={id}>{label}</label>}
      {column === 'summary' ? (
        <SummaryField common={common} value={value} set={set} />
      ) : column === 'source' ? (
        <SourcesField value={value} set={set} described={described} />
      ) : choices !== undefined ? (
        <ChoiceField common={common} column={column} value={value} set={set} choices={choices} />
      ) : LONG.has(column) ? (
        <textarea {...common} rows={2} value={value} onChange={(event) => set(event.target.value)} />
      ) : (
        <>
          <input
            {...common}
            type="text"
            inputMode={NUMBERS.has(column) ? 'decimal' : undefined}
            list={texts.length > 0 ? `${id}-texts` : undefined}
            autoComplete="off"
            value={value}
            onChange={(event) => set(event.target.value)}
          />
          {texts.length > 0 ? (
            <datalist id={`${id}-texts`}>
              {texts.map((text) => (
                <option key={text} value={text} />
              ))}
            </datalist>
          ) : null}
        </>
      )}
      {error === undefined ? null : (
        <p className="field-error" id={`${id}-error`}>
          {sayError(error, locale)}
        </p>
      )}
      <p className="note" id={`${id}-help`}>
        {isColumn(column) && column !== 'date' && column !== 'known' ? <Coded text={help} /> : help} {where ?? ''}
      </p>
    </div>
  )
}

interface Common {
  id: string
  'aria-describedby': string
  'aria-invalid': true | undefined
  'data-column': string
}

function ChoiceField({
  common,
  column,
  value,
  set,
  choices,
}: {
  common: Common
  column: string
  value: string
  set: (value: string) => void
  choices: readonly Choice[]
}) {
  const { strings } = useLocale()
  const words = strings.edit.row
  const groups = [...new Set(choices.map(({ group }) => group))]
  const options = (group: string | undefined) =>
    choices
      .filter((choice) => choice.group === group)
      .map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))
  return (
    <select {...common} value={value} onChange={(event) => set(event.target.value)}>
      <option value="">
        {column === 'action'
          ? words.unsetAction
          : ['kind', 'author', 'rung', 'site', 'through', 'content', 'order'].includes(column)
            ? words.unset
            : words.none}
      </option>
      {value !== '' && !choices.some((choice) => choice.value === value) ? (
        <option value={value}>{words.asWritten(value)}</option>
      ) : null}
      {groups.map((group) =>
        group === undefined ? (
          options(group)
        ) : (
          <optgroup key={group} label={group}>
            {options(group)}
          </optgroup>
        ),
      )}
    </select>
  )
}

function SummaryField({ common, value, set }: { common: Common; value: string; set: (value: string) => void }) {
  const { strings } = useLocale()
  const words = strings.edit.row
  const id = useId()
  const { words: text, confidence } = splitSummary(value)
  return (
    <>
      <textarea
        {...common}
        rows={3}
        value={text}
        onChange={(event) => set(joinSummary(event.target.value, confidence))}
      />
      <label htmlFor={id}>{words.confidence}</label>
      <select id={id} value={confidence} onChange={(event) => set(joinSummary(text, event.target.value))}>
        {(['', 'H', 'M', 'L'] as const).map((level) => (
          <option key={level} value={level}>
            {words.confidences[level]}
          </option>
        ))}
      </select>
    </>
  )
}

function SourcesField({ value, set, described }: { value: string; set: (value: string) => void; described: string }) {
  const { strings, number } = useLocale()
  const words = strings.edit.row
  const id = useId()
  const sources = splitSources(value)
  const change = (place: number, text: string | undefined): void =>
    set(joinSources(sources.flatMap((source, n) => (n === place ? (text === undefined ? [] : [text]) : [source]))))
  return (
    <>
      {sources.map((source, place) => {
        const address = webAddress(source)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a source is known by its place alone
          <div className="field-one-source" key={place}>
            <label htmlFor={`${id}-${place}`}>{words.sourceNumber(number(place + 1))}</label>
            <input
              id={`${id}-${place}`}
              type="text"
              inputMode="url"
              autoComplete="off"
              aria-describedby={described}
              data-column={place === 0 ? 'source' : undefined}
              value={source}
              onChange={(event) => change(place, event.target.value.replaceAll(' ; ', ' '))}
            />
            {address === undefined ? null : (
              <a href={address} rel="noopener noreferrer" target="_blank">
                {words.openSource}
              </a>
            )}
            {sources.length > 1 ? (
              <button
                type="button"
                className="plain"
                onClick={() => {
                  change(place, undefined)
                  document.getElementById(`${id}-${Math.max(0, place - 1)}`)?.focus()
                }}
              >
                {words.removeSource(number(place + 1))}
              </button>
            ) : null}
          </div>
        )
      })}
      <button
        type="button"
        className="plain"
        onClick={() => {
          set(joinSources([...sources, '']))
          requestAnimationFrame(() => document.getElementById(`${id}-${sources.length}`)?.focus())
        }}
      >
        {words.addSource}
      </button>
    </>
  )
}

/** The format's own words, with what stands between backticks as code. */
function Coded({ text }: { text: string }) {
  return (
    <span lang={FILE_LANGUAGE}>
      {text.split('`').map((part, place) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: parts never move
        place % 2 === 1 ? <code key={place}>{part}</code> : part,
      )}
    </span>
  )
}
