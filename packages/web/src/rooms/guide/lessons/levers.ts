/** What can be moved in the guided reading: the names that stand in the address, their ranges, and where they rest. */

export interface LeverSpec {
  min: number
  max: number
  step: number
  /** Where it rests; where the file has a prior instead, what stands for it on the scale. */
  rest: number
  /** At rest the file's own priors hold, not the number. */
  prior?: true
}

export const LEVERS = {
  killed: { min: 0, max: 12, step: 1, rest: 3 },
  prior: { min: 0.05, max: 0.95, step: 0.05, rest: 0.5 },
  control: { min: 0.05, max: 0.95, step: 0.05, rest: 0.75, prior: true },
  drive: { min: 0.25, max: 2, step: 0.25, rest: 1 },
  notice: { min: 0, max: 1, step: 1, rest: 0 },
  missiles: { min: 2, max: 30, step: 2, rest: 14 },
  audience: { min: 0, max: 24, step: 1, rest: 8, prior: true },
  delay: { min: 0, max: 10, step: 1, rest: 1 },
  reliability: { min: 0.1, max: 1, step: 0.1, rest: 0.9 },
  cover: { min: -0.4, max: 0.4, step: 0.1, rest: 0 },
  people: { min: 0.25, max: 2, step: 0.25, rest: 1 },
} as const satisfies Record<string, LeverSpec>

export type Lever = keyof typeof LEVERS

/** Levers that were moved; what is absent is as in the file. */
export type Levers = Partial<Readonly<Record<Lever, number>>>

/** Levers of each step, 1 to 6. */
export const LEVERS_OF = [
  ['killed', 'prior'],
  ['control', 'drive'],
  ['notice', 'missiles'],
  ['audience', 'killed'],
  ['delay', 'reliability'],
  ['cover', 'people'],
] as const satisfies readonly (readonly Lever[])[]

/** Levers that change the crisis file, and so whole runs; the others are of a single act. */
export const IN_FILE: readonly Lever[] = [
  'control',
  'drive',
  'notice',
  'delay',
  'reliability',
  'audience',
  'cover',
  'people',
]

export const valueIn = (levers: Levers, name: Lever): number => levers[name] ?? LEVERS[name].rest

const nameList = Object.keys(LEVERS) as Lever[]

/** What a link out of the guide takes along, so that the way back leads to the same step with the same levers. */
export function keptOf(params: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    ['lang', 'theme', 'dir', 'particles', 'seed', 'step', ...nameList].flatMap((name) =>
      params[name] === undefined ? [] : [[name, params[name]]],
    ),
  )
}

/** Reads levers from the address; what is no number or out of range is brought into it. */
export function leversOf(params: Readonly<Record<string, string>>): Levers {
  const levers: Partial<Record<Lever, number>> = {}
  for (const name of nameList) {
    const { [name]: text } = params
    if (text === undefined || text.trim() === '' || !Number.isFinite(Number(text))) continue
    const { min, max, step } = LEVERS[name]
    const steps = Math.round((Math.min(max, Math.max(min, Number(text))) - min) / step)
    levers[name] = Number((min + steps * step).toFixed(4))
  }
  return levers
}

/** Only the levers that a step reads: what it shows does not depend on the others. */
export function only(levers: Levers, names: readonly Lever[]): Levers {
  return Object.fromEntries(names.flatMap((name) => (levers[name] === undefined ? [] : [[name, levers[name]]])))
}
