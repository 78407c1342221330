import { beforeAll, describe, expect, it } from 'vitest'
import { type Result, standoff } from './standoff.js'

const SALVO = ['assess', 'crises/ain-al-asad', '--act', 'J20-043', '--as-of', '2020-01-09', '--particles', '600']

/** Who has a voice in the file. */
const NAMES = [
  'Chairman of the US Joint Chiefs',
  'Other US officials',
  'Commanders at the base',
  "Commander of the IRGC's missile force",
  'The US president',
  'Commander of US Central Command',
  "Iran's foreign minister",
]

describe('standoff assess', () => {
  let salvo: Result
  let salvoInJson: Result
  beforeAll(() => {
    salvo = standoff(SALVO)
    salvoInJson = standoff([...SALVO, '--json'])
  })

  it('answers first, within 80 columns, with likelihood and confidence apart', () => {
    const { code, out } = salvo
    expect(code).toBe(0)
    const lines = out.split('\n')
    expect(lines[0]).toBe('Ain al-Asad')
    expect(lines.find((line) => line.startsWith('The model'))).toMatch(
      /^The model (sees almost no chance|finds it (very unlikely|unlikely)) \(\d+%; 5 to 95%: /,
    )
    expect(out).toMatch(/\nConfidence is (low|moderate|high): /)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80)
    for (const title of [
      'Why',
      'How it reads by other weights',
      'Why they differ',
      'Who judged it, and what it takes to judge so',
      'The parties at the end of the record',
      'How reliable the calculation is',
    ])
      expect(out).toContain(`\n${title}\n`)
    expect(out.replaceAll(/\s+/g, ' ')).toContain('(written after 9 January 2020)')
    expect(out).not.toMatch(/\b(0|100)%|NaN|undefined|Infinity/)
  })

  it('lays the hypotheses in rows and the evidence in columns, with what is contested and other orders', () => {
    const { out } = salvo
    const lines = out.split('\n')
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80)
    const rows = ['  to demonstrate ', '  to punish '].map((head) => lines.find((line) => line.startsWith(head)))
    const cells = rows.map((row) => row?.match(/-?\d+\.\d|<?\d+%/g) ?? [])
    expect(cells.map(({ length }) => length)).toEqual([9, 9])
    // The better of the two has 0.0, the other what it falls short; the waterfall shows the same.
    for (let n = 0; n < 7; n++)
      expect(cells.map((row) => Number(row[n])).filter((cell) => cell === 0).length).toBeGreaterThan(0)
    expect(Number(cells[1][1])).toBeLessThan(-1)
    expect(out).toMatch(new RegExp(`\\n  warning +${cells[1][1]} `))
    expect(out.replaceAll(/\s+/g, ' ')).toContain('Sources differ on: weapons 12, 22, 13 or 15.')
    expect(out).toMatch(/\n +other orders\n/)
    expect(out).toMatch(/\n {2}casualties +-?\d+\.\d {2}-?\d+\.\d to -?\d+\.\d /)
    expect(out).toMatch(
      /\n {2}viewpoint +prior +misled +punish +5 to 95% *\n {2}All evidence, words\.\.\. +50% +none +\d+% +<?\d+ to \d+% {2}(unlikely|very unlikely|roughly even chance)\n/,
    )
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(
      /To find it more likely than not that it was meant to kill, "Deeds, not words" would need a prior of \d+%/,
    )
  })

  it('puts no chance in the name of a person or an office, and tells what it takes to judge as they did', () => {
    const { out } = salvo
    const flat = out.replaceAll(/\s+/g, ' ')
    const judged = /Who judged it, and what it takes to judge so (.*) The parties at the end/.exec(flat)?.[1] ?? ''
    expect(judged).toMatch(
      /^Chairman of the US Joint Chiefs judged that it was meant to punish or kill \(J20-053, 8 January 2020\)\. The model reads it otherwise: it (finds it|sees) [a-z ]+ that it was meant to punish or kill\. (What carries the difference is|No item carries the difference by itself)[^.]*\. Even odds and every item at its worth say otherwise, by \d+\.\d decibans\. /,
    )
    expect(judged).toMatch(
      /To judge so (it is enough to|takes these together, each told with the others at their bounds: to) .* of its worth/,
    )
    expect(judged).toMatch(
      /Other US officials judged that it was meant to demonstrate, and not to kill \(J20-053, 8 January 2020\)\. Even odds and every item at its worth say the same/,
    )
    // What the commanders at the base said became known on the 14th; the president spoke of standing down, not of aim.
    expect(judged).toMatch(
      /Without a judgement of this act on record by then, and so without a reading: Commanders at the base; the US president; [^%]*\.$/,
    )
    expect(judged).not.toContain('%')
    for (const name of NAMES) expect(flat).not.toMatch(new RegExp(`${name}[^.]*\\d%`, 'i'))
  })

  it('uses a judgement from the day on which it became known', () => {
    const later = standoff(SALVO.map((word) => (word === '2020-01-09' ? '2020-01-14' : word)))
    expect(later.out.replaceAll(/\s+/g, ' ')).toContain(
      'Commanders at the base judged that it was meant to punish or kill (14 January 2020).',
    )
    const { acts } = JSON.parse(salvoInJson.out)
    expect(acts[0].voices.map(({ id }: { id: string }) => id)).toEqual(['chair', 'us-officials', 'hajizadeh'])
    for (const voice of acts[0].voices)
      for (const number of ['punish', 'logOdds', 'prior', 'low', 'high', 'steps'])
        expect(voice).not.toHaveProperty(number)
  })

  it('shows the definitions of the four causes for an attack by a proxy, and reads by a viewpoint', () => {
    const { out } = standoff([
      'assess',
      'crises/tower22',
      '--act',
      'O23-008',
      '--as-of',
      '2023-10-30',
      '--particles',
      '300',
      '--viewpoint',
      'deeds',
    ])
    expect(out).toMatch(/\nBy the viewpoint "Deeds, not words" (it is|there is) /)
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(
      /stood behind it, by ordering or allowing it, (is|has) [a-z ]+ \(\d+%; 5 to 95%: .*?\); that the patron ordered it, (is|has) [a-z ]+ \(/,
    )
    for (const cause of [
      'directed: the patron ordered',
      "licensed: the patron's standing order",
      'own: the group acted on its own',
      'defied: the group attacked although',
    ])
      expect(out).toContain(cause)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  it('lists every act of force without --act, in ASCII where asked', () => {
    const { code, out } = standoff([
      'assess',
      'crises/ain-al-asad',
      '--as-of',
      '2020-01-09',
      '--particles',
      '200',
      '--ascii',
    ])
    expect(code).toBe(0)
    expect(out).toMatch(/^[\n -~]*$/)
    for (const id of ['J20-001', 'J20-017', 'J20-043']) expect(out).toContain(id)
    expect(out).not.toContain('J20-065')
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    expect(out).toContain('\nThe parties along the record\n')
    expect(out).toMatch(
      /\n {2}iran\n( {4}(cautious|reciprocating|bullying) .*\n)* {4}resolve {7}[ ._=+*#@-]{3} {2}(slight|clear|strong|very strong)( \([a-z ]+\))?, then /,
    )
    expect(out).toMatch(
      /\n {4}order {9}[rhfp]{3} {2}r restrain, h hold, f free, p press\n {2}kataib-hezbollah\n {4}control /,
    )
    // Only the patron gives orders to groups.
    expect(out.match(/\n {4}order /g)).toHaveLength(1)
    expect(out).toMatch(
      /\n {2}Effective sample size day by day: how many of the 200 particles \(simulated\n {2}histories\) count, from none to all:\n {4}[ ._=+*#@-]{14}\n {2}It was lowest on /,
    )
  })

  it('tells how often moves were taken, and on how many filters the answer rests', () => {
    const { code, out } = standoff(['assess', 'crises/ain-al-asad', '--as-of', '2019-12-30', '--particles', '200'])
    expect(code).toBe(0)
    const flat = out.replaceAll(/\s+/g, ' ')
    expect(flat).toMatch(
      /Accepted were: another type of government or another first order \d+%, one hidden value drawn anew \d+%, many hidden values a step further \d+%, some hidden values shifted \d+%, other random events on some days \d+%\./,
    )
    expect(flat).toMatch(/The answer rests on 4 independent filters \(islands\), worth about [1-4] by their evidence: /)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  it('gives the same bits for the same seed, as JSON', () => {
    const one = salvoInJson
    expect(standoff([...SALVO, '--json']).out).toBe(one.out)
    const { acts, diagnostics } = JSON.parse(one.out)
    expect(acts).toHaveLength(1)
    expect(acts[0].viewpoints.map(({ id }: { id: string }) => id)).toEqual(['analyst', 'deeds', 'sheltered', 'wary'])
    expect(acts[0].voices[0]).toMatchObject({ id: 'chair', says: 'punish', row: 'J20-053', date: '2020-01-08' })
    expect(diagnostics.failedOn).toBeNull()
    expect(standoff([...SALVO, '--json', '--seed', '2']).out).not.toBe(one.out)
  })

  it('says what is wrong with what was asked', () => {
    const wrong = (...args: string[]) => standoff(['assess', 'crises/ain-al-asad', ...args])
    expect(wrong('--viewpoint', 'deds')).toMatchObject({ code: 2, err: expect.stringContaining('did you mean deeds?') })
    expect(wrong('--viewpoint', 'chair')).toMatchObject({
      code: 2,
      err: expect.stringContaining('a voice is given no reading'),
    })
    expect(wrong('--act', 'X1')).toMatchObject({
      code: 2,
      err: expect.stringContaining('no row of the record has this id'),
    })
    expect(wrong('--as-of', '2019-01-01')).toMatchObject({ code: 2, err: expect.stringContaining('before the window') })
    expect(wrong('--as-of', '2020-02-31')).toMatchObject({
      code: 2,
      err: expect.stringContaining('not a date of the calendar'),
    })
    expect(wrong('--act', 'J20-047', '--as-of', '2020-01-09', '-n', '100')).toMatchObject({
      code: 2,
      err: expect.stringContaining('no act of force'),
    })
  })
})
