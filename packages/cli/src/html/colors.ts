/** Colours of the page as CSS names them. */
import type { Theme } from '@standoff/core/kernel'

/** A theme as declarations of CSS variables. */
export const declared = (theme: Theme): string =>
  Object.entries(theme)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')

/** A colour as pictures name it. */
export const ink = (name: string): string => `var(--${name})`
