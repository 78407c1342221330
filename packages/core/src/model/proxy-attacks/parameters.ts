/**
 * Attacks by a proxy: a Poisson count a step with intensity
 *
 *   lambda = x(t) (1 - S) [ (m + E)(1 - g C) + kappa nu(order) ],   m = (1 - kappa) mu
 *
 * own violence excites itself (Hawkes, exponential kernel); directed and licensed attacks do not. The driver multiplies
 * every term, or a truce could not silence them. Source: docs/model.md section 4; evidence.md sections 4 and 5.
 */
import { beta, lognormal, type ParameterDeclaration, point } from '../parameter.ts'

export const parameters: readonly ParameterDeclaration[] = [
  {
    key: 'control',
    symbol: 'kappa',
    name: "patron's control",
    unit: '1',
    meaning: "share of a proxy's violence that follows the patron's order",
    scope: 'tie',
    prior: { by: 'alignment', variants: { aligned: beta(6, 2), autonomous: beta(2, 3), unknown: beta(3, 3) } },
    range: [0, 1],
    evidence: 'evidence.md section 5',
  },
  {
    key: 'ownRate',
    symbol: 'mu',
    name: 'drive of a proxy',
    unit: 'attacks/day',
    meaning: 'attacks a day under the order `free` with the driver at 1',
    scope: 'tie',
    prior: lognormal(0.55, 0.2),
    range: [0, 50],
    evidence: 'evidence.md section 4: 8 to 16 attacks a week over three groups in 2023-24',
    tuned: true,
  },
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
  {
    key: 'excitationDays',
    symbol: '1/beta',
    name: 'memory of excitation',
    unit: 'day',
    meaning: 'mean time over which an attack excites others',
    scope: 'tie',
    prior: lognormal(7, 0.3),
    range: [0.1, 365],
    evidence: 'evidence.md section 4',
  },
  {
    key: 'pressFactor',
    symbol: 'nu(press)/mu',
    name: 'gain of pressing',
    unit: '1',
    meaning: 'commanded rate under `press` as a multiple of the drive',
    scope: 'crisis',
    prior: point(1.5),
    range: [1, 20],
    evidence: 'judgement',
  },
  {
    key: 'directedShare',
    symbol: 'phi',
    name: 'directed share under free',
    unit: '1',
    meaning: 'share of the commanded term under `free` that the patron directed rather than licensed',
    scope: 'crisis',
    prior: beta(1, 9),
    range: [0, 1],
    evidence: 'judgement: the answer to "who ordered it?" hangs on it',
  },
]
