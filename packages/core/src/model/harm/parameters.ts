/**
 * Harm as the victim perceives it, casualties additive:
 *
 *   h = v [ s rho + gamma log(1 + killed + iota injured) + rank ] (1 + nu (P(punish) - 1/2))
 *
 * and how blame for a proxy's act is shared: b = P(directed or licensed) + delta (1 - that); the patron's share rises by b h,
 * the proxy's account by (1 - b) h, never both whole. Source: docs/model.md section 4, "Perceived harm".
 */
import { beta, lognormal, type ParameterDeclaration, point } from '../parameter.ts'

export const parameters: readonly ParameterDeclaration[] = [
  { key: 'casualtyWeight', symbol: 'gamma', name: 'weight of the dead', unit: 'harm per log', meaning: 'harm for each unit of log(1 + killed)', scope: 'crisis', prior: lognormal(1, 0.25), range: [0, 50], evidence: 'evidence.md section 7b: answers follow deaths', tuned: true },
  { key: 'injuryWeight', symbol: 'iota', name: 'weight of the injured', unit: 'killed per injured', meaning: 'one injured counts as this many killed', scope: 'crisis', prior: lognormal(0.015, 0.5), range: [0, 1], evidence: 'judgement on evidence.md section 7b', tuned: true },
  { key: 'harmStopped', symbol: 'rho0', name: 'harm of a stopped attack', unit: 'harm per severity', meaning: 'harm of an attack of which nothing got through', scope: 'crisis', prior: lognormal(0.12, 0.3), range: [0, 5], evidence: 'judgement', tuned: true },
  { key: 'harmReached', symbol: 'rho1', name: 'harm of an attack that got through', unit: 'harm per severity', meaning: 'harm of an attack of which something got through', scope: 'crisis', prior: lognormal(0.25, 0.2), range: [0, 5], evidence: 'judgement', tuned: true },
  { key: 'leaderBonus', symbol: 'rank', name: 'weight of a commander', unit: 'harm', meaning: 'harm added when a commander is killed', scope: 'crisis', prior: point(0.5), range: [0, 5], evidence: 'judgement; January 2020', tuned: true },
  { key: 'aimWeight', symbol: 'nu', name: 'weight of intent', unit: '1', meaning: 'how much harm grows when the act looks meant to kill', scope: 'crisis', prior: lognormal(0.6, 0.3), range: [0, 2], evidence: 'judgement' },
  { key: 'autonomousBlame', symbol: 'delta', name: "blame for a proxy's own acts", unit: '1', meaning: 'share of blame the patron bears for an act it neither directed nor licensed', scope: 'crisis', prior: beta(4, 4), range: [0, 1], evidence: 'judgement' },
  { key: 'denialRatio', symbol: 'd', name: 'weight of a denial', unit: '1', meaning: 'factor by which an automatic denial multiplies the odds that the patron stood behind an act', scope: 'crisis', prior: point(0.9), range: [0, 1], evidence: 'judgement; effect contested (evidence.md section 3)' },
  { key: 'clientStake', symbol: 'v_cl', name: "stake in clients' losses", unit: '1', meaning: "harm to a proxy's people as a share of harm to one's own", scope: 'principal', prior: lognormal(0.034, 0.3), range: [0, 2], evidence: "judgement: the patron's silence after clients' losses", tuned: true },
  { key: 'pressureRise', symbol: 'k_D', name: 'rise of domestic pressure', unit: '1 per harm', meaning: 'how fast harm turns into pressure at home', scope: 'crisis', prior: point(1.5), range: [0, 20], evidence: 'judgement' },
]
