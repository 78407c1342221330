/**
 * Attacks by a proxy: a Poisson count a step with intensity
 *
 *   lambda = x(t) (1 - S) [ (m + E)(1 - g C) + kappa nu(order) ],   m = (1 - kappa) mu
 *
 * own violence excites itself (Hawkes, exponential kernel); directed and licensed attacks do not. The driver multiplies every
 * term, or a truce could not silence them. Source: docs/model.md section 4; evidence.md sections 4 and 5.
 */
import { beta, lognormal, type ParameterDeclaration, point } from './parameter.js'

export const parameters: readonly ParameterDeclaration[] = [
  { key: 'control', symbol: 'kappa', name: "patron's control", unit: '1', meaning: "share of a proxy's violence that follows the patron's order", scope: 'tie', prior: { by: 'alignment', variants: { aligned: beta(6, 2), autonomous: beta(2, 3), unknown: beta(3, 3) } }, range: [0, 1], evidence: 'evidence.md section 5' },
  { key: 'ownRate', symbol: 'mu', name: 'drive of a proxy', unit: 'attacks/day', meaning: 'attacks a day under the order `free` with the driver at 1', scope: 'tie', prior: lognormal(0.55, 0.2), range: [0, 50], evidence: 'evidence.md section 4: 8 to 16 attacks a week over three groups in 2023-24', tuned: true },
  {
    key: 'branching',
    symbol: 'a/beta',
    name: 'branching ratio',
    unit: '1',
    meaning: 'further attacks that one own attack sets off, before control',
    scope: 'tie',
    prior: { by: 'campaign', variants: { commanded: beta(1, 6), insurgency: beta(6, 8) } },
    range: [0, 5],
    evidence: 'evidence.md section 4 (Lewis et al. 2012; campaign 2023-24)',
  },
  { key: 'excitationDays', symbol: '1/beta', name: 'memory of excitation', unit: 'day', meaning: 'mean time over which an attack excites others', scope: 'tie', prior: lognormal(7, 0.3), range: [0.1, 365], evidence: 'evidence.md section 4' },
  { key: 'pressFactor', symbol: 'nu(press)/mu', name: 'gain of pressing', unit: '1', meaning: 'commanded rate under `press` as a multiple of the drive', scope: 'crisis', prior: point(1.5), range: [1, 20], evidence: 'judgement' },
  { key: 'directedShare', symbol: 'phi', name: 'directed share under free', unit: '1', meaning: 'share of the commanded term under `free` that the patron directed rather than licensed', scope: 'crisis', prior: beta(1, 9), range: [0, 1], evidence: 'judgement: the answer to "who ordered it?" hangs on it' },
]

/** Orders in the order of tightness: restrain 0, hold 1, free 2, press 3. */
export const RESTRAIN = 0
export const HOLD = 1
export const FREE = 2
export const PRESS = 3

/** Causes of an attack: directed 0, licensed 1, own 2, defied 3. */
export const CAUSES = ['directed', 'licensed', 'own', 'defied'] as const

/** Rate commanded under an order: none under restrain and hold, mu under free, pressFactor mu under press. */
export function commandedRate(order: number, ownRate: number, pressFactor: number): number {
  if (order <= HOLD) return 0
  return order === FREE ? ownRate : pressFactor * ownRate
}

/** Attacks a day of a proxy in the given state. */
export function attackIntensity(driver: number, suspended: number, baseRate: number, excitation: number, ramp: number, complies: number, control: number, commanded: number): number {
  return driver * (1 - suspended) * ((baseRate + excitation) * (1 - ramp * complies) + control * commanded)
}

/** Jump of the excitation by one own or defied attack: (1 - kappa) a (1 - e^(-beta step)) / (beta step), with a = branching * beta. */
export function excitationJump(control: number, branching: number, decayShare: number, step: number): number {
  return ((1 - control) * branching * decayShare) / step
}

/**
 * The four cause shares (directed, licensed, own, defied) of an attack, in closed form, written into `share`.
 * Under `press` the commanded term is directed; under `free` a share phi of it is, the rest licensed.
 */
export function causeShares(order: number, own: number, commanded: number, directedShare: number, share: Float64Array): void {
  const total = own + commanded
  share.fill(0)
  if (total <= 0) return
  if (order === PRESS) share[0] = commanded / total
  else if (order === FREE) {
    share[0] = (directedShare * commanded) / total
    share[1] = ((1 - directedShare) * commanded) / total
  }
  share[order >= FREE ? 2 : 3] = own / total
}
