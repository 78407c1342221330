import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAuthor, parseAuthor } from '../../src/crisis/record/author.js'
import { parseCsv } from '../../src/crisis/record/csv.js'
import { namesOf } from '../../src/crisis/record/names.js'
import { parsePeople, parseWeapons } from '../../src/crisis/record/quantity.js'

const texts = (csv: string) => parseCsv(csv).rows.map((row) => row.map((cell) => cell.text))

describe('CSV', () => {
  it('reads quoted cells, doubled quotes and line breaks inside them', () => {
    expect(texts('a,"b, c","d ""e"" f","g\nh"\r\n1,2,,')).toEqual([
      ['a', 'b, c', 'd "e" f', 'g\nh'],
      ['1', '2', '', ''],
    ])
  })
  it('takes LF, CRLF and CR, a byte order mark and empty lines', () => {
    expect(texts('\uFEFFa,b\n\n1,2\r\n3,4\r5,6')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ])
    expect(texts('')).toEqual([])
    expect(texts('a')).toEqual([['a']])
    expect(texts('a,')).toEqual([['a', '']])
  })
  it('says where every cell stands', () => {
    expect(
      parseCsv('a,"x\ny",b\nc,d')
        .rows.flat()
        .map(({ line, column }) => [line, column]),
    ).toEqual([
      [1, 1],
      [1, 3],
      [2, 4],
      [3, 1],
      [3, 3],
    ])
  })
  it('says what is wrong with quotation marks', () => {
    expect(parseCsv('a,"b').mistakes).toMatchObject([{ line: 1, column: 3, expected: 'a closing quotation mark' }])
    expect(parseCsv('"a"b,c').mistakes).toMatchObject([{ line: 1, column: 4 }])
    expect(texts('"a"b,c')).toEqual([['ab', 'c']])
  })
  it('stops at the most rows that it may read', () => {
    const { rows, more } = parseCsv('a\nb\nc\n', 2)
    expect([rows.length, more]).toEqual([2, true])
    expect(parseCsv('a\nb\n', 2).more).toBe(false)
  })
  it('gives back what was written', () => {
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
    const cell = fc.string({ maxLength: 8 }).map((text) => text.replaceAll('\r', ''))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        expect(texts(rows.map((row) => row.map(quoted).join(',')).join('\n'))).toEqual(rows)
      }),
    )
  })
})

describe('numbers of people', () => {
  it.each([
    ['20-32', 20, 32],
    ['109-110 TBI (initially 0)', 109, 110],
    ['~24', 24, 24],
    ['~80-110', 80, 110],
    ['5 (3 US, 2 Iraqi)', 5, 5],
    ['5 (4 US TBI, 1 Iraqi)', 5, 5],
    ['0 US; possible Iraqi civilians', 0, 0],
    ['4 Iraqi', 4, 4],
    ['1,200', 1200, 1200],
    ['186 killed+injured (130 TBI) as revised 12-13 Feb', 186, 186],
  ])('%s', (text, low, high) => {
    expect(parsePeople(text)).toEqual({ low, high, text })
  })
  it('marks an open end', () => {
    expect(parsePeople('66+')).toEqual({ low: 66, high: 66, text: '66+', open: true })
  })
  it('finds no number where there is none', () => {
    expect(parsePeople('some minor (TBI, smoke)')).toBeUndefined()
    expect(parsePeople('')).toBeUndefined()
    expect(parsePeople('9-3')).toBeUndefined()
  })
})

describe('weapons', () => {
  it.each([
    ['31 x 107mm (US); 11-16 (Iraqi officials); 30+ (press)', 11, 31],
    ['11 hits (US); 17 (Iraq, 2 duds); 13 fired (Hajizadeh); 15 (Iran TV)', 11, 17],
    ['1 hit (US); 5 fired (Iraq); 4 of 16 failed overall (US)', 1, 5],
    [
      '33 x 107mm attempted, 3 misfired, 30 launched; a third to a half (US commander) or 18 (other reports) landed in the camp',
      33,
      33,
    ],
    ['2-3 one-way drones (1-2 shot down)', 2, 3],
    ['4 missiles, 15 drones', 19, 19],
    ['5 rockets, 3 on embassy', 5, 5],
    ['2 one-way drones (1 intercepted, crashed on base; 1 hit)', 2, 2],
    ['1 x 122mm rocket', 1, 1],
    ['suicide drone', 1, 1],
    ['none (false alarm)', 0, 0],
    ['1 KAS-04 drone crashed', 1, 1],
  ])('%s', (text, low, high) => {
    expect(parseWeapons(text)).toMatchObject({ low, high, text })
  })
  it.each([
    'multiple rockets',
    'rockets and drones, 2 attacks',
    '122mm rockets',
    '2 F-16, precision bombs',
    '3,000-3,500 troops',
    'about 750 82nd Airborne troops; Marines to embassy',
    'air strikes',
    'drone strike on vehicle',
    'rockets or drone',
    'not stated',
    'part of 85+ targets; 84 of 85 damaged by US account',
    'multiple ballistic missiles and rockets; more than 15 Patriots fired',
    '',
  ])('finds no number of weapons in %j', (text) => {
    expect(parseWeapons(text)).toBeUndefined()
  })
  it('never throws, and keeps the lower figure first', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseWeapons(text)
        if (parsed !== undefined) expect(parsed.low).toBeLessThanOrEqual(parsed.high)
      }),
    )
  })
})

describe('authors', () => {
  const names = namesOf({
    us: { name: 'United States', aliases: ['US'] },
    iran: { name: 'Iran', aliases: [] },
    kh: { name: 'Kataib Hezbollah', aliases: ['KH (Iraq)'] },
  })
  const find = (text: string, actors = {}) => findAuthor(text, actors, names)?.parties
  it('are found by whole text, then by what stands before the bracket', () => {
    expect(find('US')).toEqual([{ id: 'us' }])
    expect(find('US (Trump)')).toEqual([{ id: 'us' }])
    expect(find('kh (iraq)')).toEqual([{ id: 'kh' }])
    expect(find('US troops')).toBeUndefined()
  })
  it('are found among record.actors first', () => {
    expect(find('US', { US: { oneOf: ['a', 'b'], weights: { a: 2 } } })).toEqual([{ id: 'a', weight: 2 }, { id: 'b' }])
    expect(find('Militia (KH suspected)', { Militia: 'kh' })).toEqual([{ id: 'kh' }])
  })
  it('may be several together', () => {
    expect(findAuthor('US (McGurk) and Iran (Bagheri Kani)', {}, names)).toMatchObject({
      together: true,
      parties: [{ id: 'us' }, { id: 'iran' }],
    })
    expect(find('US and UK')).toEqual([{ id: 'us' }])
  })
  it('are written as one, one of several, or all of them', () => {
    expect(parseAuthor('kh')).toEqual({ parties: [{ id: 'kh' }], text: 'kh' })
    expect(parseAuthor('kh:2 | us')).toEqual({ parties: [{ id: 'kh', weight: 2 }, { id: 'us' }], text: 'kh:2 | us' })
    expect(parseAuthor('kh + us')).toMatchObject({ together: true })
    expect(parseAuthor('Kataib Hezbollah')).toBeUndefined()
  })
})
