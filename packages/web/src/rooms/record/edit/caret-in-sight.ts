/** Keeps what is being typed in sight when the page above the editor grows, as it does when a first change is told. */
import type { Extension } from '@codemirror/state'
import { EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'

/** Ways in which a reader moves the page by hand: what was typed last is then left where it is. */
const BY_HAND = ['wheel', 'touchmove', 'pointerdown'] as const

class CaretInSight {
  private typed = false
  private readonly layout: ResizeObserver
  private readonly readOn = (): void => {
    this.typed = false
  }

  constructor(view: EditorView) {
    this.layout = new ResizeObserver(() => {
      if (this.typed && view.hasFocus)
        view.dispatch({
          effects: EditorView.scrollIntoView(view.state.selection.main.head, { y: 'nearest', yMargin: 40 }),
        })
    })
    this.layout.observe(document.body)
    for (const kind of BY_HAND) window.addEventListener(kind, this.readOn, { passive: true })
  }

  update({ docChanged }: ViewUpdate): void {
    if (docChanged) this.typed = true
  }

  destroy(): void {
    this.layout.disconnect()
    for (const kind of BY_HAND) window.removeEventListener(kind, this.readOn)
  }
}

export const caretInSight: Extension = ViewPlugin.fromClass(CaretInSight)
