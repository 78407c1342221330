/**
 * What is being edited: one editor state a file, with one history for what is typed and what the form changes. Lives on while other rooms are
 * visited. Texts are handed to the clerk a moment after the last change.
 */
import { redo, redoDepth, undo, undoDepth } from '@codemirror/commands'
import { type EditorState, Transaction, type TransactionSpec } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { difference, type FileChange } from '../../../editing/change.js'
import { sameTexts } from '../../../editing/draft.js'
import { type Frame, reframe, unframe } from '../../../editing/text-frame.js'
import { changeTexts, open } from '../../../state/crisis.js'
import { beforeKeeping, opening } from '../../../state/drafts.js'
import { createStore } from '../../../state/store.js'
import type { CrisisTexts } from '../../../work/texts.js'
import { oddIn, oddOf, stateOf } from './editor-state.js'

const WAIT_MS = 250

interface Paper {
  state: EditorState
  frame: Frame
  /** The text as the page has it, and the document it was made of. */
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
/** Files in the order of their changes, for undo from outside an editor. */
let done: string[][] = []
let undone: string[][] = []
let shown: { file: string; view: EditorView } | null = null
let timer: ReturnType<typeof setTimeout> | undefined
let handed: CrisisTexts | null = null

export const isTable = (file: string): boolean => /\.csv$/i.test(file)
export const mainFile = (): string => main
export const paperOf = (file: string): EditorState | undefined => papers.get(file)?.state

function tell(ahead = editing.get()?.ahead ?? false): void {
  const depth = (of: (state: EditorState) => number): boolean => [...papers.values()].some(({ state }) => of(state) > 0)
  const next: Editing = { files: [...papers.keys()], canUndo: depth(undoDepth), canRedo: depth(redoDepth), ahead }
  const now = editing.get()
  const same = now !== null && now.canUndo === next.canUndo && now.canRedo === next.canRedo && now.ahead === next.ahead && now.files.join('\n') === next.files.join('\n')
  if (!same) editing.set(next)
}

const allTexts = ({ name, text, beside }: CrisisTexts): [string, string][] => [[name, text], ...Object.entries(beside)]

function paperFor(file: string, text: string): Paper {
  const framed = unframe(text)
  const state = stateOf(file, framed, (transaction, after) => took(file, transaction, after))
  return { state, frame: framed.frame, text, doc: state.doc }
}

/** Follows the open crisis: opened anew, or changed from outside (a draft that came back, files changed on the disk). */
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
  for (const file of papers.keys()) if (file !== now.texts.name && !Object.hasOwn(now.texts.beside, file)) papers.delete(file)
  if (group.length > 0) remember(group)
  tell()
}

/** A text from outside: one step of the history, as small as it can be. */
function replace(file: string, paper: Paper, text: string): void {
  const framed = unframe(text)
  const before = paper.state.doc.toString()
  dispatch(file, { changes: difference(before, framed.text), effects: oddIn(framed.odd), annotations: OUTSIDE, userEvent: 'outside' })
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
  if (!transaction.isUserEvent('undo') && !transaction.isUserEvent('redo') && !grouping) remember([file])
  clearTimeout(timer)
  timer = setTimeout(handOver, WAIT_MS)
  tell(true)
}

let grouping = false
let changesMade = 0
/** Another number after every change of any text. */
export const stamp = (): number => changesMade

function remember(files: string[]): void {
  const last = done[done.length - 1]
  // What is typed in one file is one entry; its own history knows the steps.
  if (files.length > 1 || last === undefined || last.length > 1 || last[0] !== files[0]) done.push(files)
  if (done.length > 1000) done = done.slice(-500)
  undone = []
}

const textOf = (paper: Paper): string => (paper.state.doc.eq(paper.doc) ? paper.text : reframe({ text: paper.state.doc.toString(), frame: paper.frame, odd: oddOf(paper.state) }))

/** Gives the clerk the texts as they stand. */
export function handOver(): void {
  clearTimeout(timer)
  const now = open.get()
  if (editing.get()?.ahead !== true || now === null || opening.get()?.number !== number) return
  for (const [file, paper] of papers) if (paper.state.doc !== paper.doc) papers.set(file, { ...paper, text: textOf(paper), doc: paper.state.doc })
  const beside = Object.fromEntries([...papers].filter(([file]) => file !== main).map(([file, { text }]) => [file, text]))
  const opened = opening.get()?.texts
  const texts: CrisisTexts = { name: main, text: papers.get(main)?.text ?? '', beside }
  // Undone to how it was: the very same texts, so that nothing counts as unsaved.
  handed = opened !== undefined && sameTexts(texts, opened) ? opened : sameTexts(texts, now.saved) ? now.saved : texts
  tell(false)
  if (handed !== now.texts) void changeTexts(handed)
}

/** Texts as editors hold them, for the clerk's row work. */
export function textsInEditors(): CrisisTexts {
  const { [main]: text = '', ...beside } = Object.fromEntries([...papers].map(([file, { state }]) => [file, state.doc.toString()]))
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
  while (from.length > 0) {
    const files = from[from.length - 1]
    const able = files.filter((file) => depth(papers.get(file)?.state as EditorState) > 0)
    if (able.length === 0) {
      from.pop()
      continue
    }
    for (const file of able) {
      const state = papers.get(file)?.state
      if (state !== undefined) command({ state, dispatch: (transaction: Transaction) => (shown?.file === file ? shown.view.dispatch(transaction) : took(file, transaction, transaction.state)) })
    }
    if (files.length > 1) from.pop()
    to.push(files)
    handOver()
    return able
  }
  return []
}

/** Undoes the last change, wherever it was made; says in which files. */
export const undoLast = (): string[] => step(undo, done, undone, undoDepth)
export const redoLast = (): string[] => step(redo, undone, done, redoDepth)

beforeKeeping(handOver)
opening.follow(followOpen)
open.follow(followOpen)
followOpen()
