/** A section of the page: its place, its heading, and what it makes of the data. */
import type { ReportData } from './data.js'
import type { Figure } from './figure.js'
import type { Look } from './figures/look.js'
import type { MainAct } from './main-act.js'

export interface Context {
  data: ReportData
  look: Look
  main: MainAct | null
  /** Numbers a picture, keeps it for `--figures`, and gives its place on the page; nothing for none. */
  add(figure: Figure | null): string
}

export interface Section {
  id: string
  title: string
  /** Everything below its heading, as HTML. */
  body(context: Context): string
}
