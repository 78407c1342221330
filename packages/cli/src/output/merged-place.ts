/** Where a merged crisis is written: all its files or none, and never over anything. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { MergedFile } from '@standoff/core/kernel'
import { UserError } from '../process/exit.js'
import { StagedFolder } from './staged-folder.js'

const OPTION = '--out'
const CRISIS = 'crisis.yaml'

export class MergedPlace {
  /** @param folder, name of the crisis file in it */
  private constructor(
    private readonly folder: string,
    private readonly name: string,
  ) {}

  /** @throws UserError where something is there already */
  static of(out: string): MergedPlace {
    if (existsSync(out)) throw new UserError(`${OPTION} ${out}: it is there already, and nothing is overwritten`)
    return /\.(ya?ml|json)$/i.test(out) ? new MergedPlace(dirname(out), basename(out)) : new MergedPlace(out, CRISIS)
  }

  /** The path of the crisis file. */
  get crisis(): string {
    return join(this.folder, this.name)
  }

  /**
   * Writes all files.
   * @returns their paths, in the same order
   * @throws UserError where two have one name, or a name is taken
   */
  async write(files: readonly MergedFile[]): Promise<string[]> {
    const names = files.map(({ beside }) => beside ?? this.name)
    const twice = names.find((name, n) => names.indexOf(name) < n)
    if (twice !== undefined)
      throw new UserError(`${OPTION} ${this.folder}: two files would have the name ${twice}; rename one of the tables`)
    const top = [...new Set(names.map((name) => name.split(/[/\\]/)[0]))]
    const taken = top.find((name) => existsSync(join(this.folder, name)))
    if (taken !== undefined)
      throw new UserError(`${OPTION}: ${join(this.folder, taken)} is there already, and nothing is overwritten`)
    const staged = await StagedFolder.open(OPTION, this.folder, top)
    try {
      for (const [n, { text }] of files.entries()) {
        const path = join(staged.stage, names[n])
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, text)
      }
      staged.commit()
    } finally {
      await staged.close()
    }
    return names.map((name) => join(this.folder, name))
  }
}
