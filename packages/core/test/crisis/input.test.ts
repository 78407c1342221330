import { describe, expect, it } from 'vitest'
import { dateHint } from '../../src/crisis/date-hint.js'
import { decodeUtf8 } from '../../src/crisis/decode.js'
import { LIMITS } from '../../src/crisis/limits.js'
import { numberHint } from '../../src/crisis/number-hint.js'
import { killedHint } from '../../src/crisis/record/killed-hint.js'
import { BASE, load, messages, sound } from './help.js'

const HEADER = 'id,date,actor,action,killed,injured\n'
/** What is said of a record in CSV. */
const ofRecord = (csv: string, base = BASE): string[] => messages(`${base}record: { file: r.csv }\n`, { 'r.csv': csv })
const ofRow = (row: string): string[] => ofRecord(`${HEADER}${row}\n`)

describe('a date that cannot be read', () => {
  it.each([
    [
      '01/09/2030',
      'day and month may be swapped: write 2030-01-09 if the month stands first, or 2030-09-01 if the day stands first',
    ],
    ['01/15/2030', 'write 2030-01-15, as the month stands first here'],
    ['15/01/2030', 'write 2030-01-15, as the day stands first here'],
    ['05/05/2030', 'write 2030-05-05'],
    [
      '08.01.2020',
      'day and month may be swapped: write 2020-01-08 if the day stands first, or 2020-08-01 if the month stands first',
    ],
    [
      '1/9/30',
      'day and month may be swapped: write 2030-01-09 if the month stands first, or 2030-09-01 if the day stands first (the year needs four digits)',
    ],
    ['31.12.99', 'write 1999-12-31, as the day stands first here (the year needs four digits)'],
    ['1/15/2030 5:30 PM', 'write 2030-01-15T17:30, as the month stands first here'],
    ['Jan 8, 2020', 'write 2020-01-08'],
    ['8 January 2020', 'write 2020-01-08'],
    ['Wednesday, 8th January 2020', 'write 2020-01-08'],
    ['8-Jan-20', 'write 2020-01-08 (the year needs four digits)'],
    ['08 May 2025', 'write 2025-05-08'],
    ['January 2020', 'write the day, or the whole month as 2020-01-01/2020-01-31'],
    ['2024-02', 'write the day, or the whole month as 2024-02-01/2024-02-29'],
    ['2024', 'write the day, or the whole year as 2024-01-01/2024-12-31'],
    ['2024/1/8', 'write 2024-01-08'],
    ['2024-1-8', 'write 2024-01-08'],
    ['20240108', 'write 2024-01-08'],
    ['2024-01-08 05:30', 'write 2024-01-08T05:30'],
    ['2024-01-08 05:30 UTC', 'write 2024-01-08T05:30Z'],
    ['2024-13-01', 'there is no month 13; day and month may be swapped: write 2024-01-13'],
    ['2023-02-29', 'February 2023 has 28 days'],
    ['2024-01-03 to 2024-01-07', 'write 2024-01-03/2024-01-07'],
    ['2024-01-07/2024-01-03', 'the interval ends before it begins: write 2024-01-03/2024-01-07'],
    ['\uFF12\uFF10\uFF12\uFF14-01-08', 'write 2024-01-08, with plain digits and hyphens'],
    ['2024\u201301\u201308', 'write 2024-01-08, with plain digits and hyphens'],
    ['\u0662\u0660\u0662\u0664-\u0660\u0661-\u0660\u0668', 'write 2024-01-08, with plain digits and hyphens'],
    ["'2024-01-08", 'write 2024-01-08, with plain digits and hyphens'],
    ['unknown', 'where the day is not known, write an interval in which it lies, such as 2024-01-03/2024-01-07'],
    ['1893456000', '1893456000 may be a count of seconds since 1970 (Unix time): write 2030-01-01'],
  ])('%s is told how to be written', (given, hint) => {
    expect(dateHint(given)).toBe(hint)
  })
  it('is told as the day number of a spreadsheet, in both of its systems', () => {
    expect(dateHint('47492')).toBe(
      "47492 is a spreadsheet's number for the day 2030-01-09: write 2030-01-09 (or 2034-01-10 if the spreadsheet counts from 1904, as old ones of a Mac do)",
    )
    expect(dateHint('45299.5')).toContain('write 2024-01-08T12:00')
    expect(dateHint('9999999')).toBeUndefined()
  })
  it('gets its hint in a record and in the crisis file alike', () => {
    expect(ofRow('a,47492,Iran,threat,,')[0]).toMatch(
      /^r\.csv:2:3: error: at a\.date: found "47492"; expected a date .*; 47492 is a spreadsheet's number/,
    )
    expect(messages(BASE.replace('2024-06-01', '06/15/2024'))[0]).toMatch(
      /at window\.until: found "06\/15\/2024".*; write 2024-06-15/,
    )
    expect(messages(BASE.replace('2024-06-01', '45444'))[0]).toMatch(
      /at window\.until: found 45444;.*spreadsheet's number for the day 2024-06-01/,
    )
  })
})

describe('a number in the style of a spreadsheet', () => {
  it.each([
    ['60%', 'write 0.6'],
    ['60 %', 'write 0.6'],
    ['62,5%', 'write 0.625'],
    ['60 percent', 'write 0.6'],
    ['0,6', 'write 0.6, with a decimal point'],
    ['-0,25', 'write -0.25, with a decimal point'],
    ['1.234,5', 'write 1234.5'],
    ['1,234.5', 'write 1234.5'],
    ['1,000', 'write 1000, or 1 if the comma is a decimal one'],
    ['1,250', 'write 1250, or 1.25 if the comma is a decimal one'],
    ['1,000,000', 'write 1000000'],
    ['1 000', 'write 1000'],
    ['1\u00A0000', 'write 1000'],
    ["1'000", 'write 1000'],
    ['\uFF10\uFF0E\uFF16', 'write 0.6'],
    ['~80', 'write 80'],
    ['20 people', 'write 20'],
  ])('%s is told how to be written', (given, hint) => {
    expect(numberHint(given)).toBe(hint)
  })
  it.each(['high', '', '1-2-3', 'x'.repeat(1000)])('%s is told nothing that it does not say', (given) => {
    expect(numberHint(given)).toBeUndefined()
  })
  it.each([
    [
      'cover: 60%',
      'at sites.base.cover: found "60%"; expected a number, or a prior such as {beta: [6, 2]} or {lognormal: {median: 3, sd: 0.3}}; write 0.6',
    ],
    ['cover: 0,6', 'at sites.base.cover: found 0,6; expected a number with a decimal point; write 0.6'],
    ['cover: "0,6"', 'write 0.6, with a decimal point'],
    [
      'exposed: 1,000',
      'found 1,000; expected a number with a decimal point; write 1000, or 1 if the comma is a decimal one',
    ],
    ['cover: { uniform: [0,3, 0,9] }', 'write [0.3, 0.9], with decimal points'],
    ['lat: 33,5, lon: 44,4', 'found 33,5; expected a number with a decimal point; write 33.5'],
  ])('in the crisis file, %s is one mistake for each value', (given, message) => {
    const told = messages(BASE.replace('host: iraq }', `host: iraq, ${given} }`))
    expect(told.join('\n')).toContain(message)
    expect(told).toHaveLength(given.startsWith('lat') ? 2 : 1)
  })
})

describe('words for how many were killed', () => {
  it.each([
    ['about 20', 'write 20, and the least and the most it may be in killed_low and killed_high'],
    ['~80', 'write 80, and the least and the most it may be in killed_low and killed_high'],
    ['10-12', 'write 10 in killed_low and 12 in killed_high; killed is for the best figure, where there is one'],
    ['10\u201312', 'write 10 in killed_low and 12 in killed_high; killed is for the best figure, where there is one'],
    [
      'between 10 and 12',
      'write 10 in killed_low and 12 in killed_high; killed is for the best figure, where there is one',
    ],
    ['20+', 'write 20 in killed_low, and the most it may be in killed_high'],
    ['at least 20', 'write 20 in killed_low, and the most it may be in killed_high'],
    ['up to 20', 'write 20 in killed_high, and the least it may be in killed_low'],
    [
      'several',
      'write numbers: the best figure in killed, or only the least and the most in killed_low and killed_high',
    ],
    [
      'dozens',
      'write numbers: the best figure in killed, or only the least and the most in killed_low and killed_high',
    ],
    [
      'unknown',
      'leave the cell empty where it is not known; killed_low and killed_high take the least and the most, where these are known',
    ],
    [
      '?',
      'leave the cell empty where it is not known; killed_low and killed_high take the least and the most, where these are known',
    ],
    ['3 soldiers', 'write the number alone, here 3; the least and the most go into killed_low and killed_high'],
    ['three', 'write 3'],
    ['none', 'write 0'],
    ['1,200', 'write 1200'],
  ])('%s is told how to be written', (given, hint) => {
    expect(killedHint(given)).toBe(hint)
    expect(ofRow(`a,2024-01-02,Iran,threat,"${given}",`)).toEqual([
      `r.csv:2:26: error: at a.killed: found ${JSON.stringify(given)}; expected a whole number of at least 0; ${hint}`,
    ])
  })
  it('in injured stand without a number only with a warning', () => {
    expect(ofRow('a,2024-01-02,Iran,threat,,several').join()).toMatch(
      /warning: at a\.injured: found "several"; expected a number or a range.*killed_low and killed_high/,
    )
    expect(ofRow('a,2024-01-02,Iran,threat,,10-12')).toEqual([])
    expect(ofRow('a,2024-01-02,Iran,threat,,"some minor (TBI, smoke)"')).toEqual([])
  })
})

describe('names in any Unicode normal form', () => {
  const forms = ['NFC', 'NFD'] as const
  const pairs = forms.flatMap((a) => forms.map((b) => [a, b] as const))
  it.each(pairs)('a party in %s is found in %s, by its name, alias or record.actors', (a, b) => {
    const name = 'Kat\u00E1ib \u1EC7l'
    for (const base of [
      BASE.replace('Kataib Hezbollah', name.normalize(a)),
      BASE.replace('name: Kataib Hezbollah', `name: K, aliases: [${name.normalize(a)}]`),
    ]) {
      expect(ofRecord(`id,date,actor,action\nx,2024-01-02,${name.normalize(b)},attack\n`, base)).toEqual([])
      expect(
        sound(`${base}record: { rows: [{ id: x, date: 2024-01-02, actor: "${name.normalize(b)}", action: attack }] }\n`)
          .record[0].author.parties,
      ).toEqual([{ id: 'kh' }])
    }
    const actors = `${BASE}record: { file: r.csv, actors: { "${name.normalize(a)}": kh } }\n`
    expect(messages(actors, { 'r.csv': `id,date,actor,action\nx,2024-01-02,${name.normalize(b)},attack\n` })).toEqual(
      [],
    )
  })
  it.each(pairs)('a row in %s is the same as one in %s', (a, b) => {
    const csv = `id,date,actor,action\n${'\u00E9'.normalize(a)},2024-01-02,Iran,threat\n`
    expect(ofRecord(`${csv}${'\u00E9'.normalize(b)},2024-01-03,Iran,threat\n`).join()).toContain('a second time')
    expect(
      messages(`${BASE}record: { file: r.csv, amend: { "${'\u00E9'.normalize(b)}": { killed: 1 } } }\n`, {
        'r.csv': csv,
      }),
    ).toEqual([])
    expect(
      messages(`${BASE}record: { file: "${'\u00E9'.normalize(a)}.csv" }\n`, { [`${'\u00E9'.normalize(b)}.csv`]: csv }),
    ).toEqual([])
  })
  it('keeps every cell as it stood', () => {
    const text = 'Kata\u0301ib'
    const { record } = sound(`${BASE}record: { file: r.csv }\n`, {
      'r.csv': `id,date,actor,action,summary\nx,2024-01-02,Iran,threat,${text}\n`,
    })
    expect(record[0].raw.summary).toBe(text)
  })
  it('shows characters that nobody sees', () => {
    expect(ofRecord('id,date,actor,action\nx,2024-01-02,Ir\u200Ban,threat\n').join()).toContain(
      'found "Ir\\u200ban"; expected a text that names a party; did you mean',
    )
  })
})

describe('one cause is one message', () => {
  it.each(['', '\n', '  \r\n\r\n', '\uFEFF'])('an empty record (%j)', (csv) => {
    expect(ofRecord(csv)).toEqual([
      'r.csv:1:1: error: found no column "id", as the file is empty; expected a table whose first line names the columns id, date, actor, action',
    ])
  })
  it('a principal that is not there, whatever names it', () => {
    const without = BASE.replace(/ {2}iran:.*\n/, '')
    const channels = 'channels: { a: { between: [us, iran], private: true } }\n'
    const told = messages(`${without}${channels}record: { file: r.csv }\n`, {
      'r.csv': 'id,date,actor,action\nx,2024-01-02,iran,threat\n',
    })
    expect(told).toEqual([
      'x.yaml:5:3: error: at parties: found 1 principal (us); expected exactly two parties of kind principal; the file names "iran" (lines 9, 12), which is no party: add it, as { kind: principal, role: strong or patron, name: ... }',
    ])
  })
  it('another party that is not there, with every line that names it', () => {
    const told = messages(
      `${BASE.replace(/ {2}kh:.*\n/, '')}drivers: { d: { multiplies: [kh], schedule: [{ from: 2024-01-01, value: 2 }] } }\n`,
    )
    expect(told).toEqual([
      'x.yaml:9:28: error: at ties.0.proxy: found "kh"; expected the id of a proxy; line 12 names it too: add it to parties',
    ])
  })
  it('tabs, with every line that has them', () => {
    expect(messages(BASE.replace('  us:', '\tus:'))).toEqual([
      'x.yaml:5:1: error: found a tab used for indentation; expected spaces; replace the tab by spaces',
    ])
    expect(messages(BASE.replace(/^ {2}(us|iran|kh):/gm, '\t$1:'))).toEqual([
      'x.yaml:5:1: error: found a tab used for indentation; expected spaces; replace the tab by spaces, in lines 6, 7 too',
    ])
  })
  it('indentation that does not fit, with what follows from it counted', () => {
    const told = messages(BASE.replace('  iran:', ' iran:'))
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(/^x\.yaml:6:\d+: error: found text that is not YAML/)
  })
  it('a record that lies outside the window', () => {
    const rows = (year: number) => `id,date,actor,action\na,${year}-01-02,Iran,threat\nb,${year}-01-03,Iran,threat\n`
    expect(ofRecord(rows(2014))).toEqual([
      'r.csv:2:1: warning: at a.date: found a record that lies before the window: none of its 2 rows lies in it; expected dates in the window, 2024-01-01 to 2024-06-01; look for a wrong year, in the record or in the window',
    ])
    expect(ofRecord(rows(2034)).join()).toContain('a record that lies after the window')
    expect(ofRecord(`${rows(2024)}c,2042-01-04,Iran,threat\n`)).toEqual([
      'r.csv:4:1: warning: at c.date: found "2042-01-04", more than a year outside the window; expected dates in the window, 2024-01-01 to 2024-06-01; look for a wrong year, in the record or in the window',
    ])
    expect(ofRecord(`id,date,actor,action\nz,2023-10-02,Iran,threat\n${rows(2024).slice(21)}`)).toEqual([])
  })
})

const ACLED =
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,fatalities'
const UCDP =
  '"id","relid","year","active_year","code_status","type_of_violence","conflict_name","dyad_name","side_a","side_b","source_article","date_start","date_end","best","high","low"'
const ICEWS =
  'Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name'
const POLECAT =
  'Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\tContexts\tActor Name\tActor Country\tRecipient Name'
const GDELT = `1245678901\t20250507\t202505\t2025\t2025.3479\tNOR\tNORTH${'\t'.repeat(51)}https://example.org/a`
const GDELT_HEADER = 'GLOBALEVENTID\tSQLDATE\tMonthYear\tYear\tFractionDate\tActor1Code\tActor1Name'

describe("another data set's export", () => {
  it.each([
    ['an ACLED export', ACLED],
    ['an ACLED export', ACLED.replaceAll(',', ';')],
    ['an ACLED export', ACLED.toUpperCase()],
    ['a UCDP export', UCDP],
    ['a GDELT export', GDELT],
    ['a GDELT export', GDELT.replaceAll('\t', ',')],
    ['a GDELT export', GDELT_HEADER],
    ['an ICEWS export', ICEWS],
    ['an ICEWS export', ICEWS.replaceAll('\t', ',')],
    ['a POLECAT export', POLECAT],
    ['a POLECAT export', `\uFEFF${POLECAT.replaceAll('\t', ',')}`],
  ])('%s is named in one message', (name, header) => {
    const told = ofRecord(`${header}\n`)
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(
      new RegExp(
        `^r\\.csv:1:1: error: found the columns of ${name}.*; expected a table whose first line names the columns id, date, actor, action; this looks like ${name}.*: standoff import [a-z]+ FILE makes a record of it`,
      ),
    )
  })
  it('is not seen in a record that keeps columns of its source', () => {
    expect(ofRecord('id,date,actor,action,event_id_cnty\na,2024-01-02,Iran,threat,IRN1\n').join()).not.toContain(
      'ACLED',
    )
  })
})

describe('line ends', () => {
  const csv = 'id,date,actor,action\na,2024-01-02,Iran,threat\nb,2024-01-03,Iran,treat\n'
  it.each([
    ['CR', '\r'],
    ['CRLF', '\r\n'],
    ['LF', '\n'],
  ])('of the kind %s count as lines in both files', (_, end) => {
    const yaml = `${BASE}record: { file: r.csv }\n`.replaceAll('\n', end)
    expect(messages(yaml, { 'r.csv': csv.replaceAll('\n', end) })).toEqual([
      expect.stringMatching(/^r\.csv:3:19: error: at b\.action: found "treat"/),
    ])
    expect(messages(yaml.replace('role: strong', 'role: strog'), { 'r.csv': 'id,date,actor,action' })).toEqual([
      expect.stringMatching(/^x\.yaml:5:32: error: at parties\.us\.role: found "strog"/),
    ])
  })
  it('may be mixed', () => {
    expect(ofRecord(csv.replace('\n', '\r').replace('threat\n', 'threat\r\n'))).toEqual([
      expect.stringMatching(/^r\.csv:3:19: /),
    ])
    const [first, ...rest] = BASE.split('\n')
    expect(messages(`${first}\r${rest.join('\r\n')}`.replace('strong', 'strog'))[0]).toMatch(/^x\.yaml:5:32: /)
  })
  it('of an old Mac count before a byte that is no UTF-8', () => {
    expect(decodeUtf8(Uint8Array.from([97, 13, 98, 13, 10, 99, 0xe9, 100]))).toMatchObject({ line: 3, column: 2 })
  })
  it('are told of UTF-16 by its first bytes', () => {
    expect(decodeUtf8(Uint8Array.from([0xff, 0xfe, 105, 0]))).toMatchObject({
      found: 'the byte 0xff at offset 0',
      hint: 'this looks like UTF-16: save the file again as UTF-8',
    })
    expect(ofRecord('i\0d\0,\0d\0a\0t\0e\0\n\0')).toEqual([
      expect.stringContaining('save the file again as CSV in UTF-8'),
    ])
  })
})

describe('words where another kind of value belongs', () => {
  it.each([
    ['private: yes', 'found "yes"; expected true or false; write true, without quotation marks'],
    ['private: off', 'found "off"; expected true or false; write false, without quotation marks'],
  ])('%s', (given, message) => {
    expect(messages(`${BASE}channels: { a: { between: [us, iran], ${given} } }\n`).join()).toContain(message)
  })
  it.each([
    [
      '  us:',
      '\u00A0\u00A0us:',
      'found a non-breaking space used for indentation in line 5; expected spaces; write plain spaces in its place',
    ],
    ['name: Iran }', 'name: Iran', 'look for a bracket, a comma or a quotation mark that is missing'],
    ['title: Test', 'title: A test: of it', 'a text that holds a colon and a blank goes in quotation marks'],
    ['title: Test', 'title: @Test', 'put the text in quotation marks'],
    ['title: Test', 'title:Test', 'a key is followed by a colon and a blank, as in `key: value`'],
    ['title: Test', 'title: #1', 'nothing stands there; a text that starts with # goes in quotation marks'],
    [
      '  kh:',
      '  Kataib_Hezbollah:',
      'found the key "Kataib_Hezbollah"; expected an id of lower-case letters, digits and single hyphens, such as tower-22; write kataib-hezbollah',
    ],
    ['host: iraq', 'host: iraq, exposed: 10-20', 'write { uniform: [10, 20] }'],
  ])('%s written as %s', (right, wrong, message) => {
    expect(messages(BASE.replace(right, wrong)).join('\n')).toContain(message)
  })
  it('a number for a text', () => {
    expect(messages(BASE.replace('title: Test', 'title: 2024')).join()).toContain(
      'found 2024; expected a text; put it in quotation marks: "2024"',
    )
  })
})

describe('large files are checked soon', () => {
  /** Times a check generously: what it guards against took minutes and gigabytes. */
  const soon = (text: string, files?: Record<string, string>): string[] => {
    const start = performance.now()
    const { problems } = load(text, files)
    expect(performance.now() - start).toBeLessThan(20_000)
    expect(problems.length).toBeLessThanOrEqual(LIMITS.problems + 1)
    return problems.map(({ found }) => found)
  }
  it.each([
    ['closing brackets', '}\n'.repeat(500_000), 'text that is not YAML'],
    ['tabs', `${BASE}${'\t- x\n'.repeat(500_000)}`, 'words, marks and lines'],
    ['blank lines', `${BASE}${'\n'.repeat(3_900_000)}`, 'words, marks and lines'],
    ['small values', `${BASE}sources: [${'1,'.repeat(1_900_000)}]\n`, 'words, marks and lines'],
    ['small rows', `${BASE}record:\n  rows:\n${'  - {}\n'.repeat(300_000)}`, 'words, marks and lines'],
  ])('YAML of nothing but %s', (_, text, found) => {
    expect(soon(text).join()).toContain(found)
  })
  it('50,000 revisions of nothing, each looking for what it revises', () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => `r${i},2024-01-02,Iraq,revise_casualties`).join('\n')
    expect(soon(`${BASE}record: { file: r.csv }\n`, { 'r.csv': `id,date,actor,action\n${rows}\n` })).toContain(
      '49500 more problems',
    )
  })
})

describe('the files of a new user', () => {
  const COLUMNS = 'id,date,actor,action,target,site,killed,injured,summary,source'
  const ROCKET = 'R2,2024-01-09,Kataib Hezbollah,rocket_attack,us,base,0,0,One rocket.,https://example.org/a'
  const STRIKE = 'R3,2024-01-15,us,air_strike,kh,,1,2,A strike on a depot.,https://example.org/b'
  const csv = (...lines: string[]): string => `${[COLUMNS, ...lines].join('\n')}\n`
  const FIELDS = 'expected the columns id, date, actor, action in the first line'

  it('with a byte order mark and CRLF in both is read', () => {
    const marked = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`
    expect(
      sound(marked(`${BASE}record: { file: r.csv }\n`), { 'r.csv': marked(csv(ROCKET, STRIKE)) }).record.map(
        ({ id }) => id,
      ),
    ).toEqual(['R2', 'R3'])
  })
  it('with semicolons for commas is told so, once', () => {
    expect(ofRecord(csv(ROCKET, STRIKE).replaceAll(',', ';'))).toEqual([
      'r.csv:1:3: error: found fields parted by semicolons; expected fields parted by commas; save the file as CSV with commas',
    ])
  })
  it('in Latin-1 is told which byte, and where', () => {
    const bytes = Uint8Array.from(
      [...csv(ROCKET, STRIKE.replace('a depot', 'the d\u00E9p\u00F4t'))].map((one) => one.codePointAt(0) ?? 0),
    )
    expect(decodeUtf8(bytes)).toMatchObject({
      line: 3,
      found: expect.stringMatching(/^the byte 0xe9 at offset \d+$/),
      hint: 'save the file again as UTF-8',
    })
  })
  it('with three principals is told which', () => {
    expect(messages(BASE.replace('iraq: { kind: host,', 'iraq: { kind: principal, role: strong,'))).toEqual([
      expect.stringMatching(
        /^x\.yaml:5:3: error: at parties: found 3 principals \(us, iran, iraq\); expected exactly two parties of kind principal/,
      ),
    ])
  })
  it.each([
    ['kh', 'Kataib Hezbolah', 'Kataib Hezbollah'],
    ['kh', 'kataib hezbolla', 'Kataib Hezbollah'],
    ['us', 'United Sates', 'United States'],
  ])('with an actor that is nearly %s, %s, is warned', (_, actor, nearest) => {
    expect(ofRecord(csv(ROCKET.replace('Kataib Hezbollah', actor), STRIKE))).toEqual([
      `r.csv:2:15: warning: at R2.actor: found "${actor}"; expected a text that names a party; did you mean "${nearest}"? Until then it counts as context`,
    ])
  })
  it.each(['airstrike', 'air strike', 'air-strike', 'Air_Strike'])(
    'with an action that is nearly one, %s, is told it',
    (action) => {
      expect(ofRecord(csv(ROCKET, STRIKE.replace('air_strike', action)))).toEqual([
        `r.csv:3:18: error: at R3.action: found "${action}"; expected a label of the table of actions, or a column \`kind\`; did you mean "air_strike"?`,
      ])
    },
  )
  it('with one id for two rows is told where the other stands', () => {
    expect(ofRecord(csv(ROCKET, STRIKE.replace('R3', 'R2')))).toEqual([
      'r.csv:3:1: error: at R2.id: found the id "R2" a second time; expected each id once; r.csv:2 has it too',
    ])
  })
  it('with a comma in a text without quotation marks is told to set them', () => {
    expect(ofRecord(csv(ROCKET.replace('rocket.', 'rocket, no damage.'), STRIKE))).toEqual([
      expect.stringMatching(
        /^r\.csv:2:\d+: error: at R2: found 11 cells; expected 10 cells, as in the first line; put a text with commas in quotation marks$/,
      ),
    ])
  })
  it('with other words in the first line is told each column that is lacking, and each that is not known', () => {
    const told = ofRecord(csv(ROCKET, STRIKE).replace('date,actor,action', 'when,who,what'))
    expect(told.filter((one) => one.includes(': error: '))).toEqual(
      ['date', 'actor', 'action'].map(
        (column) => `r.csv:1:1: error: at ${column}: found no column "${column}"; ${FIELDS}`,
      ),
    )
    expect(told.filter((one) => one.includes(': warning: '))).toEqual(
      ['when', 'who', 'what'].map((column) =>
        expect.stringContaining(`at ${column}: found the unknown column "${column}"`),
      ),
    )
  })
})
