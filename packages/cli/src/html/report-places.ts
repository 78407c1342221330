/** Where `standoff report` writes: the page, and a folder of pictures. Both are tested and locked before the work. */
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { lockPlace, type PlaceLock } from '../output/lock-place.js'
import { notStored, tryFile } from '../output/place.js'
import { StagedFolder } from '../output/staged-folder.js'
import { writeWhole } from '../output/write-whole.js'
import type { Figure } from './figure.js'
import { saveFigures } from './save-figures.js'

/** Bytes of a long page. */
const PAGE_BYTES = 2_000_000

export class ReportPlaces {
  private constructor(
    private readonly out: string,
    private readonly file: string,
    private readonly lock: PlaceLock,
    private readonly figures: { folder: string; staged: StagedFolder } | null,
  ) {}

  /** @throws UserError where a place cannot be written, or another standoff keeps writing there */
  static async open(out: string, figures: string | undefined): Promise<ReportPlaces> {
    const file = tryFile('--out', out, PAGE_BYTES)
    const lock = await lockPlace({
      option: '--out',
      path: out,
      lockPath: join(dirname(file), `.${basename(file)}.standoff.lock`),
    })
    return new ReportPlaces(
      out,
      file,
      lock,
      figures === undefined ? null : { folder: figures, staged: await StagedFolder.open('--figures', figures) },
    )
  }

  /** @throws UserError where the page could not be written; it says where the page is then */
  keepPage(html: string): void {
    try {
      this.lock.check()
      writeWhole(this.file, html)
    } catch (error) {
      const instead = join(tmpdir(), `${randomBytes(3).toString('hex')}-${basename(this.file)}`)
      try {
        writeWhole(instead, html)
      } catch {
        throw notStored(
          '--out',
          this.out,
          error,
          `nor can ${instead}: the page is lost; make room, and give the command again`,
        )
      }
      throw notStored('--out', this.out, error, `the page was kept as ${instead}`)
    }
  }

  /** @returns the kinds of file written */
  async keepFigures(pictures: readonly Figure[]): Promise<string[]> {
    if (this.figures === null) return []
    try {
      const kinds = await saveFigures(this.figures.staged.stage, pictures)
      this.figures.staged.commit()
      return kinds
    } catch (error) {
      throw notStored('--figures', this.figures.folder, error, 'the pictures are not kept')
    }
  }

  async close(): Promise<void> {
    await this.figures?.staged.close()
    await this.lock.release()
  }
}
