import { type Manifest, shellWord } from '../../output/manifest.js'
import { wrap } from '../../terminal/wrap.js'
import type { Section } from './section.js'

/** Endings by importance. */
const TOLD = ['war', 'settlement', 'withdrawal'] as const

export interface NextContext {
  /** The file as the user named it. */
  file: string
  /** First run that shows each ending. */
  examples: Readonly<Record<string, number>>
  /** Options that change the runs, as the user gave them, seed included. */
  words: readonly string[]
  /** The user asked for files already. */
  toFolder: boolean
}

const counted = (count: number, one: string): string => `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`

/** A command that a shell takes as it is shown, over more lines where it is long. */
function commandLines(command: string, width: number): string[] {
  const lines = ['  To repeat it:']
  for (const part of command.split(/ (?=--)/)) {
    const last = lines.length - 1
    if (lines[last].length + part.length + 3 <= width) lines[last] += ` ${part}`
    else {
      lines[last] += ' \\'
      lines.push(`    ${part}`)
    }
  }
  return lines
}

/** How the numbers were made, so that anyone can make them again. */
export const made =
  (manifest: Manifest): Section =>
  ({ runs, draws, replicates }, { width }) => {
    const hashes = manifest.inputs.map(({ name, sha256 }) => `${name} ${sha256.slice(0, 12)}`).join(', ')
    const text = `${counted(runs, 'run')}: ${counted(draws, 'draw')} of the parameter values, ${replicates} runs with each${runs < replicates ? ' if there were more' : ''}; seed ${manifest.seed}; standoff ${manifest.version}. SHA-256: ${hashes}.`
    const limits =
      'These are the expectations of a model, not knowledge. Some of its parameters rest on judgement: standoff params shows which.'
    return {
      title: 'How this was made',
      lines: [wrap(text, width, '  '), ...commandLines(manifest.command, width), wrap(limits, width, '  ')],
    }
  }

/** What to do next, with this file. */
export const next =
  ({ file, examples, words, toFolder }: NextContext): Section =>
  (_, { width }) => {
    const named = shellWord(file)
    const options = words.map((word) => ` ${shellWord(word)}`).join('')
    const ending = TOLD.find((one) => one in examples) ?? 'standoff'
    const all = [
      [`standoff trace ${named} --run ${examples[ending] ?? 0}${options}`, `one run, ending in ${ending}, day by day`],
      [`standoff params ${named}`, 'every parameter and its evidence'],
    ]
    if (!toFolder) all.push([`standoff run ${named} --out results${options}`, 'the runs as Parquet and CSV'])
    const wide = Math.max(...all.map(([command]) => command.length))
    const fits = all.every(([, what]) => wide + what.length + 4 <= width)
    return {
      title: 'Next',
      lines: all.map(([command, what]) =>
        fits ? `  ${command.padEnd(wide)}  ${what}` : `  ${command}\n      ${what}`,
      ),
    }
  }
