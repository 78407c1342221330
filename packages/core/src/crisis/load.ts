import { checkActs } from './check/acts.js'
import { checkCrisisFile } from './check/index.js'
import { checkJudgements } from './check/judgements.js'
import { checkRecord } from './check/record.js'
import type { Crisis } from './checked.js'
import { problemsOf } from './issues.js'
import { LIMITS } from './limits.js'
import { localDates } from './local-dates.js'
import { ladderOf } from './menu.js'
import { type Problem, show, sortProblems } from './problem.js'
import { type InputText, readRecord } from './record/read.js'
import type { RecordRow } from './record/row.js'
import { recordPart } from './record-part.js'
import { type CrisisFile, crisisFile } from './schema/crisis.js'
import { withViewpoints } from './viewpoints.js'
import { readTree, type Tree } from './yaml-tree.js'

export type { Crisis } from './checked.js'

export interface CrisisSource {
  /** Name of the file as messages should show it. */
  name: string
  text: string
  /**
   * Text of a file beside it, or what is wrong with its bytes; throws where there is none or where the path leaves the
   * folder.
   */
  readText(relative: string): string | Problem
}

/** The two channels of a file that names none: one public, one private, both open between the principals. */
function withChannels(file: CrisisFile): CrisisFile {
  const principals = Object.keys(file.parties).filter((id) => file.parties[id].kind === 'principal')
  if (Object.keys(file.channels).length > 0 || principals.length !== 2) return file
  const [one, other] = principals
  const between: [string, string] = [one, other]
  const plain = {
    between,
    through: [],
    delayDays: { kind: 'point', value: 0 },
    reliability: { kind: 'point', value: 1 },
  } as const
  return {
    ...file,
    channels: {
      public: { ...plain, through: [], name: 'Public statements', private: false },
      private: { ...plain, through: [], name: 'Private channel', private: true, open: true },
    },
  }
}

/**
 * The values of a file, or what keeps them from being read. A problem at a path that the tree reported already is not
 * reported again.
 */
function parse(name: string, tree: Tree): { file?: CrisisFile; problems: Problem[] } {
  if (tree.broken) return { problems: tree.problems }
  if (typeof tree.value !== 'object' || tree.value === null || Array.isArray(tree.value)) {
    const found = tree.value === null || tree.value === undefined ? 'an empty file' : show(tree.value)
    return {
      problems: [
        ...tree.problems,
        {
          severity: 'error',
          file: name,
          line: 1,
          column: 1,
          path: '',
          found,
          expected: 'a crisis file that starts with `standoff: 1`',
        },
      ],
    }
  }
  const parsed = crisisFile.safeParse(tree.value)
  if (parsed.success) return { file: localDates(parsed.data), problems: tree.problems }
  const told = new Set(tree.problems.map((problem) => problem.path))
  return {
    problems: [
      ...tree.problems,
      ...problemsOf(name, crisisFile, parsed.error, tree).filter((problem) => !told.has(problem.path)),
    ],
  }
}

/** The record of a file, read and checked. */
function recordOf(
  { name, readText }: CrisisSource,
  tree: Tree,
  file: CrisisFile,
  lacking = false,
): { rows: RecordRow[]; problems: Problem[]; inputs: InputText[]; lacking: boolean } {
  const rungs = ladderOf(file).map((rung) => rung.id)
  const record = readRecord(file, rungs, { name, tree, readText, lacking })
  return {
    ...record,
    problems: [
      ...record.problems,
      ...checkRecord(name, file, record.rows, (key) => tree.locate(['record', key]), record.lacking),
    ],
  }
}

/**
 * Unknown party ids that ties, channels, sites or drivers name, as messages show them; rows with the same id are not
 * reported again.
 */
function namedNowhere(file: CrisisFile): Set<string> {
  const named = [
    ...file.ties.flatMap(({ patron, proxy }) => [patron, proxy]),
    ...Object.values(file.channels).flatMap(({ between, through }) => [...between, ...through]),
    ...Object.values(file.sites).flatMap(({ of, host }) => (host === undefined ? [of] : [of, host])),
    ...Object.values(file.drivers).flatMap(({ multiplies }) => multiplies),
  ]
  return new Set(named.filter((id) => !Object.hasOwn(file.parties, id)).map(show))
}

/** What is wrong with the record of a file that has mistakes itself, as far as these do not bear on it. */
function recordProblems(input: CrisisSource, tree: Tree): Problem[] {
  const part = recordPart(tree.value)
  if (part === undefined) return []
  const { problems } = recordOf(input, tree, withChannels(part.file), part.lacking)
  return part.isWhole ? problems : problems.filter(({ severity }) => severity === 'error')
}

/**
 * Reads a crisis with its record, and reports as many problems at once as it can without guessing. `crisis` is there
 * only where there is no error; warnings do not stop. Never throws, whatever the text.
 */
export function loadCrisis(input: CrisisSource): { crisis?: Crisis; problems: Problem[] } {
  const { name, text } = input
  if (text.length > LIMITS.fileCharacters) {
    return {
      problems: [
        {
          severity: 'error',
          file: name,
          line: 1,
          column: 1,
          path: '',
          found: `${text.length} characters`,
          expected: `at most ${LIMITS.fileCharacters}`,
        },
      ],
    }
  }
  const tree = readTree(name, text)
  const parsed = parse(name, tree)
  if (parsed.file === undefined)
    return { problems: sortProblems([...parsed.problems, ...(tree.broken ? [] : recordProblems(input, tree))]) }
  const file = withViewpoints(withChannels(parsed.file))
  const record = recordOf(input, tree, file)
  const nobody = namedNowhere(file)
  const isTold = (problem: Problem): boolean => problem.severity === 'error' || !nobody.has(problem.found)
  const ofRecord = nobody.size === 0 ? record.problems : record.problems.filter(isTold)
  const found = [
    ...parsed.problems,
    ...checkCrisisFile(file, name, tree),
    ...checkJudgements(name, file, record.rows, tree, record.lacking),
    ...ofRecord,
  ]
  const acts = checkActs(file, record.rows, [...found, ...record.problems])
  const sorted = sortProblems([...found, ...acts])
  if (sorted.some((problem) => problem.severity === 'error')) return { problems: sorted }
  return { crisis: { name, file, record: record.rows, inputs: [{ name, text }, ...record.inputs] }, problems: sorted }
}
