/** The fields of one row; applying them changes that row's text and nothing else. */
import { useMemo, useRef, useState } from 'react'
import { checkRow, type FieldError, wholeSources } from '../../../editing/check-row.js'
import { open } from '../../../state/crisis.js'
import { useLocale } from '../../../state/locale.js'
import { useStore } from '../../../state/store.js'
import { setParams } from '../../../state/view.js'
import { askClerk } from '../../../work/clerk.js'
import { RowField } from './RowField.js'
import { choicesOf, GROUPS, type Group, OPEN, textsFor, unknownColumns } from './row-fields.js'
import { mainFile, textsInEditors } from './session.js'
import { useChange } from './use-change.js'
import { type Prefilled, useRow } from './use-row.js'

const NONE: Readonly<Record<string, FieldError>> = {}

/** A new row that does not begin empty. */
export interface NewRow extends Prefilled {
  title: string
  /** The record has it under this id. */
  added: (id: string) => void
  /** Given up: what was typed is kept. */
  leave: () => void
}

/** @param given of a new row, where something stands in its fields already */
export function RowForm({ act, say, given }: { act: string; say: (text: string) => void; given?: NewRow }) {
  const { strings, number } = useLocale()
  const words = strings.edit.row
  const crisis = useStore(open, (now) => now?.crisis ?? null)
  const file = crisis?.file ?? null
  const csv = file?.record.file
  const row = useRow(act, given)
  const [errors, setErrors] = useState(NONE)
  const { busy, refused, change } = useChange()
  const form = useRef<HTMLFormElement>(null)
  const choices = useMemo(
    () =>
      Object.fromEntries(
        Object.values(GROUPS).flatMap((columns) => columns.map((column) => [column, choicesOf(column, file)])),
      ),
    [file],
  )
  const texts = useMemo(
    () => Object.fromEntries(['channel', 'actor', 'target', 'place'].map((column) => [column, textsFor(column, file)])),
    [file],
  )
  const refusal = refused ?? row.refusal ?? (row.failed === null ? null : { late: row.failed })
  const { paper } = row
  const line = paper?.line ?? crisis?.record.find(({ id }) => id === act)?.line
  const where =
    act === ''
      ? csv === undefined
        ? words.newInline(mainFile())
        : words.newInCsv(csv)
      : paper === null
        ? ''
        : (paper.inline ? words.whereInline : words.whereCsv)(paper.file, number(line ?? 1))

  const place = { id: act, file: paper?.file ?? '', line: paper?.line ?? 0 }

  const apply = (): void => {
    const values: Record<string, string> = {
      ...row.values,
      ...(row.values.source === undefined ? {} : { source: wholeSources(row.values.source) }),
    }
    const found = checkRow(values, (id) => id !== act && (crisis?.record.some((one) => one.id === id) ?? false))
    // What stood there before is the checker's to tell.
    const mine = Object.fromEntries(
      Object.entries(found).filter(
        ([column]) => act === '' || Object.hasOwn(row.typed, column) || ['killed', 'killed_low'].includes(column),
      ),
    )
    setErrors(mine)
    const [first] = Object.values(GROUPS)
      .flat()
      .filter((column) => mine[column] !== undefined)
    if (first !== undefined) {
      requestAnimationFrame(() => {
        const field = form.current?.querySelector<HTMLElement>(`[data-column="${first}"]`)
        field?.closest('details')?.setAttribute('open', '')
        field?.focus()
      })
      return
    }
    if (act === '') {
      const id = values.id.trim()
      void change(
        () =>
          askClerk((clerk) =>
            clerk.addRow(
              textsInEditors(),
              csv,
              Object.fromEntries(Object.entries(values).map(([column, value]) => [column, value.trim()])),
            ),
          ),
        'form.add',
        () => {
          row.reset()
          say(words.added(id))
          if (given === undefined) setParams({ act: id })
          else given.added(id)
        },
      )
      return
    }
    const typed = Object.fromEntries(Object.keys(row.typed).map((column) => [column, values[column]]))
    if (Object.keys(typed).length === 0) {
      say(words.nothing)
      return
    }
    void change(
      () => askClerk((clerk) => clerk.changeRow(textsInEditors(), place, typed)),
      'form.change',
      () => {
        row.reset()
        say(words.applied(values.id))
        if (values.id !== act) setParams({ act: values.id })
      },
    )
  }

  const remove = (): void =>
    void change(
      () => askClerk((clerk) => clerk.removeRow(textsInEditors(), place)),
      'form.delete',
      () => {
        row.reset()
        say(words.removed(act))
        setParams({ act: '' })
      },
    )

  const field = (column: string) => (
    <RowField
      key={column}
      column={column}
      value={row.values[column] ?? ''}
      set={(value) => {
        row.set(column, value)
        if (errors[column] !== undefined) setErrors(({ [column]: _, ...rest }) => rest)
      }}
      error={errors[column]}
      choices={choices[column]}
      texts={texts[column] ?? []}
      where={
        paper === null || paper.inline
          ? undefined
          : paper.amended.includes(column)
            ? words.amended(mainFile())
            : paper.columns.includes(column) || !Object.hasOwn(row.typed, column)
              ? undefined
              : words.toAmend(mainFile())
      }
    />
  )
  const count = Object.keys(errors).length
  const other = unknownColumns(paper?.columns ?? [])
  const title = given?.title ?? (act === '' ? words.newTitle : words.title(act))
  return (
    <form
      ref={form}
      className="row-form"
      noValidate
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      <h2 tabIndex={given === undefined ? undefined : -1}>{title}</h2>
      <p className="note">
        {where}{' '}
        {act === '' || line === undefined ? null : (
          <button
            type="button"
            className="plain"
            onClick={() => setParams({ edit: 'text', file: paper?.file ?? mainFile(), line: String(line) })}
          >
            {words.showText}
          </button>
        )}
      </p>
      {refusal === null ? null : (
        <p className="warned" role="alert">
          {typeof refusal === 'string' ? words.refused[refusal] : words.late(refusal.late)}
        </p>
      )}
      {row.came ? (
        <p className="note" role="status">
          {words.kept}
        </p>
      ) : null}
      {row.ready ? (
        <>
          {(Object.keys(GROUPS) as Group[]).map((group) => (
            <details
              key={group}
              className="edit-group"
              open={OPEN.includes(group) || GROUPS[group].some((column) => (row.values[column] ?? '') !== '')}
            >
              <summary>{words.groups[group]}</summary>
              <div className="fields">{GROUPS[group].map(field)}</div>
            </details>
          ))}
          {other.length === 0 ? null : (
            <details className="edit-group" open>
              <summary>{words.groups.other}</summary>
              <div className="fields">{other.map(field)}</div>
            </details>
          )}
          <p className="field-error" role="alert">
            {count === 0 ? '' : words.mistakes(count)}
          </p>
          <div className="edit-actions">
            <button type="submit" className="primary" disabled={busy}>
              {act === '' ? words.addRow : words.apply}
            </button>
            <button
              type="button"
              disabled={Object.keys(row.typed).length === 0}
              onClick={() => {
                row.reset()
                setErrors(NONE)
              }}
            >
              {words.reset}
            </button>
            {given === undefined ? null : (
              <button type="button" onClick={given.leave}>
                {strings.edit.article.leaveForm}
              </button>
            )}
            {act === '' ? null : (
              <button type="button" disabled={busy} onClick={remove}>
                {words.remove}
              </button>
            )}
          </div>
        </>
      ) : null}
    </form>
  )
}
