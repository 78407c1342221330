/** The work of `standoff run`. */
import { type Crisis, compileScenario, formatProblem, type Given, outlook, type Problem } from '@standoff/core'
import { dayOf, lastKnownDay, leftOut, parseDay } from '@standoff/core/kernel'
import { runBatch, usualThreads } from '../cluster/index.js'
import { applySets, loadCrisisFile, loadGivenFile } from '../input/load-file.js'
import { manifestOf, shellWord } from '../output/manifest.js'
import { OutDir } from '../output/out-dir.js'
import { noteExamples } from '../output/run-rows.js'
import { EXIT, UserError } from '../process/exit.js'
import { onInterrupt } from '../process/interrupt.js'
import { printable } from '../terminal/printable.js'
import { progressOn } from '../terminal/progress.js'
import { styleFor } from '../terminal/style.js'
import { runText } from '../text/run-text.js'
import type { RunOptions } from './run-options.js'

/** Says what is wrong on stderr; true where there is an error among it. */
export function complain(problems: readonly Problem[]): boolean {
  for (const problem of problems) process.stderr.write(`${printable(formatProblem(problem))}\n`)
  return problems.some(({ severity }) => severity === 'error')
}

export async function run(path: string, options: RunOptions): Promise<number> {
  for (const date of [options.from, options.until])
    if (date !== undefined && parseDay(date) === undefined) throw new UserError(`${date}: not a date of the calendar`)
  const loaded = loadCrisisFile(path)
  if (complain(loaded.problems) || loaded.crisis === undefined) return EXIT.mistakes
  const crisis = applySets(loaded.crisis, options.set ?? [])
  const given = options.given === undefined ? undefined : loadGivenFile(options.given, crisis)
  if (given !== undefined && complain(given.problems)) return EXIT.mistakes
  const { scenario, questions, problems } = compileScenario(crisis, {
    from: options.from,
    until: options.until,
    step: options.step,
    given: given?.given,
  })
  if (complain(problems)) return EXIT.mistakes

  const through = given?.given?.record === true ? given.given.through : undefined
  const left =
    through === undefined
      ? []
      : leftOut({ file: crisis.file, record: crisis.record.filter(({ when }) => when.from < through) })
  if (!options.quiet) tellUnused(crisis, path, given?.given)
  const { runs, seed } = options
  const out = options.out === undefined ? undefined : await OutDir.open(options.out)
  const progress = options.quiet ? undefined : progressOn(process.stderr)
  const examples: Record<string, number> = {}
  const interrupt = onInterrupt()
  try {
    const { summary, partial } = await runBatch(
      { scenario, questions, runs, seed, withRows: true },
      {
        threads: options.threads ?? usualThreads(scenario, runs),
        signal: interrupt.signal,
        onBlock: (block) => {
          noteExamples(examples, block)
          out?.add(block)
        },
        onProgress: progress?.show,
      },
    )
    progress?.clear()
    if (summary.runs === 0) throw new UserError('interrupted before the first runs were done', EXIT.interrupted)
    const result = outlook(summary, scenario, questions)
    const manifest = manifestOf({
      crisis,
      given: options.given === undefined ? undefined : { path: options.given, text: given?.text ?? '' },
      path,
      seed,
      asked: runs,
      done: summary.runs,
      from: result.from,
      until: result.until,
      step: result.step,
      set: options.set ?? [],
      words: wordsOf(options),
    })
    await out?.prepare(result, manifest)
    if (options.json)
      process.stdout.write(
        `${JSON.stringify({ outlook: result, manifest, ...(through === undefined ? {} : { leftOut: left }) }, null, 2)}\n`,
      )
    else if (options.quiet) process.stdout.write(`${result.answer}\n`)
    else {
      const style = styleFor(process.stdout, process.env, options.ascii)
      process.stdout.write(
        runText(
          result,
          {
            file: path,
            manifest,
            examples,
            words: [...(seed === 1n ? [] : ['--seed', `${seed}`]), ...wordsOf(options)],
            toFolder: out !== undefined,
            leftOut: left,
          },
          style,
        ),
      )
    }
    // Only now, so that the answer is shown even if writing the files fails.
    out?.commit()
    if (partial) process.stderr.write(`interrupted: ${summary.runs} of ${runs} runs\n`)
    return partial ? EXIT.interrupted : EXIT.ok
  } finally {
    progress?.clear()
    interrupt.forget()
    await out?.close()
  }
}

/** Runs begin with the window and do not use the record; says so where the file has one. */
function tellUnused(crisis: Crisis, path: string, given: Given | undefined): void {
  const rows = crisis.record.length
  if (rows === 0 || given?.record === true) return
  const day = lastKnownDay(crisis)
  const asOf = dayOf(day) < dayOf(crisis.file.window.until) ? day : 'DATE'
  const many = rows === 1 ? '1 row' : `${rows.toLocaleString('en')} rows`
  process.stderr.write(
    printable(
      `the record (${many}) is not used: run starts as if nothing had happened yet. To go on from where the record stands: standoff forecast ${shellWord(path)} --as-of ${asOf}`,
    ),
  )
  process.stderr.write('\n')
}

/** Options that change the numbers, as they were given. */
function wordsOf({ from, until, step, set = [], given }: RunOptions): string[] {
  const words: string[] = []
  if (from !== undefined) words.push('--from', from)
  if (until !== undefined) words.push('--until', until)
  if (step !== undefined) words.push('--step', `${step}`)
  for (const one of set) words.push('--set', one)
  if (given !== undefined) words.push('--given', given)
  return words
}
