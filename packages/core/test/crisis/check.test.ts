import { describe, expect, it } from 'vitest'
import { explosionProbability } from '../../src/crisis/check/drivers.js'
import { loadCrisis } from '../../src/crisis/load.js'
import { formatProblem } from '../../src/crisis/problem.js'
import { BASE, load, messages, sound } from './help.js'

/** Each mistake by its own: a text, and what must be said of it. */
const without = (line: string): string => BASE.replace(line, '')
const swap = (from: string, to: string): string => {
  if (!BASE.includes(from)) throw new Error(from)
  return BASE.replace(from, to)
}
const inRecord = (rows: string): string => `${BASE}record:\n  rows:\n${rows}`
const row = (more: string, id = 'a', date = '2024-01-02'): string =>
  `    - { id: ${id}, date: ${date}, actor: Iran, action: threat, ${more} }\n`
/** A voice that judged something of a strike (s1); t0 and t1 are words before and after it. */
const judging = (judgement: string): string =>
  `${inRecord(
    `${row('', 't0')}    - { id: s1, date: 2024-01-05, actor: US, action: air_strike }\n${row('', 't1', '2024-01-07')}`,
  )}voices: { v: { name: V, judgements: [${judgement}] } }\n`

const SAYINGS: readonly [name: string, text: string, expected: string][] = [
  [
    'a misspelt key',
    swap('title:', 'titel:'),
    'x.yaml:2:1: error: at titel: found the unknown key "titel"; expected a key of the format; did you mean "title"?',
  ],
  ['a missing key', without('title: Test\n'), 'x.yaml:1:1: error: at title: found no "title"; expected a text'],
  [
    'another version',
    swap('standoff: 1', 'standoff: 2'),
    'x.yaml:1:11: error: at standoff: found 2; expected 1, the version of the format',
  ],
  [
    'a misspelt word',
    swap('role: patron', 'role: patrn'),
    'x.yaml:6:34: error: at parties.iran.role: found "patrn"; expected one of strong, patron; did you mean "patron"?',
  ],
  [
    'a number in quotation marks',
    `${BASE}step: "1"\n`,
    'x.yaml:13:7: error: at step: found "1"; expected a number of days above 0 and up to 1; write the number without quotation marks',
  ],
  [
    'an id in capitals',
    swap('  kh:', '  KH:'),
    'expected an id of lower-case letters, digits and single hyphens, such as tower-22',
  ],
  [
    'an impossible date',
    swap('2024-06-01', '2024-06-31'),
    'at window.until: found "2024-06-31"; expected a date such as 2024-01-28',
  ],
  ['a date out of all reason', swap('2024-01-01', '1024-01-01'), 'between 1900 and 2200'],
  [
    'a window that ends first',
    swap('2024-06-01', '2023-06-01'),
    'at window.until: found "2023-06-01"; expected a date after 2024-01-01',
  ],
  ['a window of a century', swap('2024-06-01', '2124-06-01'), 'expected at most 3660 days'],
  [
    'three principals',
    swap('iraq: { kind: host,', 'iraq: { kind: principal, role: strong,'),
    'at parties: found 3 principals (us, iran, iraq); expected exactly two parties of kind principal',
  ],
  [
    'a proxy without a tie',
    without('  - { patron: iran, proxy: kh, alignment: aligned }\n').replace('\nties:\n', '\n'),
    'found the proxy "kh" without a tie; expected one tie for each proxy; add { patron: us, proxy: kh } to ties',
  ],
  [
    'a second tie',
    swap('\nties:\n', '\nties:\n  - { patron: us, proxy: kh }\n'),
    'at ties.1.proxy: found a second tie of "kh"; expected one tie for each proxy; ties.0 is the first',
  ],
  [
    'a patron that is none',
    swap('patron: iran', 'patron: iraq'),
    'at ties.0.patron: found "iraq", which is of kind host; expected the id of a principal',
  ],
  [
    'a patron misspelt',
    swap('patron: iran', 'patron: iram'),
    'at ties.0.patron: found "iram"; expected the id of a principal; did you mean "iran"?',
  ],
  [
    'a site of nobody',
    swap('of: us', 'of: uss'),
    'at sites.base.of: found "uss"; expected the id of a principal or a proxy; did you mean "us"?',
  ],
  ['a site of a host', swap('of: us', 'of: iraq'), 'at sites.base.of: found "iraq", which is of kind host'],
  ['a host that is none', swap('host: iraq', 'host: kh'), 'at sites.base.host: found "kh", which is of kind proxy'],
  [
    'half a place',
    swap('host: iraq', 'lat: 3'),
    'at sites.base: found only lat; expected both lat and lon, or neither',
  ],
  [
    'reach by a stranger',
    swap('host: iraq', 'reach: { kx: 1 }'),
    'at sites.base.reach.kx: found "kx"; expected the id of a proxy; did you mean "kh"?',
  ],
  ['a cover above 1', swap('host: iraq', 'cover: 1.4'), 'at sites.base.cover: found 1.4; expected a share from 0 to 1'],
  [
    'a prior that leaves its range',
    swap('host: iraq', 'cover: { normal: { mean: 0.5, sd: 0.3 } }'),
    'found a normal prior from -0.427 to 1.43 (0.1% to 99.9%); expected a share from 0 to 1; choose a prior that stays within',
  ],
  [
    'a parameter out of range',
    `${BASE}parameters: { directedShare: 1.5 }\n`,
    'at parameters.directedShare: found 1.5; expected directed share under free from 0 to 1',
  ],
  ['a parameter misspelt', `${BASE}parameters: { directdShare: 0.5 }\n`, 'did you mean "directedShare"?'],
  [
    'a parameter given twice for a proxy',
    swap('alignment: aligned }', 'parameters: { ownRate: 1 } }').replace(
      'name: Kataib Hezbollah }',
      'name: Kataib Hezbollah, parameters: { ownRate: 2 } }',
    ),
    'found "ownRate" a second time; expected each parameter of a proxy once',
  ],
  [
    'a prior of no kind',
    `${BASE}parameters: { directedShare: { bta: [1, 2] } }\n`,
    'found {"bta":[1,2]}; expected a number, or a prior such as {beta: [6, 2]} or {lognormal: {median: 3, sd: 0.3}}; did you mean "beta"?',
  ],
  [
    'a prior with a bad argument',
    `${BASE}parameters: { directedShare: { beta: [1, -2] } }\n`,
    'at parameters.directedShare.beta.1: found -2; expected a positive number',
  ],
  [
    'both sd and sigma',
    `${BASE}parameters: { casualtyWeight: { lognormal: { median: 2, sd: 1, sigma: 1 } } }\n`,
    'expected median and sd',
  ],
  [
    'bounds the wrong way round',
    `${BASE}parameters: { casualtyWeight: { uniform: [2, 1] } }\n`,
    'expected the lower bound first, then a higher one',
  ],
  [
    'two parties of one alias',
    swap('name: Iran }', 'name: Iran, aliases: [X] }').replace('name: Iraq }', 'name: Iraq, aliases: [x] }'),
    'found "x", which names "iran" too; expected each alias for one party',
  ],
  [
    'strategies that do not add up',
    swap('role: strong', 'role: strong, strategy: { cautious: 1, reciprocating: 1, bullying: 0 }'),
    'expected three probabilities that add up to 1',
  ],
  ['a channel to oneself', `${BASE}channels: { a: { between: [us, us] } }\n`, 'expected two different parties'],
  [
    'a channel through a stranger',
    `${BASE}channels: { a: { between: [us, iran], through: [swiss] } }\n`,
    'at channels.a.through.0: found "swiss"; expected the id of an intermediary',
  ],
  [
    'a driver of nothing',
    `${BASE}drivers: { war: { multiplies: [], schedule: [{ from: 2024-01-01, value: 2 }] } }\n`,
    'found a driver that multiplies nothing; expected ids of proxies',
  ],
  [
    'a driver that changes nothing',
    `${BASE}drivers: { war: { multiplies: [kh], schedule: [{ from: 2024-01-01, value: 1 }] } }\n`,
    'warning: at drivers.war.schedule: found values that are always 1',
  ],
  [
    'a driver of a stranger',
    `${BASE}drivers: { war: { multiplies: [hk], schedule: [{ from: 2024-01-01, value: 2 }] } }\n`,
    'found "hk"; expected the id of a proxy; did you mean "kh"?',
  ],
  [
    'two drivers of one proxy',
    `${BASE}drivers: { a: { multiplies: [kh], schedule: [{ from: 2024-01-01, value: 2 }] }, b: { multiplies: [kh], schedule: [{ from: 2024-01-01, value: 2 }] } }\n`,
    'at drivers.b.multiplies.0: found "kh", which "a" multiplies too; expected one driver for each proxy',
  ],
  [
    'a schedule out of order',
    `${BASE}drivers: { war: { multiplies: [kh], schedule: [{ from: 2024-02-01, value: 2 }, { from: 2024-01-01, value: 1 }] } }\n`,
    'at drivers.war.schedule.1.from: found "2024-01-01"; expected a date after 2024-02-01',
  ],
  [
    'an announced end before the beginning',
    `${BASE}drivers: { war: { multiplies: [kh], schedule: [{ from: 2024-01-01, value: 1 }, { from: 2024-02-01, value: 0.1, until: 2024-02-01 }] } }\n`,
    'at drivers.war.schedule.1.until: found "2024-02-01"; expected a date after 2024-02-01',
  ],
  [
    'a schedule that is complete before it begins',
    `${BASE}drivers: { war: { multiplies: [kh], schedule: [{ from: 2024-01-01, value: 2 }], through: 2023-12-30 } }\n`,
    'at drivers.war.through: found "2023-12-30"; expected a date on or after 2024-01-01, when the driver begins',
  ],
  [
    'days of a lull of a driver that has none',
    `${BASE}drivers: { war: { multiplies: [kh], schedule: [{ from: 2024-01-01, value: 2 }], returnDays: 5 } }\n`,
    'warning: at drivers.war.returnDays: found a driver without a lull',
  ],
  [
    'days of a lull that are no days',
    `${BASE}drivers: { war: { multiplies: [kh], schedule: [{ from: 2024-01-01, value: 1 }, { from: 2024-02-01, value: 0.1 }], pauseDays: -5 } }\n`,
    'at drivers.war.pauseDays: found',
  ],
  [
    'violence without end',
    swap('alignment: aligned }', 'parameters: { control: 0.1, branching: 1.3 } }'),
    'error: at ties.0: found violence of "kh" that feeds on itself without end with probability 1.00; expected driver x (1 - control) x branching below 1',
  ],
  [
    'violence that may have no end',
    `${swap('alignment: aligned }', 'parameters: { control: 0.1, branching: { beta: [6, 1] } } }')}drivers: { war: { multiplies: [kh], schedule: [{ from: 2024-01-01, value: 1.2 }] } }\n`,
    'warning: at ties.0: found violence of "kh" that feeds on itself',
  ],
  [
    'a calendar out of order',
    `${BASE}calendar: [{ date: 2024-03-01, party: us, set: { load: 0.5 } }, { date: 2024-02-01, party: us, set: { load: 0.4 } }]\n`,
    'at calendar.1.date: found "2024-02-01"; expected a date on or after 2024-03-01',
  ],
  [
    'a calendar of the wrong party',
    `${BASE}calendar: [{ date: 2024-03-01, party: kh, set: { load: 0.5 } }]\n`,
    'at calendar.0.party: found "kh"; expected the id of a principal',
  ],
  [
    'a calendar of the wrong thing',
    `${BASE}calendar: [{ date: 2024-03-01, party: us, set: { lod: 0.5 } }]\n`,
    'did you mean "load"?',
  ],
  [
    'an option of an unknown rung',
    `${BASE}options: { us: { extend: { jab: { rung: limited-strke } } } }\n`,
    'at options.us.extend.jab.rung: found "limited-strke"; expected the id of a rung of the ladder; did you mean "limited-strike"?',
  ],
  [
    'an option that does nothing',
    `${BASE}options: { us: { extend: { idle: { rung: quiet } } } }\n`,
    'warning: at options.us.extend.idle: found the option "idle", which does nothing',
  ],
  [
    'an option that is never chosen',
    `${BASE}options: { us: { extend: { war: { weight: 0 } } } }\n`,
    'warning: at options.us.extend.war.weight: found a weight of 0; expected a positive weight',
  ],
  [
    'an option twice',
    `${BASE}options: { us: [{ id: nothing, rung: quiet }, { id: nothing, rung: quiet }] }\n`,
    'at options.us.1: found the option "nothing" a second time',
  ],
  [
    'an unknown option removed',
    `${BASE}options: { us: { remove: [waar] } }\n`,
    'at options.us.remove.0: found "waar"; expected an option of the default menu of a strong principal; did you mean "war"?',
  ],
  [
    'a menu of a proxy',
    `${BASE}options: { kh: { remove: [war] } }\n`,
    'at options.kh: found "kh"; expected the id of a principal',
  ],
  [
    'a ladder that falls',
    `${BASE}ladder: [{ id: quiet, kind: quiet, severity: 0.5 }, { id: war, kind: war, severity: 0.4 }]\n`,
    'at ladder.1.severity: found 0.4; expected a severity of at least 0.5, that of the rung before',
  ],
  [
    'a measure that leads nowhere',
    `${BASE}measures: { m: { name: M, set: { sites.bse.cover: 1 } } }\n`,
    'at measures.m.set.sites.bse.cover: found "bse"; expected one of base in sites; did you mean "base"?',
  ],
  [
    'a measure of the record',
    `${BASE}measures: { m: { name: M, set: { window.until: 2025-01-01 } } }\n`,
    'expected a path that starts with one of parties, ties',
  ],
  [
    'a measure with a bad value',
    `${BASE}measures: { m: { name: M, set: { sites.base.cover: high } } }\n`,
    'found "high"; expected a number, or a prior',
  ],
  [
    'a measure that changes nothing',
    `${BASE}measures: { m: { name: M, set: { sites.base.cover: 0.5 } } }\n`,
    'warning: at measures.m: found a measure that changes nothing',
  ],
  [
    'a question without bounds',
    `${BASE}questions: [{ id: q, text: Q, count: attacks, from: 2024-01-01, until: 2024-02-01 }]\n`,
    'expected atLeast, atMost or both',
  ],
  [
    'a question beyond the window',
    `${BASE}questions: [{ id: q, text: Q, ending: war, by: 2025-01-01 }]\n`,
    'warning: at questions.0.by: found "2025-01-01"; expected a date in the window, 2024-01-01 to 2024-06-01',
  ],
  [
    'a question twice',
    `${BASE}questions: [{ id: q, text: Q, ending: war, by: 2024-02-01 }, { id: q, text: Q, ending: lull, by: 2024-02-01 }]\n`,
    'at questions.1.id: found "q" a second time',
  ],
  [
    'a voice of nobody',
    `${BASE}voices: { v: { name: V, of: usa } }\n`,
    'at voices.v.of: found "usa"; expected the id of a party; did you mean "us"?',
  ],
  [
    'a viewpoint of an office',
    `${BASE}viewpoints: { w: { name: W, of: us } }\n`,
    'at viewpoints.w.of: found the unknown key "of"; expected one of name, prior, accepts, deception',
  ],
  [
    'a viewpoint that goes by the name of a voice',
    `${BASE}voices: { v: { name: The general } }\nviewpoints: { w: { name: the General } }\n`,
    'at viewpoints.w.name: found "the General"; expected what it goes by, not the name of a party or a voice',
  ],
  [
    'weights in the name of a voice',
    `${BASE}voices: { v: { name: V, prior: { punish: 0.6 } } }\n`,
    'warning: at voices.v.prior: found weights in the name of "V"; expected judgements: a voice speaks only by a judgement on record; declare a viewpoint',
  ],
  [
    'a judgement of an act that is not there',
    judging('{ act: s2, says: punish, row: t1 }'),
    'at voices.v.judgements.0.act: found "s2"; expected the id of a row of the record; did you mean "s1"?',
  ],
  [
    'a judgement of what is no act of force',
    judging('{ act: t1, says: punish, row: t1 }'),
    'at voices.v.judgements.0.act: found "t1"; expected the id of an act of force',
  ],
  [
    'a judgement told by a row that is not there',
    judging('{ act: s1, says: punish, row: t11 }'),
    'at voices.v.judgements.0.row: found "t11"; expected the id of a row of the record; did you mean "t1"?',
  ],
  [
    'a judgement told before the act',
    judging('{ act: s1, says: punish, row: t0 }'),
    'at voices.v.judgements.0.row: found "t0" of 2024-01-02; expected a row on or after 2024-01-05, the day of the act',
  ],
  [
    'a judgement known before it was told',
    judging('{ act: s1, says: punish, row: t1, known: 2024-01-06 }'),
    'at voices.v.judgements.0.known: found "2024-01-06"; expected a date on or after 2024-01-07, that of t1',
  ],
  [
    'a judgement without a row or a date',
    judging('{ act: s1, says: punish, source: somewhere }'),
    'expected the row that tells of it, or both known and source',
  ],
  [
    'a judgement of neither aim',
    judging('{ act: s1, says: punsh, row: t1 }'),
    'at voices.v.judgements.0.says: found "punsh"; expected one of punish, demonstrate; did you mean "punish"?',
  ],
  [
    'an account against oneself',
    `${BASE}start: { accounts: { us: { us: 0.3 } } }\n`,
    'at start.accounts.us.us: found "us"; expected another party than itself',
  ],
  [
    'a row with an unknown label',
    inRecord('    - { id: a, date: 2024-01-02, actor: Iran, action: treat }\n'),
    'x.yaml:15:55: error: at a.action: found "treat"; expected a label of the table of actions, or a column `kind`; did you mean "threat"?',
  ],
  ['a row with an unknown column', inRecord(row('kiled: 3')), 'did you mean "killed"?'],
  [
    'a row with an unknown actor',
    inRecord('    - { id: a, date: 2024-01-02, actor: Irn, action: threat }\n'),
    'warning: at a.actor: found "Irn"; expected a text that names a party; did you mean "Iran"?',
  ],
  [
    'a row by an unknown party',
    inRecord(row('author: irn')),
    'at a.author: found "irn"; expected party ids: a, a | b, a:2 | b or a + b; did you mean "iran"?',
  ],
  [
    'a row at an unknown site',
    inRecord(row('site: bas')),
    'at a.site: found "bas"; expected the id of a site; did you mean "base"?',
  ],
  ['a row on an unknown rung', inRecord(row('rung: harrass')), 'did you mean "harass"?'],
  [
    'a row of an unknown kind',
    inRecord(row('kind: axt')),
    'at a.kind: found "axt"; expected one of act, message, count, revision, order, claim, context; did you mean "act"?',
  ],
  [
    'a row without a date',
    inRecord('    - { id: a, date: soon, actor: Iran, action: threat }\n'),
    'at a.date: found "soon"; expected a date such as',
  ],
  [
    'a row without an id',
    inRecord('    - { date: 2024-01-02, actor: Iran, action: threat }\n'),
    'at id: found no id; expected an id for each row',
  ],
  [
    'killed the wrong way round',
    inRecord(row('killed: 3, killed_low: 5, killed_high: 2')),
    'at a.killed_low: found killed_low 5 above killed_high 2; expected the lower figure first',
  ],
  [
    'killed outside its range',
    inRecord(row('killed: 9, killed_low: 2, killed_high: 5')),
    'at a.killed: found killed 9; expected a figure from killed_low 2 to killed_high 5',
  ],
  ['killed below zero', inRecord(row('killed: -1')), 'at a.killed: found "-1"; expected a whole number of at least 0'],
  [
    'more killed than can be',
    inRecord(row('killed: "99999999999999999999"')),
    'at a.killed: found "99999999999999999999"; expected a whole number of at most 10000000',
  ],
  [
    'more weapons than can be',
    inRecord(row('weapons: 1000000 rockets')),
    'at a.weapons: found "1000000 rockets"; expected numbers of at most 10000',
  ],
  [
    'more attacks than can be',
    inRecord(row('attacks: 5000')),
    'at a.attacks: found "5000"; expected a whole number of at most 1000',
  ],
  [
    'a billion people at a place',
    swap('host: iraq', 'exposed: 1000000000'),
    'at sites.base.exposed: found 1000000000; expected a number of people from 0 to 100000',
  ],
  [
    'a hit that kills a city',
    `${swap('host: iraq', 'exposed: 90000')}parameters: { lethality: 0.9 }\n`,
    'of whom one hit is expected to kill',
  ],
  [
    'a delay of a millennium',
    `${BASE}channels: { a: { between: [us, iran], delayDays: 365000 } }\n`,
    'at channels.a.delayDays: found 365000; expected a number of days from 0 to 36500',
  ],
  [
    'a driver beyond measure',
    `${BASE}drivers: { war: { multiplies: [kh], schedule: [{ from: 2024-01-01, value: 1000 }] } }\n`,
    'found 1000; expected a factor from 0 to 100',
  ],
  [
    'more attacks a day than runs can follow',
    swap('alignment: aligned }', 'parameters: { ownRate: 50, branching: 0, pressFactor: 1 } }').replace(
      ', pressFactor: 1',
      '',
    ) + 'parameters: { pressFactor: 20 }\n',
    'at ties.0: found up to 1000 attacks a day by "kh"; expected at most 200 a day',
  ],
  [
    'more steps than runs can take',
    `${swap('2024-06-01', '2030-06-01')}step: 0.02\n`,
    'at step: found 117200 steps of 0.02 days; expected at most 40000 steps in the window',
  ],
  [
    'a window of half a day',
    swap('2024-06-01', '2024-01-01T12:00'),
    'at window.until: found "2024-01-01T12:00"; expected a date such as 2024-01-28, without a time',
  ],
  [
    'a menu without waiting',
    `${BASE}options: { us: [{ id: strike, rung: limited-strike, target: proxies, weapons: 2 }] }\n`,
    'found a menu on which every option of weight above 0 is force or withdrawal',
  ],
  [
    'weights of nothing',
    `${BASE}record: { actors: { Militia: { oneOf: [kh], weights: { kh: 0 } } } }\n`,
    'expected weights of which one at least is above 0',
  ],
  ['a place off the globe', inRecord(row('lat: 91')), 'at a.lat: found "91"; expected a number from -90 to 90'],
  [
    'the same row twice',
    inRecord(row('place: x') + row('place: y')),
    'at a.id: found the id "a" a second time; expected each id once; x.yaml:15 has it too',
  ],
  [
    'rows out of order',
    inRecord(row('place: x') + row('place: y', 'b', '2024-01-01')),
    'warning: at b.date: found "2024-01-01"; expected a date on or after 2024-01-02, that of the row before',
  ],
  [
    'known before it happened',
    inRecord(row('known: 2024-01-01')),
    'at a.known: found "2024-01-01"; expected a date on or after 2024-01-02, when it happened',
  ],
  ['known at no date', inRecord(row('known: later')), 'at a.known: found "later"; expected a date'],
  [
    'a total that falls',
    inRecord(
      '    - { id: a, date: 2024-01-02, actor: P, action: official_count, series: P, total: 5 }\n    - { id: b, date: 2024-01-03, actor: P, action: official_count, series: P, total: 4 }\n',
    ),
    'at b.total: found a running total of 4; expected at least 5, that of 2024-01-02 in the series "P"',
  ],
  [
    'a series that is not there',
    inRecord(row('place: x')).replace('record:\n', 'record:\n  mainSeries: Pentagon\n'),
    'at record.mainSeries: found "Pentagon"; expected a series of running totals of the record',
  ],
  [
    'a revision of nothing there',
    inRecord(`${row('place: x')}    - { id: b, date: 2024-01-03, actor: US, action: revise_casualties, of: aa }\n`),
    'at b.of: found "aa"; expected the id of a row of the record; did you mean "a"?',
  ],
  [
    'an amended row that is not there',
    `${BASE}record: { rows: [{ id: abc, date: 2024-01-02, actor: Iran, action: threat }], amend: { abd: { attacks: 2 } } }\n`,
    'at record.amend.abd: found "abd"; expected the id of a row of the record; did you mean "abc"?',
  ],
  [
    'an actor that stands for nobody',
    `${BASE}record: { actors: { Militia: { oneOf: [kh, hk] } } }\n`,
    'at record.actors.Militia.oneOf.1: found "hk"; expected the id of a party; did you mean "kh"?',
  ],
  [
    'a place that stands for nothing',
    `${BASE}record: { places: { There: bse } }\n`,
    'at record.places.There: found "bse"; expected the id of a site, or none; did you mean "base"?',
  ],
  [
    'an order to strangers',
    inRecord('    - { id: a, date: 2024-01-02, actor: Iran, action: order_restraint, order_to: kx }\n'),
    'at a.order_to: found "kx"; expected the id of a proxy; did you mean "kh"?',
  ],
  [
    'a file that is not there',
    `${BASE}record: { file: recrod.csv }\n`,
    'at record.file: found "recrod.csv", which cannot be read (no such file); expected a file in the folder of the crisis file',
  ],
  [
    'a file outside the folder',
    `${BASE}record: { file: ../secret.csv }\n`,
    'at record.file: found "../secret.csv"; expected a file in the folder of the crisis file',
  ],
]

describe('the checker', () => {
  it('finds nothing wrong with a sound crisis', () => {
    expect(messages(BASE)).toEqual([])
  })
  it.each(SAYINGS)('says of %s what it is', (_, text, expected) => {
    const said = messages(text, {})
    expect(
      said.some((one) => one.includes(expected)),
      `${expected}\n--- said:\n${said.join('\n')}`,
    ).toBe(true)
  })
  it.each(SAYINGS)('says of %s nothing that is not', (name, text) => {
    const severe = messages(text, {}).filter((one) => one.includes(': error: '))
    expect(severe.length, severe.join('\n')).toBeLessThanOrEqual(
      /three|capitals|second tie|known at|ladder/.test(name) ? 40 : 1,
    )
  })
  it('says all of it at once, in the order of lines', () => {
    const text = swap('title:', 'titel:').replace('role: patron', 'role: patrn').replace('of: us', 'off: us')
    const { crisis, problems } = load(text)
    expect(crisis).toBeUndefined()
    expect(problems.map((problem) => problem.line)).toEqual([2, 6, 12])
  })
  it('finds cross-references, ranges and rows wrong in one go', () => {
    const said = messages(
      `${swap('of: us', 'of: uss').replace('host: iraq', 'cover: 2')}record: { rows: [{ id: a, date: 2024-01-02, actor: Iran, action: treat }] }\n`,
    )
    expect(said.length).toBe(3)
  })
  it('gives the crisis in spite of warnings', () => {
    const { crisis, problems } = load(`${BASE}options: { us: { extend: { war: { weight: 0 } } } }\n`)
    expect(problems.map((problem) => problem.severity)).toEqual(['warning'])
    expect(crisis).toBeDefined()
  })
  it('names the CSV file and its line', () => {
    const csv = 'id,date,actor,action\na,2024-01-02,Iran,threat\nb,2024-01-03,Iran,treat\nc,2024-01-04,Iran\n'
    expect(messages(`${BASE}record: { file: r.csv }\n`, { 'r.csv': csv })).toEqual(
      [
        'r.csv:3:19: error: at b.action: found "treat"; expected a label of the table of actions, or a column `kind`; did you mean "threat"?',
        'r.csv:4:14: error: at c: found 3 cells; expected 4 cells, as in the first line; add what is missing, or commas for cells that are empty',
        'r.csv:4:1: error: at c.action: found ""; expected a label of the table of actions, or a column `kind`',
      ].sort(
        (a, b) =>
          Number(/:(\d+):\d+/.exec(a)?.[1]) - Number(/:(\d+):\d+/.exec(b)?.[1]) ||
          Number(/:\d+:(\d+)/.exec(a)?.[1]) - Number(/:\d+:(\d+)/.exec(b)?.[1]),
      ),
    )
  })
  it('tells of a name in target or actor that is nearly one, whatever stands beside it', () => {
    const said = (actor: string, target: string): string[] =>
      messages(
        inRecord(`    - { id: a, date: 2024-01-02, actor: ${actor}, action: attack, target: ${target}, site: base }\n`),
      )
    const hint = 'Until then it counts as nobody; if it is somebody else, say so in record.actors'
    expect(said('kh', 'Irann')).toEqual([
      `x.yaml:15:69: warning: at a.target: found "Irann"; expected a party, a site, or free text; did you mean "Iran"? ${hint}`,
    ])
    expect(said('kh', 'The bas')[0]).toContain(
      'found "The bas"; expected a party, a site, or free text; did you mean "The base"?',
    )
    expect(said('kh', 'us and Kataib Hezbolla')[0]).toContain(
      'found "Kataib Hezbolla"; expected a party, a site, or free text; did you mean "Kataib Hezbollah"?',
    )
    expect(said('Iran and United Stats', 'us')[0]).toContain(
      'at a.actor: found "United Stats"; expected texts that name parties; did you mean "United States"?',
    )
  })
  it('takes free text in target, and what is near to it once the file says who it is', () => {
    const said = (target: string, actors: string): string[] =>
      messages(
        `${BASE}record:\n  actors: ${actors}\n  rows:\n    - { id: a, date: 2024-01-02, actor: kh, action: attack, target: "${target}", site: base }\n`,
      )
    for (const target of [
      'a convoy',
      'us',
      'The base',
      'UK',
      'Kataib Hezbollah (3 sites)',
      'Iranian and US forces',
      'each other',
    ])
      expect(said(target, '{}')).toEqual([])
    expect(said('Irann', '{}')).toHaveLength(1)
    expect(said('Irann', '{ Irann: context }')).toEqual([])
  })
  it('says of an actor with a suggestion too what it counts as', () => {
    expect(messages(inRecord('    - { id: a, date: 2024-01-02, actor: Irn, action: threat }\n'))).toEqual([
      'x.yaml:15:41: warning: at a.actor: found "Irn"; expected a text that names a party; did you mean "Iran"? Until then it counts as context',
    ])
  })
  it('guesses a label by how it begins', () => {
    expect(messages(inRecord('    - { id: a, date: 2024-01-02, actor: Iran, action: offer }\n')).join()).toContain(
      'found "offer"; expected a label of the table of actions, or a column `kind`; did you mean "offer_talks"?',
    )
  })
  it('counts one as one', () => {
    expect(
      messages(
        without('  iran: { kind: principal, role: patron, name: Iran }\n').replace('patron: iran', 'patron: us'),
      ).join(),
    ).toContain('found 1 principal (us); expected exactly two')
    expect(messages(`${BASE}record: { file: r.csv }\n`, { 'r.csv': 'id,date,actor,action\na\n' }).join()).toContain(
      'found 1 cell; expected 4 cells',
    )
  })
  it.each([
    [';', 'semicolons'],
    ['\t', 'tabs'],
    ['|', 'vertical bars'],
  ])('says of a table parted by %j that it is, and nothing else', (by, name) => {
    const csv = ['"id",date,actor,action,place', 'abc,2024-01-02,Iran,attack,"here, there"']
      .join('\n')
      .replaceAll(/,(?! )/g, by)
    const more = 'record: { file: r.csv, mainSeries: P, amend: { abc: { attacks: 2 } } }\n'
    expect(messages(BASE + more, { 'r.csv': csv })).toEqual([
      `r.csv:1:5: error: found fields parted by ${name}; expected fields parted by commas; save the file as CSV with commas`,
    ])
  })
  it('passes on what is wrong with the bytes of a file beside it, with that file and line', () => {
    const broken = {
      severity: 'error',
      file: '/elsewhere/r.csv',
      line: 3,
      column: 7,
      path: '',
      found: 'the byte 0xfc at offset 138',
      expected: 'text in UTF-8',
    } as const
    const { problems } = loadCrisis({
      name: 'folder/x.yaml',
      text: `${BASE}record: { file: r.csv }\n`,
      readText: () => broken,
    })
    expect(problems.map(formatProblem)).toEqual([
      'folder/r.csv:3:7: error: found the byte 0xfc at offset 138; expected text in UTF-8',
    ])
  })
  it('says which columns a CSV file lacks, has twice or has too many', () => {
    const file = (csv: string) => messages(`${BASE}record: { file: r.csv }\n`, { 'r.csv': csv })
    expect(file('id,dat,actor,action\n').join()).toContain('found no column "date"')
    expect(file('id,date,actor,action,id\n')[0]).toContain('found the column "id" a second time')
    expect(file('id,date,actor,action,sumary\n')).toEqual([
      'r.csv:1:22: warning: at sumary: found the unknown column "sumary"; expected a column of the format; it is kept but not read; did you mean "summary"?',
    ])
  })
})

describe('a record beside a file with mistakes', () => {
  const csv = (rows: string): Record<string, string> => ({ 'r.csv': `id,date,actor,action,site\n${rows}` })
  const said = (text: string, rows: string): string[] => messages(`${text}record: { file: r.csv }\n`, csv(rows))

  it('is checked in the same go', () => {
    expect(said(swap('title:', 'titel:'), 'a,2024-01-02,Irn,treat,bse\n')).toEqual([
      'x.yaml:2:1: error: at titel: found the unknown key "titel"; expected a key of the format; did you mean "title"?',
      'r.csv:2:14: warning: at a.actor: found "Irn"; expected a text that names a party; did you mean "Iran"? Until then it counts as context',
      'r.csv:2:18: error: at a.action: found "treat"; expected a label of the table of actions, or a column `kind`; did you mean "threat"?',
      'r.csv:2:24: error: at a.site: found "bse"; expected the id of a site; did you mean "base"?',
    ])
  })
  it('knows a party and a site by name although these have mistakes', () => {
    expect(
      said(swap('role: patron', 'role: patrn').replace('host: iraq', 'cover: high'), 'a,2024-01-02,Iran,threat,base\n'),
    ).toHaveLength(2)
    expect(said(swap('role: patron', 'role: patrn'), 'a,2024-01-02,Iran,treat,base\n')).toHaveLength(2)
  })
  it('is not judged by what is missing: a part under a misspelt key, rows that are unsound', () => {
    expect(said(swap('sites:', 'site:'), 'a,2024-01-02,Iran,threat,base\n')).toHaveLength(1)
    expect(
      messages(
        `${BASE}record: { mainSeries: P, rows: [{ id: a, date: 2024-01-02, actor: Iran, actoin: threat }], amend: { a: { attacks: 2 } } }\n`,
      ),
    ).toHaveLength(1)
  })
  it('is left alone where the text is no YAML', () => {
    expect(said(swap('  us:', '\tus:'), 'a,2024-01-02,Iran,treat,base\n').join()).not.toContain('r.csv')
  })
})

describe('the merge key', () => {
  const merging = swap('  kh:', '  a: &g { kind: proxy, name: A }\n  kh:')
    .replace('  kh: { kind: proxy, name: Kataib Hezbollah }', '  kh:\n    <<: *g\n    name: Kataib Hezbollah')
    .replace('\nties:\n', '\nties:\n  - { patron: iran, proxy: a }\n')
  it('is told at its place, and nothing that it stands for is told as missing', () => {
    expect(messages(merging)).toEqual([
      'x.yaml:9:5: error: at parties.kh.<<: found the merge key <<; expected the keys themselves; merging (<<) is not supported: write the keys out, or repeat single values by aliases',
    ])
  })
  it('is a plain key in quotation marks', () => {
    expect(messages(merging.replace('<<:', '"<<":'))).toEqual([
      'x.yaml:9:5: error: at parties.kh.kind: found no "kind"; expected a party whose kind is one of principal, proxy, host, intermediary, stakeholder, context',
    ])
  })
})

describe('defaults', () => {
  it('give a public and a private channel', () => {
    expect(
      Object.entries(sound(BASE).file.channels).map(([id, channel]) => [id, channel.private, channel.between]),
    ).toEqual([
      ['public', false, ['us', 'iran']],
      ['private', true, ['us', 'iran']],
    ])
  })
})

describe('violence that feeds on itself', () => {
  it('has the probability of its closed form', () => {
    const half = { kind: 'point', value: 0.5 } as const
    expect(explosionProbability(1, half, { kind: 'uniform', low: 1, high: 3 })).toBeCloseTo(0.5, 2)
    expect(explosionProbability(2, half, { kind: 'point', value: 1 })).toBe(1)
    expect(explosionProbability(1.9, half, { kind: 'point', value: 1 })).toBe(0)
    expect(explosionProbability(1, { kind: 'uniform', low: 0, high: 1 }, { kind: 'point', value: 2 })).toBeCloseTo(
      0.5,
      2,
    )
  })
})
