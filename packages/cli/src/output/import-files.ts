/** Files that an import writes: a draft of a crisis, or rows added to one; never over what is there. */
import { existsSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { csvCell, type RowFate } from '@standoff/core/kernel'
import { UserError } from '../process/exit.js'
import { StagedFolder } from './staged-folder.js'

export const CRISIS = 'crisis.yaml'
export const RECORD = 'record.csv'
export const BECAME = 'what-became.csv'

/** `ged231-draft` for `data/ged231.csv`. */
export const folderFor = (file: string): string => `${basename(file).replace(/\.[^.]*$/, '')}-draft`

/** What became of every row, as CSV. */
export function fatesCsv(fates: readonly RowFate[]): string {
  const lines = fates.map(({ row, line, id, fate, into, as, why, detail }) =>
    [row, line, id, fate, into ?? null, as.join(' '), why ?? null, detail ?? null].map(csvCell).join(','),
  )
  return `${['row,line,id,fate,into,as,why,detail', ...lines].join('\n')}\n`
}

/** @throws UserError where a draft would lie over something */
export function refuseOverwriting(folder: string, names: readonly string[] = [CRISIS, RECORD, BECAME]): void {
  const there = names.find((name) => existsSync(join(folder, name)))
  if (there !== undefined)
    throw new UserError(
      `${join(folder, there)}: is there already, and is not written over; name another folder by --out`,
    )
}

/** Writes files of one folder, all or none. @returns their paths */
export async function writeTogether(
  option: string,
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<string[]> {
  const names = Object.keys(files)
  const staged = await StagedFolder.open(option, folder, names)
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(staged.stage, name), text)
    staged.commit()
  } finally {
    await staged.close()
  }
  return names.map((name) => join(folder, name))
}
