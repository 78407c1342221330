/** Colours as custom properties of the document: light, dark, or as the system says. */
import { DARK, LIGHT, type Theme } from '@standoff/core/kernel'

const declared = (theme: Theme): string =>
  Object.entries({ ...theme, focus: theme.blue })
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')

export const THEMES = ['system', 'light', 'dark'] as const
export type ThemeName = (typeof THEMES)[number]

export const themeRules = (): string =>
  `:root{color-scheme:light;${declared(LIGHT)}}` +
  `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${declared(DARK)}}}` +
  `@media screen{:root[data-theme=dark]{color-scheme:dark;${declared(DARK)}}}`

/** Puts both themes into the document. */
export function installThemes(): void {
  const style = document.createElement('style')
  style.textContent = themeRules()
  document.head.prepend(style)
}

export function showTheme(name: ThemeName): void {
  if (name === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = name
}

/** A colour as pictures name it. */
export const ink = (name: string): string => `var(--${name})`
