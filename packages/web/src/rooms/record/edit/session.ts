/**
 * What is being edited: one editor state a file, with one history for what is typed and what the form changes. Lives on
 * while other rooms are visited. Texts are handed to the clerk a moment after the last change.
 */
import { historyKeymap, redo, redoDepth, undo, undoDepth } from '@codemirror/commands'
import { type EditorState, Transaction, type TransactionSpec } from '@codemirror/state'
import type { EditorView, KeyBinding } from '@codemirror/view'
import { difference, type FileChange } from '../../../editing/change.js'
import { sameTexts } from '../../../editing/draft.js'
import { type Frame, reframe, unframe } from '../../../editing/text-frame.js'
import type { CrisisTexts } from '../../../editing/texts.js'
import { changeTexts, open } from '../../../state/crisis.js'
import { beforeKeeping, opening } from '../../../state/drafts.js'
import { createStore } from '../../../state/store.js'
import { oddIn, oddOf, stateOf } from './editor-state.js'

const WAIT_MS = 250
/** However long one types without a pause, so long at most nothing is handed over and kept. */
const MOST_MS = 1000

interface Paper {
  state: EditorState
  frame: Frame
  /** The text as last read, and the editor document that it was made from. */
  text: string
  doc: EditorState['doc']
}

export interface Editing {
  files: readonly string[]
  canUndo: boolean
  canRedo: boolean
  /** Something was typed that the clerk has not been given. */
  ahead: boolean
}

export const editing = createStore<Editing | null>(null)

let papers = new Map<string, Paper>()
let main = ''
let number = -1
/**
 * Steps of all histories in the order in which they were made, each with its files: undo goes by them from outside an
 * editor.
 */
let done: string[][] = []
let undone: string[][] = []
let shown: { file: string; view: EditorView } | null = null
let timer: ReturnType<typeof setTimeout> | undefined
/** When the first change was made that the clerk has not been given. */
let waitsFrom: number | null = null
let handed: CrisisTexts | null = null

export const isTable = (file: string): boolean => /\.csv$/i.test(file)
export const mainFile = (): string => main
export const paperOf = (file: string): EditorState | undefined => papers.get(file)?.state

function tell(ahead = editing.get()?.ahead ?? false): void {
  const can = (steps: string[][], depth: (state: EditorState) => number): boolean =>
    steps.some((files) => ableOf(files, depth).length > 0)
  const next: Editing = {
    files: [...papers.keys()],
    canUndo: can(done, undoDepth),
    canRedo: can(undone, redoDepth),
    ahead,
  }
  const now = editing.get()
  const same =
    now !== null &&
    now.canUndo === next.canUndo &&
    now.canRedo === next.canRedo &&
    now.ahead === next.ahead &&
    now.files.join('\n') === next.files.join('\n')
  if (!same) editing.set(next)
}

const allTexts = ({ name, text, beside }: CrisisTexts): [string, string][] => [[name, text], ...Object.entries(beside)]

function paperFor(file: string, text: string): Paper {
  const framed = unframe(text)
  const state = stateOf(file, framed, (transaction, after) => took(file, transaction, after), BEYOND)
  return { state, frame: framed.frame, text, doc: state.doc }
}

/**
 * Follows the open crisis: opened anew, or changed from outside (a draft that came back, files changed on the disk).
 */
export function followOpen(): void {
  const now = open.get()
  const turn = opening.get()?.number ?? 0
  if (now === null) return
  if (turn !== number) {
    clearTimeout(timer)
    number = turn
    main = now.texts.name
    papers = new Map(allTexts(opening.get()?.texts ?? now.texts).map(([file, text]) => [file, paperFor(file, text)]))
    done = []
    undone = []
    handed = opening.get()?.texts ?? now.texts
    shown = null
    editing.set(null)
    tell(false)
  }
  if (handed === now.texts || (handed !== null && sameTexts(handed, now.texts))) {
    handed = now.texts
    return
  }
  handed = now.texts
  const group: string[] = []
  for (const [file, text] of allTexts(now.texts)) {
    const paper = papers.get(file)
    if (paper === undefined) papers.set(file, paperFor(file, text))
    else if (paper.text !== text) {
      replace(file, paper, text)
      group.push(file)
    }
  }
  for (const file of papers.keys())
    if (file !== now.texts.name && !Object.hasOwn(now.texts.beside, file)) papers.delete(file)
  if (group.length > 0) remember(group)
  tell()
}

/** A text from outside: one step of the history, as small as it can be. */
function replace(file: string, paper: Paper, text: string): void {
  const framed = unframe(text)
  const before = paper.state.doc.toString()
  dispatch(file, {
    changes: difference(before, framed.text),
    effects: oddIn(framed.odd),
    annotations: OUTSIDE,
    userEvent: 'outside',
  })
  const next = papers.get(file)
  if (next !== undefined) papers.set(file, { ...next, frame: framed.frame, text, doc: next.state.doc })
}

const OUTSIDE = [Transaction.addToHistory.of(true)]

function dispatch(file: string, spec: TransactionSpec): void {
  if (shown?.file === file) {
    shown.view.dispatch(spec)
    return
  }
  const paper = papers.get(file)
  if (paper === undefined) return
  const transaction = paper.state.update(spec)
  papers.set(file, { ...paper, state: transaction.state })
  took(file, transaction, transaction.state)
}

/** An editor shows a file; its state is the session's. */
export function show(file: string, view: EditorView): () => void {
  shown = { file, view }
  return () => {
    if (shown?.view === view) shown = null
  }
}

/** A transaction has been made, in an editor or from outside. */
function took(file: string, transaction: Transaction, state: EditorState): void {
  const paper = papers.get(file)
  if (paper === undefined) return
  papers.set(file, { ...paper, state })
  if (!transaction.docChanged) return
  changesMade += 1
  if (transaction.isUserEvent('outside')) return
  if (!grouping) {
    if (transaction.isUserEvent('undo')) move(file, done, undone)
    else if (transaction.isUserEvent('redo')) move(file, undone, done)
    else if (undoDepth(state) !== undoDepth(transaction.startState)) remember([file])
  }
  clearTimeout(timer)
  const now = performance.now()
  waitsFrom ??= now
  timer = setTimeout(handOver, Math.max(0, Math.min(WAIT_MS, waitsFrom + MOST_MS - now)))
  tell(true)
}

let grouping = false
let changesMade = 0
/** Another number after every change of any text. */
export const stamp = (): number => changesMade

function remember(files: string[]): void {
  done.push(files)
  if (done.length > 1000) done = done.slice(-500)
  undone = []
}

/** One step of one file was undone or done again in its own editor. */
function move(file: string, from: string[][], to: string[][]): void {
  const at = from.findLastIndex((files) => files.includes(file))
  if (at >= 0) {
    const rest = from[at].filter((one) => one !== file)
    from.splice(at, 1, ...(rest.length === 0 ? [] : [rest]))
  }
  to.push([file])
}

const ableOf = (files: readonly string[], depth: (state: EditorState) => number): string[] =>
  files.filter((file) => {
    const state = papers.get(file)?.state
    return state !== undefined && depth(state) > 0
  })

const textOf = (paper: Paper): string =>
  paper.state.doc.eq(paper.doc)
    ? paper.text
    : reframe({ text: paper.state.doc.toString(), frame: paper.frame, odd: oddOf(paper.state) })

/** Gives the clerk the texts as they stand. */
export function handOver(): void {
  clearTimeout(timer)
  waitsFrom = null
  const now = open.get()
  if (editing.get()?.ahead !== true || now === null || opening.get()?.number !== number) return
  for (const [file, paper] of papers)
    if (paper.state.doc !== paper.doc) papers.set(file, { ...paper, text: textOf(paper), doc: paper.state.doc })
  const beside = Object.fromEntries(
    [...papers].filter(([file]) => file !== main).map(([file, { text }]) => [file, text]),
  )
  const opened = opening.get()?.texts
  const texts: CrisisTexts = { name: main, text: papers.get(main)?.text ?? '', beside }
  // Undone to how it was: the very same texts, so that nothing counts as unsaved.
  handed = opened !== undefined && sameTexts(texts, opened) ? opened : sameTexts(texts, now.saved) ? now.saved : texts
  tell(false)
  if (handed !== now.texts) void changeTexts(handed)
}

/** Texts as editors hold them, for the clerk's row work. */
export function textsInEditors(): CrisisTexts {
  const { [main]: text = '', ...beside } = Object.fromEntries(
    [...papers].map(([file, { state }]) => [file, state.doc.toString()]),
  )
  return { name: main, text, beside }
}

/** Applies changes of one or several files as one step. */
export function applyChanges(changes: readonly FileChange[], userEvent: string): void {
  grouping = true
  for (const { file, changes: inFile } of changes) dispatch(file, { changes: inFile, userEvent })
  grouping = false
  remember(changes.map(({ file }) => file))
  handOver()
}

/** Adds a file that was missing. */
export function addFile(file: string, text: string): CrisisTexts | null {
  handOver()
  const now = open.get()
  return now === null ? null : { ...now.texts, beside: { ...now.texts.beside, [file]: text } }
}

function step(command: typeof undo, from: string[][], to: string[][], depth: (state: EditorState) => number): string[] {
  for (let files = from.pop(); files !== undefined; files = from.pop()) {
    const able = ableOf(files, depth)
    if (able.length === 0) continue
    grouping = true
    for (const file of able) {
      const state = papers.get(file)?.state
      if (state !== undefined)
        command({
          state,
          dispatch: (transaction: Transaction) =>
            shown?.file === file ? shown.view.dispatch(transaction) : took(file, transaction, transaction.state),
        })
    }
    grouping = false
    to.push(files)
    handOver()
    tell()
    return able
  }
  return []
}

/** What was undone or done again last, and in which files. */
export const stepped = createStore<{ isUndo: boolean; files: readonly string[] } | null>(null)

function stepTold(isUndo: boolean): boolean {
  const files = isUndo ? step(undo, done, undone, undoDepth) : step(redo, undone, done, redoDepth)
  if (files.length > 0) stepped.set({ isUndo, files })
  return files.length > 0
}

/** Undoes the last change, wherever it was made. */
export const undoLast = (): boolean => stepTold(true)
export const redoLast = (): boolean => stepTold(false)

/** Keys that go on in other files where the history of the text in the editor ends. */
const BEYOND: readonly KeyBinding[] = historyKeymap.flatMap((binding) =>
  binding.run === undo ? [{ ...binding, run: undoLast }] : binding.run === redo ? [{ ...binding, run: redoLast }] : [],
)

beforeKeeping(handOver)
opening.follow(followOpen)
open.follow(followOpen)
followOpen()
