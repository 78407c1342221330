/** `standoff import` as its users have it: other people's files in, a crisis out that check and assess take. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LAYOUTS } from '@standoff/core/kernel'
import { afterAll, describe, expect, it } from 'vitest'
import { importFile } from '../src/commands/import-action.js'
import { loadCrisisFile } from '../src/input/load-file.js'
import { createProgram } from '../src/program.js'
import { ROOT, standoff } from './standoff.js'

const folder = mkdtempSync(join(tmpdir(), 'standoff-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, content: string | Buffer): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** What check would find, without a process of its own. */
const errorsIn = (path: string) => loadCrisisFile(path).problems.filter(({ severity }) => severity === 'error')

const ICEWS_HEAD =
  'Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude'
const icewsRow = (id: number, day: string, by: string, code: string, on: string): string =>
  `${id}\t${day}\t${by}\t\t${by}\tWords\t${code}\t-9\t${on}\t\t${on}\t7\t1\tA Daily\tRidge\t\t\tSouthland\t10.5\t20.25`
const ICEWS = `${[
  ICEWS_HEAD,
  icewsRow(1, '2030-01-03', 'Northland', '195', 'Southland'),
  icewsRow(2, '2030-01-03', 'Northland', '195', 'Southland'),
  icewsRow(3, '2030-01-04', 'Southland', '138', 'Northland'),
  icewsRow(4, '2030-01-05', 'Lakeland', '042', 'Farland'),
  icewsRow(5, '2030-01-09', 'Southland', '194', 'Northland'),
].join('\n')}\n`

describe('standoff import', () => {
  const events = file('events.tab', ICEWS)

  it('makes a crisis that is checked and assessed', () => {
    const out = join(folder, 'draft')
    const done = standoff(['import', 'icews', events, '--out', out])
    expect([done.code, done.err]).toEqual([0, ''])
    expect(done.out).toMatch(
      /imported +3\n {2}folded into another row +1\n {2}left out: neither side is a party +1\n {2}all +5\n/,
    )
    expect(done.out).toContain('CAMEO Code -> action, rung')
    expect(done.out).toMatch(/195 \(fight\) +air_strike +2/)
    expect(readdirSync(out).sort()).toEqual(['crisis.yaml', 'record.csv', 'what-became.csv'])
    expect(readFileSync(join(out, 'what-became.csv'), 'utf8')).toContain(
      '3,3,2,folded,2,ICEWS-1,,'.replace('3,3,2', '3,3,ICEWS-2'),
    )
    expect(errorsIn(out)).toEqual([])
    const assessed = standoff(['assess', out, '--particles', '100', '--json'])
    expect(assessed.code).toBe(0)
    expect(JSON.parse(assessed.out).acts.map(({ ids }: { ids: string[] }) => ids[0])).toEqual(['ICEWS-1', 'ICEWS-5'])
  }, 60_000)

  it('writes over nothing', () => {
    const out = join(folder, 'draft')
    const before = readFileSync(join(out, 'crisis.yaml'), 'utf8')
    const done = standoff(['import', 'icews', events, '--out', out])
    expect(done).toMatchObject({ code: 2, out: '' })
    expect(done.err).toContain('is there already, and is not written over; name another folder by --out')
    expect(readFileSync(join(out, 'crisis.yaml'), 'utf8')).toBe(before)
  })

  it('adds rows to a crisis, by the names that it has, once', () => {
    const at = join(folder, 'mine')
    cpSync(join(ROOT, 'crises/minimal'), at, { recursive: true })
    const yaml = readFileSync(join(at, 'crisis.yaml'), 'utf8').replace(/\n {2}rows:[\s\S]*/, '\n  file: record.csv\n')
    writeFileSync(join(at, 'crisis.yaml'), yaml)
    writeFileSync(
      join(at, 'record.csv'),
      'id,date,actor,action,site\r\nR1,2030-01-02,red-brigade,rocket_attack,base\r\n',
    )
    const done = standoff(['import', 'icews', events, '--into', at])
    expect([done.code, done.err]).toEqual([0, ''])
    const record = readFileSync(join(at, 'record.csv'), 'utf8')
    expect(record).toMatch(
      /^id,date,actor,action,site,target,place,lat,lon,summary,source,note\r\nR1,2030-01-02,red-brigade,rocket_attack,base,{7}\r\nICEWS-1,/,
    )
    expect(errorsIn(at)).toEqual([])
    const again = standoff(['import', 'icews', events, '--into', at])
    expect(again.code).toBe(1)
    expect(again.out).toMatch(/left out: its event is in the record already +4\n/)
    expect(readFileSync(join(at, 'record.csv'), 'utf8')).toBe(record)
  })

  it('gives JSON with every row', () => {
    const done = standoff(['import', 'icews', events, '--out', join(folder, 'json'), '--json'])
    const told = JSON.parse(done.out)
    expect(told.totals).toMatchObject({ all: 5, imported: 3, folded: 1, leftOut: 1 })
    expect(told.fates).toHaveLength(5)
    expect(told.judged).toEqual([])
  })

  it('names a code that is none, and its place', () => {
    const odd = file('odd.tab', `${ICEWS}${icewsRow(6, '2030-01-09', 'Southland', '777', 'Northland')}\n`)
    const done = standoff(['import', 'icews', odd, '--out', join(folder, 'odd')])
    expect(done.err).toBe(
      `${odd}:7:41: warning: at row 7, CAMEO Code: found "777"; expected a code of CAMEO; rows with it are left out\n`,
    )
    expect(done.out).toMatch(/777 \(unknown\) +left out +1/)
  })

  it('does not crash on actors that it does not know', () => {
    const alone = file('alone.tab', `${ICEWS_HEAD}\n${icewsRow(1, '2030-01-03', '', '195', '')}\n`)
    const done = standoff(['import', 'icews', alone, '--out', join(folder, 'alone')])
    expect([done.code, done.err]).toEqual([
      1,
      expect.stringContaining('no two states face each other in it; name the two sides by --principal A --principal B'),
    ])
    expect(existsSync(join(folder, 'alone'))).toBe(false)
  })

  it.each([
    [{ proxy: ['Hill'] }, /--proxy Hill: expected group=principal/],
    [{ principal: ['A', 'B', 'C'] }, /--principal: given 3 times/],
    [{ from: '2030-02-01', until: '2030-01-01' }, /--until 2030-01-01: expected a day on or after --from/],
    [{ from: '2030-02-31' }, /--from 2030-02-31: expected a day that there is/],
    [{ encoding: 'utf-9' }, /--encoding utf-9: expected the name of an encoding/],
    [{ column: ['date=Datum'] }, /--column: for a csv alone/],
    [{ into: 'crises/minimal', out: 'x' }, /--into and --out/],
    [{ into: 'crises/minimal', principal: ['A'] }, /--principal: the crisis of --into has its parties already/],
  ])('refuses %j', async (options, message) => {
    await expect(importFile('icews', events, options)).rejects.toThrow(message)
  })

  it('names the nearest side for a name that is none', () => {
    const done = standoff(['import', 'icews', events, '--principal', 'Northland', '--principal', 'Southlan'])
    expect(done.code).toBe(1)
    expect(done.err).toContain('--principal: no actor of the file is called "Southlan"; did you mean "Southland"?')
  })

  it('knows the sources that the library knows', () => {
    const [source] = createProgram().commands.find((one) => one.name() === 'import')?.registeredArguments ?? []
    expect([...(source.argChoices ?? [])].sort()).toEqual([...Object.keys(LAYOUTS), 'csv'].sort())
  })
})

describe('standoff import csv', () => {
  const rows = [
    ['Datum', 'Wer', 'Was', 'Gegen', 'Tote', 'Länge', 'Breite', 'Bemerkung'],
    ['08.01.2030', 'Nordland', 'Luftangriff', 'Südland', '3', '20,25', '10,5', 'über Nacht'],
    ['08.01.2030', 'Nordland', 'Luftangriff', 'Südland', '3', '20,25', '10,5', 'über Nacht'],
    ['47495', 'Südland', 'threat', 'Nordland', '', '', '', ''],
    ['', '', '', '', '', '', '', ''],
  ]
  const sheet = rows.map((cells) => cells.join(';')).join('\r\n')
  const args = ['--dates', 'day-first', '--label', 'Luftangriff=air_strike']

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${sheet}`, 'utf8')],
    ['Latin-1', Buffer.from(sheet, 'latin1')],
    ['UTF-16', Buffer.from(`\ufeff${sheet}`, 'utf16le')],
  ])('reads a sheet in %s', (name, bytes) => {
    const out = join(folder, `sheet ${name}`)
    const done = standoff(['import', 'csv', file(`${name}.csv`, bytes), '--out', out, ...args])
    expect(done.code).toBe(0)
    expect(done.err).toMatch(name === 'Latin-1' ? /read as windows-1252, such as "Länge"/ : /^$/)
    expect(done.out).toMatch(/imported +2\n {2}folded into another row +1\n {2}left out: an empty row +1\n {2}all +4\n/)
    const yaml = readFileSync(join(out, 'crisis.yaml'), 'utf8')
    for (const line of ['    date: "Datum"', '    "Luftangriff": air_strike', '  dates: day-first'])
      expect(yaml).toContain(line)
    expect(readFileSync(join(out, 'record.csv'), 'utf8').split('\r\n')[1]).toBe(
      'row-2;08.01.2030;Nordland;Luftangriff;Südland;3;20,25;10,5;über Nacht',
    )
    expect(errorsIn(out)).toEqual([])
  })

  it('asks what stands first in a date, and for a column that it cannot tell', () => {
    const path = file('ask.csv', 'day,who,what,against\n08/01/2030,North,threat,South\n')
    expect(standoff(['import', 'csv', path, '--out', join(folder, 'ask')])).toMatchObject({
      code: 1,
      err: `${path}:2:1: error: at row 2, day: found "08/01/2030"; expected a date that can be read in one way; say which by --dates day-first (2030-01-08) or --dates month-first (2030-08-01)\n`,
    })
    const odd = file('odd.csv', 'Zeitpunkt,who,what,against\n2030-01-08,North,threat,South\n')
    expect(standoff(['import', 'csv', odd, '--out', join(folder, 'ask')]).err).toContain(
      'no column is known to be the date; say which by --column date=NAME',
    )
    expect(standoff(['import', 'csv', odd, '--out', join(folder, 'ask'), '--column', 'date=Zeitpunkt']).code).toBe(0)
  })

  it('adds rows by the mapping of the crisis that they go into', () => {
    const at = join(folder, 'sheet Latin-1')
    const more = file('more.csv', 'Datum,Wer,Was,Gegen\n"09.01.2030","Südland","Luftangriff","Nordland"\n')
    const done = standoff(['import', 'csv', more, '--into', at])
    expect([done.code, done.err]).toEqual([0, ''])
    expect(readFileSync(join(at, 'record.csv'), 'utf8')).toContain('more-row-2;2030-01-09;Südland;air_strike;Nordland;')
    expect(errorsIn(at)).toEqual([])
  })
})
