/**
 * What an attack does where it falls. n weapons at a site: each is stopped with probability cover * pStop; each leaker reaches an
 * occupied place with probability pOcc(aim); a hit on an occupied place kills a negative binomial number (Poisson casualties would make
 * every reading a certainty) and other leakers hurt without killing. Warning and shelter are separate nodes: warning raises the
 * chance of shelter, shelter lowers the dead. Source: docs/model.md section 4, "Resolution"; evidence.md section 7a.
 */
import { beta, lognormal, type ParameterDeclaration, point, uniform } from '../parameter.ts'

export const parameters: readonly ParameterDeclaration[] = [
  { key: 'interception', symbol: 'pStop', name: 'interception', unit: '1', meaning: 'probability that full cover stops a weapon', scope: 'crisis', prior: beta(14, 6), range: [0, 1], evidence: 'evidence.md section 7a: between stated and sceptical figures' },
  {
    key: 'occupancy',
    symbol: 'pOcc',
    name: 'occupied place hit, attack by a proxy',
    unit: '1',
    meaning: 'probability that a weapon that gets through hits an occupied place',
    scope: 'crisis',
    prior: lognormal(0.011, 0.4),
    range: [0, 1],
    evidence: 'evidence.md section 7a: 0.5 to 0.9% of defended attacks kill',
    tuned: true,
  },
  {
    key: 'strikeOccupancy',
    symbol: 'pOcc,own',
    name: 'occupied place hit, strike by a principal',
    unit: '1',
    meaning: 'the same for a strike or salvo by a principal, averaged over aims',
    scope: 'crisis',
    prior: lognormal(0.16, 0.4),
    range: [0, 1],
    evidence: 'judgement, on 0.5 to 5 killed a site (evidence.md section 7a)',
  },
  { key: 'leaderOccupancy', symbol: 'pOcc,lead', name: 'commander found', unit: '1', meaning: 'probability that a weapon aimed at a commander finds him', scope: 'crisis', prior: beta(8, 2), range: [0, 1], evidence: 'judgement; most tries in the chronicles found their man' },
  { key: 'aimContrast', symbol: 'c_a', name: 'how much aim shows in where weapons fall', unit: '1', meaning: 'occupied hits of a punishing act as a multiple of a demonstrative one', scope: 'crisis', prior: lognormal(3, 0.3), range: [1, 100], evidence: 'judgement' },
  { key: 'punishShare', symbol: 'p_a', name: 'proxy attacks meant to kill', unit: '1', meaning: 'share of proxy attacks whose aim is to punish rather than to be seen', scope: 'crisis', prior: beta(4, 4), range: [0, 1], evidence: 'judgement' },
  { key: 'aimSlip', symbol: 'p_s', name: 'aims other than they look', unit: '1', meaning: "probability that an act's aim is other than usual for its kind, so that no warning proves restraint", scope: 'crisis', prior: point(0.1), range: [0, 0.5], evidence: 'judgement' },
  { key: 'lethality', symbol: 'l', name: 'lethality', unit: 'killed per person exposed', meaning: 'expected killed per hit on an occupied place for each person there', scope: 'crisis', prior: point(0.1), range: [0, 1], evidence: 'judgement: with 20 exposed the mean is 2 killed' },
  { key: 'aimLethality', symbol: 'c_l', name: 'lethality of a punishing act', unit: '1', meaning: 'lethality of a punishing act as a multiple of a demonstrative one', scope: 'crisis', prior: lognormal(1.5, 0.2), range: [0, 20], evidence: 'judgement' },
  { key: 'casualtyShape', symbol: 'k', name: 'shape of casualties', unit: '1', meaning: 'shape of the negative binomial; small means rare mass casualties', scope: 'crisis', prior: uniform(0.5, 1), range: [0.05, 50], evidence: 'docs/model.md section 4' },
  { key: 'injuryReach', symbol: 'j_1', name: 'places where a hit only hurts', unit: '1', meaning: 'hits that injure without killing, per hit on an occupied place', scope: 'crisis', prior: lognormal(9, 0.4), range: [0, 200], evidence: 'evidence.md section 7a: about 10 of 170 attacks injured, one killed' },
  { key: 'injuryMean', symbol: 'j_2', name: 'injured per hit that hurts', unit: 'people', meaning: 'mean number injured', scope: 'crisis', prior: lognormal(9, 0.5), range: [0, 500], evidence: 'evidence.md section 7a: median 6, sd of log 1.2' },
  { key: 'shelterWhenWarned', symbol: 's_w', name: 'shelter when warned', unit: '1', meaning: 'probability that people are in shelter when a warning came in time', scope: 'crisis', prior: beta(9, 1), range: [0, 1], evidence: 'judgement; 8 January 2020' },
  { key: 'earlyWarning', symbol: 'p_e', name: 'early warning', unit: '1', meaning: 'probability that sensors see a strike by a principal coming in time to take shelter, without any message', scope: 'crisis', prior: beta(3, 7), range: [0, 1], evidence: 'judgement; satellites and radars gave minutes on 8 January 2020' },
  { key: 'warnedMultiplier', symbol: 'w_m', name: 'casualties in shelter', unit: '1', meaning: 'casualties in shelter as a share of those without', scope: 'crisis', prior: uniform(0.02, 0.25), range: [0, 1], evidence: 'evidence.md section 7a, confounded' },
  { key: 'warningLead', symbol: 't_w', name: 'lead time of a warning', unit: 'day', meaning: 'warnings arrive in time with probability reliability * exp(-delay / lead)', scope: 'crisis', prior: point(0.5), range: [0.01, 30], evidence: 'judgement' },
  { key: 'siteAversion', symbol: 'mu_s', name: 'avoidance of covered sites', unit: '1', meaning: 'power on (1 - cover) in the choice of a site', scope: 'crisis', prior: point(1), range: [0, 10], evidence: 'judgement' },
  { key: 'attackWeapons', symbol: 'n_w', name: 'further weapons in a proxy attack', unit: 'weapons', meaning: 'an attack uses 1 + Poisson(this) weapons', scope: 'crisis', prior: point(1.2), range: [0, 60], evidence: 'chronicle 2023-24: mostly one or two drones or a few rockets' },
]
