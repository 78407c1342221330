/**
 * A crisis through every command, small: what each would compute and print. The library looks at its results itself
 * (terms/sound.ts); here they are looked at once more as they are written, with the texts made from them.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  assess,
  type Crisis,
  compare,
  compileScenario,
  createRunner,
  createWorld,
  forecast,
  formatProblem,
  loadCrisis,
  outlook,
  parameterRows,
  parseForecast,
  resolveForecast,
  runBlock,
  scoreLedger,
  sensitivity,
  stress,
  sweep,
  takeApart,
  traceRun,
} from '@standoff/core'
import {
  dayOf,
  formatDay,
  lastKnownDay,
  leftOut,
  mergeCrises,
  Runner,
  shareJudged,
  weighDifferences,
  withoutDraws,
} from '@standoff/core/kernel'
import { type Files, sourceOf } from '../../../core/test/mutated/mutate.js'
import { gather } from '../../src/html/data.js'
import { pageOf } from '../../src/html/page.js'
import { openLedger } from '../../src/output/keep-forecast.js'
import { ResultCache } from '../../src/output/result-cache.js'
import { styleFor } from '../../src/terminal/style.js'
import { assessText } from '../../src/text/assess-text.js'
import { compareText } from '../../src/text/compare-text.js'
import { counterfactualText } from '../../src/text/counterfactual-text.js'
import { diffJson } from '../../src/text/diff-json.js'
import { diffText } from '../../src/text/diff-text.js'
import { forecastText } from '../../src/text/forecast-text.js'
import { paramsText } from '../../src/text/params-text.js'
import { scoreText } from '../../src/text/score-text.js'
import { sensitivityText } from '../../src/text/sensitivity-text.js'
import { stressText } from '../../src/text/stress-text.js'
import { sweepText } from '../../src/text/sweep-text.js'
import { traceText } from '../../src/text/trace-text.js'

const PARTICLES = 12
const RUNS = 32
const SEED = 1n
const STYLE = styleFor({ isTTY: false }, { LANG: 'C.UTF-8' })

/** What a command made: the result that --json would write, and the text. */
type Told = readonly [result: unknown, text: string]

/**
 * What went wrong, by command; empty where all is well, null where the file does not pass the check.
 * @param source the files that it was made of, to compare it with
 */
export async function exercise(files: Files, source: Files): Promise<string[] | null> {
  const { crisis, problems } = loadCrisis(sourceOf(files))
  const wrong: string[] = []
  lookAt(wrong, 'check', [problems, problems.map(formatProblem).join('\n')])
  if (crisis === undefined || problems.some(({ severity }) => severity === 'error'))
    return wrong.length > 0 ? wrong : null
  for (const [name, work] of Object.entries(commands(crisis, source))) {
    try {
      const told = await work()
      if (told !== null) lookAt(wrong, name, told)
    } catch (error) {
      wrong.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return wrong
}

function lookAt(wrong: string[], name: string, [result, text]: Told): void {
  const at = unsound(result)
  if (at !== null) wrong.push(`${name}: ${at}`)
  const line = text.split('\n').find((one) => /\b(NaN|Infinity|undefined|\[object)\b/.test(one))
  if (line !== undefined) wrong.push(`${name}: prints ${line.trim().slice(0, 200)}`)
}

/** Path to a number that JSON cannot write. */
function unsound(value: unknown, path = ''): string | null {
  if (typeof value === 'number' && !Number.isFinite(value)) return `${path} is ${value}`
  if (typeof value !== 'object' || value === null) return null
  for (const [key, member] of Object.entries(value)) {
    const found = unsound(member, `${path}.${key}`)
    if (found !== null) return found
  }
  return null
}

function commands(crisis: Crisis, source: Files): Record<string, () => Promise<Told | null> | Told | null> {
  const { window, measures, ties } = crisis.file
  const last = formatDay(Math.max(dayOf(window.from), Math.min(dayOf(window.until) - 3, dayOf(lastKnownDay(crisis)))))
  const isRoom = dayOf(window.until) > dayOf(last) + 1
  const common = { asOf: last, particles: PARTICLES, runs: RUNS, seed: SEED }
  const [measure] = Object.keys(measures)
  const compiled = () => {
    const { scenario, questions, problems } = compileScenario(crisis)
    if (problems.length > 0) throw new Error(formatProblem(problems[0]))
    return { scenario, questions }
  }
  return {
    run() {
      const { scenario, questions } = compiled()
      const world = createWorld(scenario)
      const summary = runBlock(createRunner(world, SEED), world, questions, RUNS, 0, true)
      const shown = outlook(summary, scenario, questions)
      return [shown, shown.answer]
    },
    trace() {
      const trace = traceRun(new Runner(createWorld(compiled().scenario), SEED), 3)
      return [trace, traceText(trace, { why: true, from: 1, until: Number.POSITIVE_INFINITY }, STYLE)]
    },
    params() {
      const rows = parameterRows(crisis, compiled().scenario, crisis.file)
      return [rows, paramsText(rows, STYLE)]
    },
    async assess() {
      if (crisis.record.length === 0) return null
      const result = await assess(crisis, { asOf: lastKnownDay(crisis), particles: PARTICLES, seed: SEED })
      const asked = {
        act: undefined,
        viewpoint: undefined,
        seed: SEED,
        judged: shareJudged(),
        patrons: ties.map(({ patron }) => patron),
        voices: crisis.file.voices,
        nameOf: (id: string) => id,
        record: crisis.record,
      }
      const alone = result.acts
        .slice(0, 3)
        .map((act) => assessText({ ...result, acts: [act] }, { ...asked, act: act.ids[0] }, STYLE))
      return [withoutDraws(result), [assessText(result, asked, STYLE), ...alone].join('\n')]
    },
    async forecast() {
      if (!isRoom) return null
      const made = await forecast(crisis, common)
      const folder = mkdtempSync(join(tmpdir(), 'standoff-mutated-'))
      try {
        const path = openLedger(folder, crisis, { seed: SEED, set: [], untuned: false }).keep(made)
        const { record, problems } = parseForecast(readFileSync(path, 'utf8'), path)
        if (record === undefined)
          throw new Error(`its own record is refused: ${problems.map(formatProblem).join('; ')}`)
        const scores = {
          ...scoreLedger([{ name: 'one', record, resolutions: resolveForecast(crisis, record) }]),
          flags: [],
          actsLeftOut: leftOut(crisis),
        }
        return [
          [made, scores],
          forecastText(made, { seed: SEED, untuned: false, nameOf: (id) => id }, STYLE) +
            scoreText(scores, crisis.file.title, STYLE),
        ]
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
    async compare() {
      if (measure === undefined || !isRoom) return null
      const weights = [{ metric: 'unwanted-war', weight: 100 }]
      const result = await compare(crisis, { ...common, measures: Object.keys(measures).slice(0, 2), weights })
      return [result, compareText(result, SEED, STYLE)]
    },
    async counterfactual() {
      const result = await takeApart(crisis, { ...common, asOf: undefined })
      return [result, counterfactualText(result, SEED, STYLE)]
    },
    async diff() {
      const shipped = loadCrisis(sourceOf(source)).crisis
      if (shipped === undefined) throw new Error('the shipped crisis has mistakes')
      const [a, b] = [crisis, { ...shipped, name: 'shipped' }]
      const found = await weighDifferences(a, b, { ...common, until: undefined, most: 1 })
      const told = {
        a: a.name,
        b: b.name,
        title: a.file.title,
        asOf: last,
        particles: PARTICLES,
        runs: RUNS,
        seed: SEED,
      }
      return [diffJson(found, told), diffText(found, told, STYLE)]
    },
    'merge-files'() {
      const shipped = loadCrisis(sourceOf(source)).crisis
      if (shipped === undefined) throw new Error('the shipped crisis has mistakes')
      const alone = mergeCrises(crisis, crisis)
      // A file with anchors is refused.
      if (!Array.isArray(alone)) return [alone, formatProblem(alone)]
      const texts = crisis.inputs.map(({ text }) => text)
      if (alone.some(({ text, conflicts }) => conflicts.length > 0 || !texts.includes(text)))
        throw new Error('merged with itself it is not itself')
      const made = mergeCrises(crisis, shipped)
      return [made, Array.isArray(made) ? '' : formatProblem(made)]
    },
    async sensitivity() {
      const result = await sensitivity(crisis, {
        method: 'morris',
        points: 2,
        runs: 1,
        seed: SEED,
        until: shorter(crisis, 20),
      })
      return [result, sensitivityText(result, SEED, STYLE)]
    },
    async stress() {
      if (measure === undefined || !isRoom) return null
      const result = await stress(crisis, { ...common, measure, measures: [measure], metric: 'war' })
      return [result, stressText(result, SEED, STYLE)]
    },
    async sweep() {
      const result = await sweep(crisis, {
        ...common,
        asOf: undefined,
        paths: ['parameters.punishShare'],
        values: [0, 1],
        measure,
        metric: 'unwanted-war',
      })
      return [result, sweepText(result, SEED, STYLE)]
    },
    async report() {
      const threads = { open: undefined as never, evaluate: undefined as never }
      const data = await gather(
        crisis,
        { particles: PARTICLES, runs: RUNS, seed: SEED, quick: true, threads, cache: new ResultCache(null, crisis) },
        { set: [], command: 'standoff report', version: '0', inputs: [] },
      )
      return [null, pageOf(data).html.replace(/<style[\s\S]*?<\/style>/g, '')]
    },
  }
}

/** A horizon so many days after the beginning, or the end of the window. */
function shorter({ file: { window } }: Crisis, days: number): string {
  return formatDay(Math.min(dayOf(window.until), dayOf(window.from) + days))
}
