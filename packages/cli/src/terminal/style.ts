/**
 * What a terminal can show: its width, whether it has Unicode, whether it has colour. Colour is only ever a second cue.
 */

export interface Style {
  width: number
  unicode: boolean
  bold(text: string): string
  dim(text: string): string
}

interface Stream {
  isTTY?: boolean
  columns?: number
}

type Environment = Readonly<Record<string, string | undefined>>

const WIDEST = 80
const NARROWEST = 40

/** @param ascii the user asks for plain ASCII */
export function styleFor(stream: Stream, environment: Environment, ascii = false): Style {
  const colour = hasColour(stream, environment)
  const sgr = (on: number, off: number) => (text: string) =>
    colour && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text
  const columns = stream.isTTY === true && stream.columns ? stream.columns : WIDEST
  return {
    width: Math.max(NARROWEST, Math.min(columns, WIDEST)),
    unicode: !ascii && hasUnicode(environment),
    bold: sgr(1, 22),
    dim: sgr(2, 22),
  }
}

/** https://no-color.org, then FORCE_COLOR, then whether it is a terminal. */
export function hasColour(stream: Stream, environment: Environment): boolean {
  if ((environment.NO_COLOR ?? '') !== '') return false
  if ((environment.FORCE_COLOR ?? '') !== '') return environment.FORCE_COLOR !== '0'
  return stream.isTTY === true && environment.TERM !== 'dumb'
}

/** Whether the locale is UTF-8; a machine that names no locale at all is taken to be. */
export function hasUnicode(environment: Environment): boolean {
  const locale = environment.LC_ALL || environment.LC_CTYPE || environment.LANG
  if (environment.TERM === 'dumb') return false
  return locale === undefined || locale === '' || /utf-?8/i.test(locale)
}
