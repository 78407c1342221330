import { describe, expect, it } from 'vitest'
import { standoff } from './standoff.js'

const SHORT = ['crises/minimal', '--until', '2030-02-01']
const SENSITIVITY = ['sensitivity', ...SHORT, '--points', '3', '--runs', '4', '--metric', 'attacks']
const STRESS = [
  'stress',
  ...SHORT,
  '--measure',
  'more-air-defence',
  '--metric',
  'killed-northland',
  '--runs',
  '800',
  '--particles',
  '100',
]
const SWEEP = [
  'sweep',
  ...SHORT,
  '--path',
  'ties.red-brigade.parameters.ownRate',
  '--from',
  '0',
  '--to',
  '2',
  '--points',
  '3',
  '--runs',
  '400',
  '--particles',
  '100',
]

/** What every text must be. */
function expectSound(out: string): void {
  for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
  expect(out).not.toMatch(/NaN|undefined|Infinity|null/)
  expect(out.match(/Confidence is (low|moderate|high):/g)).toHaveLength(1)
  expect(out).toContain('\nHow this was made\n')
}

describe('standoff sensitivity', () => {
  it('says first what the metric hangs on, then shows it', () => {
    const { code, out } = standoff([...SENSITIVITY, '--points', '5', '--runs', '12'])
    expect(code).toBe(0)
    const lines = out.split('\n')
    expect(lines[0]).toBe('Minimal')
    const said = out.replaceAll(/\s+/g, ' ')
    expect(said).toMatch(
      / What the model expects for "attacks by proxies" \(\d+\.\d on average\) depends most on .*drive of a proxy \(Red Brigade\).*; (it rests|(all|none of these|\d of these) \d rests?) on (judgement|sources)\. /,
    )
    expect(said).toMatch(/ drive of a proxy, Red Brigade [█▓░]+ \d+\.\d+ {1,2}\d+\.\d+ judgement/)
    expect(said).toContain('the middle 90% of its prior (5 to 95%)')
    expect(said).toMatch(/ 410 settings of 79 uncertain values, 12 runs at each/)
    expectSound(out)
  })

  it('gives the same bits on one thread and on two', () => {
    const [one, two] = ['1', '2'].map((threads) => standoff([...SENSITIVITY, '--json', '--threads', threads]).out)
    expect(two).toBe(one)
    const { method, outputs } = JSON.parse(one)
    expect([method, outputs.length, outputs[0].metric, outputs[0].inputs.length]).toEqual(['morris', 1, 'attacks', 79])
  })

  it('tells of all metrics in ASCII, of those that are constant as well', () => {
    const { code, out } = standoff([...SENSITIVITY, '--metric', 'all', '--ascii', '--until', '2030-01-06'])
    expect(code).toBe(0)
    expect(out).toMatch(/^[\n -~]*$/)
    expect(out).toMatch(/\n {2}"a lull" is the same at every setting tried/)
    expectSound(out)
  })

  it('gives shares of the variance with --sobol', () => {
    const { out } = standoff([...SENSITIVITY, '--sobol', '--points', '8'])
    expect(out).toMatch(/\n {2}value +5 to 95% +total +alone +rests on\n/)
    expect(out.replaceAll(/\s+/g, ' ')).toContain('what would remain if all other values were known')
    expectSound(out)
  })

  it('says what is wrong with what was asked', () => {
    expect(standoff([...SENSITIVITY, '--metric', 'atacks'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('no metric "atacks"; did you mean attacks?'),
    })
    expect(standoff([...SENSITIVITY, '--until', '2029-01-01'])).toMatchObject({ code: 2, out: '' })
    expect(standoff([...SENSITIVITY, '--until', '2030-02-31'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('not a date of the calendar'),
    })
    expect(standoff(['sensitivity', 'crises/minimal', '--points', '1'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('whole number from 2'),
    })
  })
})

describe('standoff stress', () => {
  it('says first whether the advice holds, then where not, then what one would regret', () => {
    const { code, out } = standoff(STRESS)
    expect(code).toBe(0)
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(
      / On average over all plausible hidden values, "more-air-defence" lowers "people of Northland killed" by \d+\.\d\d \(simulation error \d+\.\d\d\)(, and the advice holds|, and there are too few|\. The advice does not)/,
    )
    for (const title of [
      'Where it makes things worse',
      'Where it helps most',
      'Regret against the best choice, "people of Northland killed"',
    ])
      expect(out).toContain(`\n${title}\n`)
    expect(out).toMatch(/\n {2}choice +mean +error +95% +best in\n {2}more-air-defence +\d/)
    expect(out).toMatch(/\n {2}doing nothing +\d/)
    // Luck is in the shares of cases.
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(/ It makes things worse in [a-z0-9% ]+ of 100 cases, better in /)
    expectSound(out)
  })

  it('says honestly where too few cases go either way', () => {
    const { out } = standoff([...STRESS, '--metric', 'unwanted-war', '--ascii'])
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(/Only \d+ of 100 cases go worse. At least \d+ are needed/)
    expect(out.replaceAll(/\s+/g, ' ')).toContain('by no more than simulation error may')
    expect(out).toMatch(/^[\n -~]*$/)
    expectSound(out)
  })

  it('gives the same bits as JSON on one thread and on two', () => {
    const [one, two] = ['1', '2'].map((threads) => standoff([...STRESS, '--json', '--threads', threads]).out)
    expect(two).toBe(one)
    const { cases, regret, metric } = JSON.parse(one)
    expect([cases, metric, regret.map(({ id }: { id: string }) => id)]).toEqual([
      100,
      'killed-northland',
      ['more-air-defence', 'nothing'],
    ])
  })

  it('says what is wrong with what was asked', () => {
    expect(standoff([...STRESS, '--metric', 'unwanted-wra'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('did you mean unwanted-war?'),
    })
    expect(standoff([...STRESS, '--metric', 'standoff'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('nobody says whether more is worse'),
    })
    expect(standoff([...STRESS, '--measure', 'more-air-defense'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('did you mean more-air-defence?'),
    })
  })
})

describe('standoff sweep', () => {
  it('says first from where on the measure works, then draws both', () => {
    const { code, out } = standoff([...SWEEP, '--measure', 'more-air-defence', '--metric', 'killed-northland'])
    expect(code).toBe(0)
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(
      / From 1 on "more-air-defence" lowers "people of Northland killed" by more than simulation error may\. The largest effect is at \d: \d\.\d+ \(simulation error \d\.\d+\)\. Without it the model expects /,
    )
    expect(out).toMatch(/\n {2}value +0 to \S+ +mean +error +effect +error\n/)
    expect(out).toMatch(/\n +2 {2}█+[▓░]* +\d\.\d+ +\d\.\d+ +-\d\.\d+/)
    expectSound(out)
  })

  it('does without a measure, in words of likelihood for a chance', () => {
    const { out } = standoff([
      ...SWEEP,
      '--path',
      'ties.red-brigade.parameters.excitationDays',
      '--from',
      '1',
      '--metric',
      'settlement',
      '--ascii',
    ])
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(
      / Without any measure the model expects the chance of "a settlement" at .*\((almost no chance|very unlikely|unlikely)\) where the value is 1, and at /,
    )
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'Value: what ties.red-brigade.parameters.ownRate and ties.red-brigade.parameters.excitationDays is set to.',
    )
    expect(out).toMatch(/^[\n -~]*$/)
    expectSound(out)
  })

  it('tells chances that read the same in points with errors', () => {
    const { out } = standoff([...SWEEP, '--metric', 'war', '--to', '0.2'])
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(
      / at \S+%, simulation error \S+ \(almost no chance\) where the value is 0, and at \S+%, simulation error \S+ \(almost no chance\) where it is 0\.2.*\. 5 to 95%: .*% and .*%\. /,
    )
    expectSound(out)
  })

  it('gives JSON, with values as they would be written', () => {
    const { points, paths, unit } = JSON.parse(
      standoff([...SWEEP, '--from', '0.1', '--to', '0.4', '--points', '4', '--runs', '100', '--json']).out,
    )
    expect(points.map(({ value }: { value: number }) => value)).toEqual([0.1, 0.2, 0.3, 0.4])
    expect([paths, unit]).toEqual([['ties.red-brigade.parameters.ownRate'], 'probability'])
  })

  it('says what is wrong with what was asked', () => {
    const path = (one: string) => ['sweep', 'crises/minimal', '--from', '0', '--to', '1', '--path', one]
    expect(standoff(path('sites.base.covr'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('did you mean "cover"?'),
    })
    expect(standoff([...path('sites.base.cover'), '--to', '3'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('expected a share from 0 to 1'),
    })
    expect(standoff([...path('sites.base.cover'), '--to', '0'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('nothing to sweep between'),
    })
  })
})

it.each(['sensitivity', 'stress', 'sweep'])('help of %s has examples and keeps to 80 columns', (command) => {
  const { code, out } = standoff(['help', command])
  expect(code).toBe(0)
  expect(out).toMatch(/Examples:\n[\s\S]* {2}\$ standoff /)
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})
