import type { Outlook } from '@standoff/core'
import type { Style } from '../../terminal/style.js'

/** One part of the text of a run: a heading and the lines below it, or nothing where there is nothing to say. */
export type Section = (outlook: Outlook, style: Style) => { title: string; lines: string[] } | null
