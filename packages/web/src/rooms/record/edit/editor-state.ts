/** The state of one file's editor: its text, its history, its odd line ends, and what speaks to the user. */
import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab, invertedEffects } from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language'
import { lintGutter, lintKeymap } from '@codemirror/lint'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import {
  EditorState,
  type Extension,
  type Range,
  RangeSet,
  RangeValue,
  StateEffect,
  StateField,
  type Transaction,
} from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  type KeyBinding,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { isTooDeep } from '../../../editing/depth.js'
import type { Framed, LineEnd, OddEnd } from '../../../editing/text-frame.js'
import { languageOf, localeOf } from '../../../state/locale.js'
import { view } from '../../../state/view.js'
import { caretInSight } from './caret-in-sight.js'
import { offersFor } from './offers.js'

class Odd extends RangeValue {
  // Nothing is typed into a line end: what stands at its sides stays outside.
  override startSide = 1
  override endSide = -1
  constructor(readonly end: LineEnd) {
    super()
  }
  override eq(other: Odd): boolean {
    return other.end === this.end
  }
}

const putOdd = StateEffect.define<readonly OddEnd[]>({
  map: (ends, changes) => ends.map(({ at, end }) => ({ at: changes.mapPos(at, 1), end })),
})

const ranges = (ends: readonly OddEnd[]): Range<Odd>[] => ends.map(({ at, end }) => new Odd(end).range(at, at + 1))

/** Line ends that differ from the usual one, wherever they move. */
const oddEnds = StateField.define<RangeSet<Odd>>({
  create: () => RangeSet.empty,
  update(value, transaction) {
    let next = value.map(transaction.changes)
    for (const effect of transaction.effects)
      if (effect.is(putOdd))
        next = next.update({
          add: ranges(effect.value.filter(({ at }) => transaction.newDoc.sliceString(at, at + 1) === '\n')),
          sort: true,
        })
    return next
  },
})

/** Line ends that a change deletes come back when it is undone. */
const undoOdd = invertedEffects.of((transaction) => {
  const lost: OddEnd[] = []
  const before = transaction.startState.field(oddEnds, false)
  if (before === undefined || before.size === 0) return []
  transaction.changes.iterChangedRanges((from, to) => {
    before.between(from, to, (start, end, value) => {
      if (start >= from && end <= to) lost.push({ at: start, end: value.end })
    })
  })
  return lost.length === 0 ? [] : [putOdd.of(lost)]
})

export const oddIn = (odd: readonly OddEnd[]): StateEffect<readonly OddEnd[]>[] =>
  odd.length === 0 ? [] : [putOdd.of(odd)]

export function oddOf(state: EditorState): OddEnd[] {
  const ends: OddEnd[] = []
  for (const cursor = state.field(oddEnds).iter(); cursor.value !== null; cursor.next())
    ends.push({ at: cursor.from, end: cursor.value.end })
  return ends
}

const INK = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], fontWeight: '600' },
  { tag: tags.comment, color: 'var(--soft)', fontStyle: 'italic' },
  { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], color: 'var(--soft)' },
  { tag: [tags.labelName, tags.typeName, tags.meta], color: 'var(--blue)' },
])

const LOOK = EditorView.theme({
  '&': {
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    border: '1px solid var(--soft)',
    borderRadius: '3px',
    height: 'min(64vh, 720px)',
  },
  '&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '1px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', fontSize: '14px', lineHeight: '1.5' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-gutters': { backgroundColor: 'var(--paper)', color: 'var(--soft)', borderInlineEnd: '1px solid var(--rule)' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'color-mix(in srgb, var(--land) 55%, transparent)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--blue) 28%, transparent)',
  },
  '.cm-matchingBracket': { outline: '1px solid var(--soft)', backgroundColor: 'transparent' },
  '.cm-selectionMatch': { backgroundColor: 'color-mix(in srgb, var(--ink) 12%, transparent)' },
  '.cm-panels': { backgroundColor: 'var(--paper)', color: 'var(--ink)', fontFamily: 'var(--sans)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    border: '1px solid var(--soft)',
    fontFamily: 'var(--sans)',
    fontSize: '15px',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', fontSize: '14px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--ink)',
    color: 'var(--paper)',
  },
  '.cm-completionInfo': { maxWidth: '340px', lineHeight: '1.35' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--vermilion)',
    textUnderlineOffset: '3px',
  },
  '.cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline dotted var(--ink)',
    textUnderlineOffset: '3px',
  },
  '.cm-lint-marker': { width: '0.9em', height: '0.9em', content: 'none' },
  '.cm-lint-marker-error::before': { content: '"\u2715"', color: 'var(--vermilion)', fontWeight: '600' },
  '.cm-lint-marker-warning::before': { content: '"!"', color: 'var(--ink)', fontWeight: '600' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--vermilion)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--ink)' },
})

export type Took = (transaction: Transaction, after: EditorState) => void

function extensionsFor(file: string, text: string, took: Took, beyond: readonly KeyBinding[]): Extension[] {
  const isYaml = !/\.csv$/i.test(file)
  return [
    history(),
    undoOdd,
    lineNumbers(),
    lintGutter(),
    highlightSpecialChars(),
    drawSelection(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSelectionMatches(),
    search({ top: true }),
    isYaml && !isTooDeep(text)
      ? [yaml(), syntaxHighlighting(INK), indentOnInput(), bracketMatching(), closeBrackets()]
      : [],
    autocompletion({ override: [offersFor(isYaml)], icons: false, maxRenderedOptions: 60 }),
    EditorState.tabSize.of(2),
    EditorState.phrases.of(localeOf(languageOf(view.get().params)).strings.edit.phrases),
    EditorView.lineWrapping,
    caretInSight,
    EditorView.contentAttributes.of({ tabindex: '0' }),
    EditorView.updateListener.of(({ transactions, state }) => {
      for (const transaction of transactions) took(transaction, state)
    }),
    keymap.of([
      ...defaultKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...beyond,
      ...completionKeymap,
      ...lintKeymap,
      indentWithTab,
    ]),
    LOOK,
  ]
}

/** @param beyond keys that are asked after the editor's own history */
export const stateOf = (file: string, { text, odd }: Framed, took: Took, beyond: readonly KeyBinding[]): EditorState =>
  EditorState.create({
    doc: text,
    extensions: [oddEnds.init(() => RangeSet.of(ranges(odd))), extensionsFor(file, text, took, beyond)],
  })
