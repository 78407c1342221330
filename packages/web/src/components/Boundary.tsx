/**
 * Where a part of the page breaks, the rest stays: what happened is said, with a way to try again and a way to load the
 * page anew.
 */
import { Component, type ReactNode } from 'react'
import { languageOf, localeOf } from '../state/locale.js'
import { view } from '../state/view.js'

interface Props {
  children: ReactNode
  /** The boundary of the whole page. */
  whole?: boolean
  /** Heading of what is missing. */
  title?: string
  /** Called before it is tried again: to load anew what could not be loaded. */
  onRetry?: () => void
  /** When it changes, the error is cleared. */
  of?: unknown
}

interface State {
  error: Error | null
  of: unknown
}

/** A part of the page that could not be fetched: offline, or deployed anew since this page was loaded. */
const isUnloaded = ({ message }: Error): boolean =>
  /dynamically imported module|importing a module script|preload CSS|module script failed|Failed to fetch/i.test(
    message,
  )

export class Boundary extends Component<Props, State> {
  override state: State = { error: null, of: this.props.of }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  static getDerivedStateFromProps({ of }: Props, before: State): Partial<State> | null {
    return Object.is(of, before.of) ? null : { of, error: null }
  }

  again = (): void => {
    this.props.onRetry?.()
    this.setState({ error: null })
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === null) return this.props.children
    const words = localeOf(languageOf(view.get().params)).strings.app.trouble
    const message = (
      <div className="warned trouble" role="alert">
        <p>{isUnloaded(error) ? words.unloaded : words.broke}</p>
        <p>
          <button type="button" onClick={this.again}>
            {words.again}
          </button>{' '}
          <button type="button" onClick={() => location.reload()}>
            {words.reload}
          </button>
        </p>
        <p className="note">
          {words.kept} {words.said} <code>{error.message}</code>
        </p>
      </div>
    )
    return this.props.whole === true ? (
      <main className="frame">
        <h1>{localeOf(languageOf(view.get().params)).strings.app.name}</h1>
        {message}
      </main>
    ) : this.props.title === undefined ? (
      message
    ) : (
      <>
        <h1>{this.props.title}</h1>
        {message}
      </>
    )
  }
}
