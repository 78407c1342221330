import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { standoff } from './standoff.js'

const folder = mkdtempSync(join(tmpdir(), 'standoff-draft-'))
const article = join(folder, 'article.txt')
const crisis = join(folder, 'crisis')
const TEXT = `Rockets hit base

PORT NORD, 6 January 2030 (Agency) - The Red Brigade fired five rockets at Northland's base on Saturday. Two soldiers were wounded.

Southland denied any role in the attack.
`

beforeEach(() => {
  writeFileSync(article, TEXT)
  rmSync(crisis, { recursive: true, force: true })
  cpSync(new URL('../../../crises/minimal', import.meta.url).pathname, crisis, { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('standoff draft', () => {
  test('shows each row with its sentence and how sure its cells are, and writes nothing', () => {
    const before = readFileSync(join(crisis, 'crisis.yaml'), 'utf8')
    const { code, out } = standoff(['draft', article, '--crisis', crisis])
    expect(code).toBe(0)
    expect(out).toContain('1  rocket_attack   sentence 2, also 1, 3')
    expect(out).toContain('actor         Red Brigade [high: a known name]')
    expect(out).toContain('2  deny   sentence 4')
    expect(out).toContain('Nothing was written.')
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    expect(readFileSync(join(crisis, 'crisis.yaml'), 'utf8')).toBe(before)
  })

  test('JSON has the rows with spans that point at words of the article', () => {
    const { rows } = JSON.parse(standoff(['draft', article, '--json']).out)
    for (const { span } of rows) expect(TEXT.slice(span.from, span.until).trim()).not.toBe('')
  })

  test('accepted rows are put into a crisis, which is sound with them', () => {
    expect(standoff(['draft', article, '--into', crisis, '--accept', 'all'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('2 rows written (1, 2)'),
    })
    const { code, out } = standoff(['check', crisis])
    expect(code).toBe(0)
    expect(out).toContain('3 rows of the record')
    expect(readFileSync(join(crisis, 'crisis.yaml'), 'utf8')).toContain('draft, to be judged; sentence 2, characters')
  })

  test('the same article twice gives no id twice, and says that its rows may be there already', () => {
    for (const time of [1, 2]) {
      const { code, err } = standoff(['draft', article, '--into', crisis, '--accept', '1'])
      expect(code).toBe(0)
      if (time === 2) expect(err).toMatch(/may tell of what .+ already \(same day, actor, action and place\)/)
    }
    expect(standoff(['check', crisis]).code).toBe(0)
  })

  test('a new CSV file holds the rows that were named; a file that is there stays', () => {
    const csv = join(folder, 'rows.csv')
    rmSync(csv, { force: true })
    expect(standoff(['draft', article, '--out', csv, '--accept', '2']).code).toBe(0)
    const written = readFileSync(csv, 'utf8')
    expect(written.trimEnd().split('\n')).toHaveLength(2)
    expect(written).toContain(',deny,')
    expect(standoff(['draft', article, '--out', csv, '--accept', 'all'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('there is a file of this name already; name another'),
    })
    expect(readFileSync(csv, 'utf8')).toBe(written)
  })

  test('without a terminal nothing is written that was not named', () => {
    const csv = join(folder, 'none.csv')
    const run = (...more: string[]) => standoff(['draft', article, '--out', csv, ...more])
    expect(run()).toMatchObject({ code: 2, err: expect.stringContaining('--accept all, or numbers such as 1') })
    expect(run('--accept', '9').err).toContain('--accept 9: expected all, or numbers from 1 to 2')
    expect(existsSync(csv)).toBe(false)
  })

  test('a row without a day is not written; the option that gives it is named', () => {
    writeFileSync(article, 'Gunmen attacked a Northland army post on Tuesday.')
    expect(standoff(['draft', article, '--out', join(folder, 'open.csv'), '--accept', 'all'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('row 1: date: found nothing; expected a day: --dated'),
    })
  })

  test('a crisis with which the rows would have mistakes is left as it was', () => {
    const before = readFileSync(join(crisis, 'crisis.yaml'), 'utf8')
    const answer =
      '{"rows":[{"sentence":2,"fields":{"date":"2030-01-05","actor":"Red Brigade","action":"attack","site":"nowhere"}}]}'
    const { code, err } = standoff([
      'draft',
      article,
      '--into',
      crisis,
      '--accept',
      '3',
      '--model-command',
      `echo '${answer}'`,
    ])
    expect(code).toBe(1)
    expect(err).toContain('found "nowhere"; expected the id of a site')
    expect(err).toContain('nothing was written')
    expect(readFileSync(join(crisis, 'crisis.yaml'), 'utf8')).toBe(before)
  })
})

describe('a model that is plugged in', () => {
  const ask = (command: string) => standoff(['draft', article, '--json', '--model-command', command])
  const script = (text: string): string => {
    const file = join(folder, 'model.mjs')
    writeFileSync(file, text)
    return `"${process.execPath}" "${file}"`
  }

  test('gets the sentences and proposes rows behind those of the rules', () => {
    const echo = script(`let text = ''
for await (const piece of process.stdin) text += piece
const { sentences, dated } = JSON.parse(text)
const fields = { date: dated, actor: 'Northland', action: 'statement', summary: String(sentences.length) }
console.log(JSON.stringify({ rows: [{ sentence: 4, fields }, { sentence: 4, fields: { ...fields, action: 'statment' } }] }))`)
    const { code, out, err } = ask(echo)
    expect(code).toBe(0)
    expect(JSON.parse(out).rows.at(-1).fields.summary.value).toBe('4')
    expect(err).toContain('model: row 2: action: found "statment"')
    expect(err).toContain('did you mean "statement"?; not used')
  })

  test('that fails or answers no JSON is told as it is', () => {
    expect(ask('exit 3')).toMatchObject({ code: 1, err: expect.stringContaining('ended with code 3') })
    expect(ask('echo hello')).toMatchObject({ code: 1, err: expect.stringContaining('answered no JSON (hello)') })
  })
})
