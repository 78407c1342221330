/** Drafts held against the rows that a reader made of the same article: precision and recall of rows and of their cells. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadCrisis } from '../../src/crisis/load.js'
import type { Draft, DraftRow } from '../../src/draft/article.js'
import { draftOf } from '../../src/draft/draft.js'

/** A row as a reader has it. `s`: the sentences that may stand for it; `action`: labels that will do, parted by |. */
export interface GoldRow {
  s: number[]
  action: string
  actor?: string
  target?: string
  place?: string
  date?: string
  killed?: number
  injured?: string
  weapons?: string
}

interface Gold {
  dateline: string
  crisis?: string
  rows: GoldRow[]
}

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))
const ARTICLES = '../fixtures/articles'

/** Names of the articles in a folder, `developed` or `held-back`. */
export const articlesIn = (folder: string): string[] =>
  readdirSync(path(`${ARTICLES}/${folder}`))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => `${folder}/${name.slice(0, -4)}`)

export const articleText = (name: string): string => readFileSync(path(`${ARTICLES}/${name}.txt`), 'utf8')
const goldOf = (name: string): Gold => JSON.parse(readFileSync(path(`${ARTICLES}/${name}.gold.json`), 'utf8'))

/** A shipped crisis. */
export function shipped(name: string): NonNullable<ReturnType<typeof loadCrisis>['crisis']> {
  const file = (relative: string): string => readFileSync(path(`../../../../crises/${name}/${relative}`), 'utf8')
  const { crisis } = loadCrisis({ name: 'crisis.yaml', text: file('crisis.yaml'), readText: file })
  if (crisis === undefined) throw new Error(`${name} has mistakes`)
  return crisis
}

export function draftArticle(name: string): Draft {
  const { dateline, crisis } = goldOf(name)
  return draftOf(articleText(name), { dated: dateline, ...(crisis === undefined ? {} : { crisis: shipped(crisis) }) })
}

export interface Score {
  rows: { right: number; drafted: number; wanted: number }
  cells: { right: number; drafted: number; wanted: number }
  notes: string[]
}

const CELLS = ['date', 'actor', 'target', 'place', 'killed', 'injured', 'weapons'] as const
const cellOf = (row: DraftRow, column: (typeof CELLS)[number]): string =>
  (row.fields[column]?.value ?? '').replace(column === 'actor' ? / \(.*$/ : /$^/, '')
const plain = (text: string): string => text.toLowerCase().replace(/^the /, '')

/** A row is right where its sentence and its label are; cells are held against each other in rows that are right. */
export function scoreArticle(name: string): Score {
  const { rows: gold } = goldOf(name)
  const { rows } = draftArticle(name)
  const score: Score = {
    rows: { right: 0, drafted: rows.length, wanted: gold.length },
    cells: { right: 0, drafted: 0, wanted: 0 },
    notes: [],
  }
  const used = new Set<DraftRow>()
  for (const want of gold) {
    const fits = (row: DraftRow): boolean =>
      !used.has(row) &&
      [row.sentence, ...row.also].some((s) => want.s.includes(s)) &&
      want.action.split('|').includes(row.fields.action?.value ?? '')
    const agrees = (row: DraftRow): number => CELLS.filter((column) => right(want, row, column)).length
    const [row] = rows.filter(fits).sort((a, b) => agrees(b) - agrees(a))
    if (row === undefined) {
      score.notes.push(`missed ${want.s}: ${want.action} by ${want.actor ?? '?'}`)
      continue
    }
    used.add(row)
    score.rows.right++
    for (const column of CELLS) {
      const [wanted, drafted] = [want[column] !== undefined, cellOf(row, column) !== '']
      // A cell that the reader left open is not held against the draft.
      if (wanted) score.cells.wanted++
      if (wanted && drafted) score.cells.drafted++
      if (right(want, row, column)) score.cells.right++
      else if (wanted)
        score.notes.push(
          `${row.id} ${want.s} ${want.action}: ${column} "${cellOf(row, column)}", wanted "${want[column]}"`,
        )
    }
  }
  for (const row of rows)
    if (!used.has(row))
      score.notes.push(
        `not wanted ${row.id} s${row.sentence}: ${row.fields.action?.value} by ${row.fields.actor?.value}`,
      )
  return score
}

function right(want: GoldRow, row: DraftRow, column: (typeof CELLS)[number]): boolean {
  const wanted = want[column]
  return wanted !== undefined && plain(cellOf(row, column)) === plain(String(wanted))
}

/** Scores added up over articles. */
export function scoreAll(names: readonly string[]): Score {
  const total: Score = {
    rows: { right: 0, drafted: 0, wanted: 0 },
    cells: { right: 0, drafted: 0, wanted: 0 },
    notes: [],
  }
  for (const name of names) {
    const { rows, cells, notes } = scoreArticle(name)
    for (const key of ['right', 'drafted', 'wanted'] as const) {
      total.rows[key] += rows[key]
      total.cells[key] += cells[key]
    }
    total.notes.push(...notes.map((note) => `${name}: ${note}`))
  }
  return total
}
