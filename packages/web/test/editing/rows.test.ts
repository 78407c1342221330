/** Changing one row leaves every other byte. */
import { readFileSync } from 'node:fs'
import { loadCrisis } from '@standoff/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changed, difference } from '../../src/editing/change.js'
import { addRow, cellText, changeCells, deleteRow, findRow, rowsOf, tableOf } from '../../src/editing/csv-rows.js'
import { addNewRow, changeRow, isRefusal, removeRow, rowOnPaper } from '../../src/editing/row-edits.js'
import { reframe, unframe } from '../../src/editing/text-frame.js'
import { type CrisisTexts, sourceOf } from '../../src/editing/texts.js'
import { changeAmends, changeYamlRow, deleteYamlRow } from '../../src/editing/yaml-rows.js'
import { scalarText } from '../../src/editing/yaml-text.js'

const crisisAt = (id: string): CrisisTexts => {
  const at = (name: string): string =>
    readFileSync(new URL(`../../../../crises/${id}/${name}`, import.meta.url), 'utf8')
  return id === 'minimal'
    ? { name: 'crisis.yaml', text: at('crisis.yaml'), beside: {} }
    : {
        name: 'crisis.yaml',
        text: at('crisis.yaml'),
        beside: { 'record.csv': at('record.csv'), ...(id === 'tower22' ? { 'totals.csv': at('totals.csv') } : {}) },
      }
}
const tower22 = crisisAt('tower22')
const minimal = crisisAt('minimal')

const applied = (texts: CrisisTexts, changes: ReturnType<typeof changeRow>): CrisisTexts => {
  if (isRefusal(changes)) throw new Error(changes)
  const beside = { ...texts.beside }
  let { text } = texts
  for (const { file, changes: inFile } of changes) {
    if (file === texts.name) text = changed(text, inFile)
    else beside[file] = changed(beside[file], inFile)
  }
  return { ...texts, text, beside }
}
const rowsIn = (texts: CrisisTexts) => {
  const { crisis, problems } = loadCrisis(sourceOf(texts))
  if (crisis === undefined) throw new Error(JSON.stringify(problems.slice(0, 3)))
  return crisis.record
}

const odd = fc.string({
  unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', 'é', '\u{1F54A}', ';', "'", '1'),
  maxLength: 8,
})
const end = fc.constantFrom('\n', '\r\n', '\r')
/**
 * A table as odd as tables are: some cells quoted without need, line ends of any kind, with or without one at the end
 * of the file.
 */
const table = fc
  .record({
    cells: fc.array(fc.array(fc.tuple(odd, fc.boolean()), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 6,
    }),
    ends: fc.array(end, { minLength: 8, maxLength: 8 }),
    bom: fc.boolean(),
    last: fc.boolean(),
  })
  .map(({ cells, ends, bom, last }) => {
    const lines = [
      'id,date,note',
      ...cells.map((row, n) => [`R${n}`, ...row.slice(1).map(([text, quoted]) => cellText(text, quoted))].join(',')),
    ]
    return (bom ? '\uFEFF' : '') + lines.map((line, n) => line + (n < lines.length - 1 || last ? ends[n] : '')).join('')
  })

describe('a text in its frame', () => {
  it('is the same to the character again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', 'é', '"', '\uFEFF') }),
        (raw) => reframe(unframe(raw)) === raw,
      ),
    )
  })
  it('shows its lines parted by LF alone', () => {
    expect(unframe('\uFEFFa\r\nb\rc\n').text).toBe('a\nb\nc\n')
  })
  it('gives new lines the usual end of the file', () => {
    const framed = unframe('a\r\nb\r\nc\n')
    expect(reframe({ ...framed, text: 'a\nb\nc\nd\n' })).toBe('a\r\nb\r\nc\nd\r\n')
  })
})

describe('a difference', () => {
  it('leads from one text to the other', () => {
    fc.assert(fc.property(odd, odd, (a, b) => changed(a, difference(a, b)) === b))
  })
})

describe('a row of a CSV text', () => {
  it('is found by its id, with the very cells that the checker reads', () => {
    for (const row of rowsIn(tower22).filter(({ file }) => file === 'record.csv'))
      expect(findRow(tower22.beside['record.csv'], row.id, row.line)?.line).toBe(row.line)
  })
  it('changes alone: every byte outside the changed cell stays', () => {
    fc.assert(
      fc.property(table, fc.nat(5), odd, (text, n, value) => {
        const rows = [...rowsOf(text)].slice(1)
        const row = rows[n % rows.length]
        const { columns } = tableOf(text)
        const after = changed(text, changeCells(columns, row, { note: value }))
        const cell = row.cells[2]
        expect(after.startsWith(text.slice(0, cell.from))).toBe(true)
        expect(after.endsWith(text.slice(cell.to))).toBe(true)
        const again = [...rowsOf(after)].slice(1)
        expect(again.map(({ cells }) => cells.map((one) => one.text))).toEqual(
          rows.map((one) => one.cells.map(({ text: was }, c) => (one === row && c === 2 ? value : was))),
        )
      }),
    )
  })
  it('changed and changed back is the text it was', () => {
    fc.assert(
      fc.property(table, odd, (text, value) => {
        const { columns } = tableOf(text)
        const row = [...rowsOf(text)][1]
        const once = changed(text, changeCells(columns, row, { note: value }))
        const back = changed(once, changeCells(columns, [...rowsOf(once)][1], { note: row.cells[2].text }))
        expect([...rowsOf(back)].map(({ cells }) => cells.map((one) => one.text))).toEqual(
          [...rowsOf(text)].map(({ cells }) => cells.map((one) => one.text)),
        )
      }),
    )
  })
  it('can be added and taken out again, to the same text', () => {
    fc.assert(
      fc.property(table, odd, (text, note) => {
        const added = changed(text, addRow(text, { id: 'NEW', date: '9999', note }))
        const row = findRow(added, 'NEW', 0)
        expect(row?.cells.map((cell) => cell.text)).toEqual(['NEW', '9999', note])
        if (row !== undefined) expect(changed(added, deleteRow(added, row))).toBe(text)
      }),
    )
  })
  it('keeps columns that the format does not know', () => {
    const text = 'id,date,mine,actor,action\r\nA,2024-01-01,"kept, so",us,threat\r\n'
    const row = findRow(text, 'A', 2)
    expect(row && changed(text, changeCells(tableOf(text).columns, row, { actor: 'Iran "x"' }))).toBe(
      'id,date,mine,actor,action\r\nA,2024-01-01,"kept, so","Iran ""x""",threat\r\n',
    )
  })
  it('stands in the order of dates', () => {
    const text = 'id,date\na,2024-01-01\nb,2024-03-01'
    expect(changed(text, addRow(text, { id: 'n', date: '2024-02-01' }))).toBe(
      'id,date\na,2024-01-01\nn,2024-02-01\nb,2024-03-01',
    )
    expect(changed(text, addRow(text, { id: 'n', date: '2024-04-01' }))).toBe(
      'id,date\na,2024-01-01\nb,2024-03-01\nn,2024-04-01',
    )
  })
})

describe('a row of the crisis file', () => {
  const yaml = minimal.text
  it('written on one line changes within its brackets', () => {
    const after = changed(yaml, changeYamlRow(yaml, 'R1', 0, { killed: '2', place: 'the base, "north"' }) ?? [])
    expect(after).toBe(
      yaml
        .replace('killed: 0', 'killed: 2')
        .replace('summary: Two rockets. }', 'summary: Two rockets., place: "the base, \\"north\\"" }'),
    )
    expect(rowsIn({ ...minimal, text: after })[0].killed?.best).toBe(2)
  })
  it('written on several lines keeps its comments', () => {
    const text =
      'record:\n  rows:\n    - id: A # first\n      date: 2030-01-03   # day\n      summary: >-\n        Long\n        text.\n      actor: us\n    # between\n    - id: B\n      date: 2030-01-04\n'
    expect(
      changed(text, changeYamlRow(text, 'A', 0, { date: '2030-01-05', summary: 'Short.', site: 'base' }) ?? []),
    ).toBe(
      'record:\n  rows:\n    - id: A # first\n      date: 2030-01-05   # day\n      summary: Short.\n      actor: us\n      site: base\n    # between\n    - id: B\n      date: 2030-01-04\n'.replace(
        'summary: Short.',
        'summary: Short.',
      ),
    )
    expect(changed(text, deleteYamlRow(text, 'B', 0) ?? [])).toBe(text.slice(0, text.indexOf('    - id: B')))
    expect(changed(text, changeYamlRow(text, 'A', 0, { date: '' }) ?? [])).toBe(
      text.replace('      date: 2030-01-03   # day\n', ''),
    )
  })
  it('added takes its place among the others', () => {
    const after = applied(
      minimal,
      addNewRow(minimal, undefined, {
        id: 'R2',
        date: '2030-01-05',
        actor: 'red-brigade',
        action: 'rocket_attack',
        site: 'base',
      }),
    )
    expect(after.text).toBe(
      `${yaml.trimEnd()}\n    - { id: R2, date: 2030-01-05, actor: red-brigade, action: rocket_attack, site: base }\n`.replace(
        /\n$/,
        yaml.endsWith('\n') ? '\n' : '',
      ),
    )
    expect(rowsIn(after).map(({ id }) => id)).toEqual(['R1', 'R2'])
    const back = removeRow(after, { id: 'R2', file: 'crisis.yaml', line: 0 })
    expect(applied(after, back).text).toBe(yaml)
  })
  it('is added where there was no record', () => {
    for (const record of [
      '',
      'record:\n',
      'record: {}\n',
      'record:\n  rows:\n',
      'record:\n  rows: []\n',
      'record: { rows: [] }\n',
      'record:\n  mainSeries: x',
    ]) {
      const text = `standoff: 1\n${record}`
      const after = applied(
        { name: 'c.yaml', text, beside: {} },
        addNewRow({ name: 'c.yaml', text, beside: {} }, undefined, { id: 'A', date: '2024-01-01' }),
      )
      expect(after.text.startsWith('standoff: 1\n')).toBe(true)
      expect(rowOnPaper(after, { id: 'A', file: 'c.yaml', line: 0 })).toMatchObject({
        values: { id: 'A', date: '2024-01-01' },
      })
    }
  })
  it('written with an alias is left to the hand', () => {
    const text = 'record:\n  rows:\n    - &a { id: A, date: 2024-01-01 }\n    - { id: B, date: &d 2024-01-02 }\n'
    expect(changeYamlRow(text, 'B', 0, { date: '2024-01-03' })).toBeUndefined()
  })
  it('takes any text, and gives it back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (value) => {
        const after = applied(
          minimal,
          changeRow(minimal, { id: 'R1', file: 'crisis.yaml', line: 0 }, { summary: value }),
        )
        expect(rowOnPaper(after, { id: 'R1', file: 'crisis.yaml', line: 0 })).toMatchObject({
          values: { summary: value },
        })
        expect(after.text.startsWith(yaml.slice(0, yaml.indexOf('Two rockets.')))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a row of a CSV file that the crisis file amends', () => {
  it('is changed where each value stands, and nowhere else', () => {
    const place = { id: 'O23-002', file: 'record.csv', line: 3 }
    const after = applied(
      tower22,
      changeRow(tower22, place, { summary: 'Said, "soon".', content: 'warn', aim: 'punish' }),
    )
    expect(rowOnPaper(after, place)).toMatchObject({
      values: { summary: 'Said, "soon".', content: 'warn', aim: 'punish' },
    })
    const csv = tower22.beside['record.csv'].split('\n')
    expect(after.beside['record.csv'].split('\n').filter((line, n) => line !== csv[n])).toHaveLength(1)
    const yaml = tower22.text.split('\n')
    expect(after.text.split('\n').filter((line, n) => line !== yaml[n])).toEqual([
      '    O23-002: { content: warn, judged: [content], note: A public warning that allies may act; not notice of a strike., aim: punish }',
    ])
  })
  it('taken out takes what is added to it along', () => {
    const after = applied(tower22, removeRow(tower22, { id: 'O23-020', file: 'record.csv', line: 0 }))
    expect(rowsIn(after)).toHaveLength(rowsIn(tower22).length - 1)
    expect(after.text).not.toContain('O23-020:')
  })
  it('renamed is renamed there too', () => {
    const after = applied(
      tower22,
      changeRow(tower22, { id: 'O23-020', file: 'record.csv', line: 0 }, { id: 'O23-020b' }),
    )
    expect(rowsIn(after).find(({ id }) => id === 'O23-020b')?.content).toBe('threaten')
  })
  it('can be given what its file has no column for', () => {
    const after = applied(
      tower22,
      addNewRow(tower22, 'record.csv', {
        id: 'NEW',
        date: '2024-04-19',
        actor: 'Iran',
        action: 'statement',
        content: 'assure',
      }),
    )
    expect(rowsIn(after).find(({ id }) => id === 'NEW')?.content).toBe('assure')
    expect(applied(after, removeRow(after, { id: 'NEW', file: 'record.csv', line: 0 }))).toEqual(tower22)
  })
  it('a row of running totals is not for the form', () => {
    expect(rowOnPaper(tower22, { id: 'pentagon-2023-11-01', file: 'totals.csv', line: 2 })).toBe('totals')
  })
  it('amends of any row can be changed in any text', () => {
    for (const text of [
      'record:\n  amend:\n',
      'record:\n  amend: {}\n',
      'record: { amend: { A: { site: a } } }\n',
      'record:\n  amend:\n    A:\n      site: a # why\n    B: { x: 1 }\n',
    ])
      expect(changed(text, changeAmends(text, 'A', { site: 'b' }) ?? [])).toContain('site: b')
  })
})

describe('a text as YAML writes it', () => {
  it('is bare only where nothing could be misread', () => {
    expect(
      ['us', '2024-01-01', '3', '007', 'true', 'a: b', 'x #y', '- z', ' s', 'a, b', "Iran's act"].map(scalarText),
    ).toEqual(['us', '2024-01-01', '3', '"007"', '"true"', '"a: b"', '"x #y"', '"- z"', '" s"', '"a, b"', "Iran's act"])
  })
})
