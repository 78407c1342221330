/**
 * Accounts: what a principal is owed, author by author, and how an answer settles it.
 *
 * The account against the other principal is kept in two parts, its own hand and the share it bears as patron, so that
 * a strike on proxies can reach "the patron's share" and nothing else. Source: docs/model.md sections 3 and 4,
 * "Answering".
 */
import { lognormal, type ParameterDeclaration, point } from '../parameter.ts'

export const parameters: readonly ParameterDeclaration[] = [
  {
    key: 'accountHalfLife',
    symbol: 't_Q',
    name: 'half-life of an account',
    unit: 'day',
    meaning: 'how long a principal holds an act against its author',
    scope: 'principal',
    prior: lognormal(10, 0.4),
    range: [0.2, 3650],
    evidence: 'judgement',
  },
  {
    key: 'pressureHalfLife',
    symbol: 't_D',
    name: 'half-life of domestic pressure',
    unit: 'day',
    meaning: 'how long a public demands an answer',
    scope: 'principal',
    prior: lognormal(12, 0.3),
    range: [0.2, 3650],
    evidence: 'judgement',
  },
  {
    key: 'accountCap',
    symbol: 'Q_max',
    name: 'cap of an account',
    unit: 'severity',
    meaning: 'largest account against one author',
    scope: 'crisis',
    prior: point(1.2),
    range: [0.2, 10],
    evidence: 'judgement',
  },
  {
    key: 'reliefShare',
    symbol: 'k_r',
    name: 'effect of relief',
    unit: '1',
    meaning: "share of an option's relief that lightens the other's account when it is seen",
    scope: 'crisis',
    prior: point(0.3),
    range: [0, 1],
    evidence: 'judgement',
  },
]
