/** What may be written at a cursor, what is taken in, and what the form refuses. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { checkRow, joinSummary, splitSummary, webAddress, wholeSources } from '../../src/editing/check-row.js'
import { completeCsv, completeYaml } from '../../src/editing/complete.js'
import { asDraft, draftKey, draftOf, keyParts } from '../../src/editing/draft.js'
import { hashTexts } from '../../src/editing/hash.js'
import { missingFiles } from '../../src/editing/missing-files.js'
import { packed } from '../../src/editing/packed.js'
import { plainPath, takeIn } from '../../src/editing/take-in.js'
import { cursorPlace } from '../../src/editing/yaml-path.js'

const labels = (before: string): string[] => completeYaml(before, null)?.offers.map(({ label }) => label) ?? []

describe('the place of a cursor', () => {
  it.each([
    ['sta', [], 'key', 'sta'],
    ['window:\n  fr', ['window'], 'key', 'fr'],
    ['window: { from: 2024-01-01, un', ['window'], 'key', 'un'],
    ['parties:\n  us: { kind: pr', ['parties', 'us', 'kind'], 'value', 'pr'],
    ['parties:\n  us:\n    kind: pr', ['parties', 'us', 'kind'], 'value', 'pr'],
    ['ties:\n  - patron: us\n    pro', ['ties', 0], 'key', 'pro'],
    ['ties:\n  - patron: us\n  - ', ['ties', 1], 'value', ''],
    ['ties:\n- patron: us\n- pa', ['ties', 1], 'value', 'pa'],
    ['ties:\n  - a: 1\nsi', [], 'key', 'si'],
    ['record:\n  rows:\n    - { id: A, action: ro', ['record', 'rows', 0, 'action'], 'value', 'ro'],
    ['drivers:\n  war: { multiplies: [a, b', ['drivers', 'war', 'multiplies', 1], 'value', 'b'],
    ['a: { b: "x, {",\n  c', ['a'], 'key', 'c'],
  ] as const)('%j', (before, path, writes, typed) => {
    expect(cursorPlace(before)).toMatchObject({ path, writes, typed })
  })
  it('is nowhere in a comment or a folded text', () => {
    expect(cursorPlace('a: 1 # co')).toBeUndefined()
    expect(cursorPlace('summary: >-\n  some wor')).toBeUndefined()
  })
})

describe('what is offered', () => {
  it('are the keys of the format that are not there yet, with what they mean', () => {
    expect(labels('standoff: 1\n')).toContain('title')
    expect(labels('title: x\nti')).not.toContain('title')
    expect(completeYaml('window:\n  fr', null)?.offers[0]).toMatchObject({
      label: 'from',
      info: 'First day that a run simulates.',
      insert: 'from: ',
    })
  })
  it('fits the kind that stands beside it', () => {
    expect(labels('parties:\n  us:\n    kind: principal\n    ')).toContain('role')
    expect(labels('parties:\n  us:\n    kind: proxy\n    ')).not.toContain('role')
    expect(labels('parties:\n  us: { kind: ')).toContain('principal')
  })
  it('are columns and labels in a table', () => {
    expect(completeCsv('id,da', 'id,da', true, null)?.offers.map(({ label }) => label)).toContain('date')
    expect(completeCsv('id,action', 'A,roc', false, null)?.offers.map(({ label }) => label)).toContain('rocket_attack')
    expect(completeCsv('id,action', '"A, ""b""",', false, null)?.typed).toBe(0)
  })
})

describe('files that are brought', () => {
  const bytes = (text: string): Uint8Array => strToU8(text)
  it('lose their folder, and what is outside', () => {
    expect(
      ['a/b.csv', './a//b.csv', 'a\\b.csv', '/etc/passwd', '../x', 'a/../b', 'C:\\x', 'a/', 'a\u0000b'].map(plainPath),
    ).toEqual(['a/b.csv', 'a/b.csv', 'a/b.csv', undefined, undefined, undefined, undefined, undefined, undefined])
    const zip = zipSync({
      'x/crisis.yaml': bytes('standoff: 1'),
      'x/data/r.csv': bytes('id'),
      '../evil.csv': bytes('x'),
      '__MACOSX/x/._crisis.yaml': bytes('x'),
      'y.csv': bytes('z'),
      'x/a.png': bytes('p'),
    })
    expect(takeIn([{ path: 'a.zip', bytes: zip }])).toEqual({
      texts: { name: 'crisis.yaml', text: 'standoff: 1', beside: { 'data/r.csv': 'id' } },
      left: ['../evil.csv', 'y.csv'],
    })
  })
  it('tell which is the crisis file, or ask', () => {
    const a = { path: 'a.yaml', bytes: bytes('# x\nstandoff: 1') }
    expect(takeIn([a, { path: 'b.yaml', bytes: bytes('other: 1') }])).toMatchObject({ texts: { name: 'a.yaml' } })
    expect(takeIn([a, { ...a, path: 'b.yaml' }])).toEqual({ why: 'several', found: ['a.yaml', 'b.yaml'] })
    expect(takeIn([a, { ...a, path: 'b.yaml' }], 'b.yaml')).toMatchObject({ texts: { name: 'b.yaml' } })
    expect(takeIn([{ path: 'r.csv', bytes: bytes('id') }])).toEqual({ why: 'noCrisis', found: ['r.csv'] })
  })
  it('keep their byte order mark, and come back as they were', () => {
    const raw = '\uFEFFstandoff: 1\r\n# \u00e9'
    const taken = takeIn([{ path: 'c.yaml', bytes: bytes(raw) }])
    if ('why' in taken) throw new Error(taken.why)
    expect(packed(taken.texts, 'x')).toMatchObject({ name: 'c.yaml', bytes: bytes(raw) })
  })
  it('name what is missing', () => {
    expect(
      missingFiles([
        { path: 'record.file', found: '"./a \\"b.csv", which cannot be read (x)' },
        { path: 'x', found: '' },
      ]),
    ).toEqual(['a "b.csv'])
  })
})

describe('the form', () => {
  const row = { id: 'A', date: '2024-01-28', actor: 'us', action: 'threat' }
  it('says at the field what is wrong', () => {
    expect(checkRow(row, () => false)).toEqual({})
    expect(
      checkRow(
        { ...row, date: '2024-02-30', killed: '3', killed_low: '5', killed_high: '4', lat: '91', attacks: 'two' },
        (id) => id === 'A',
      ),
    ).toMatchObject({
      id: { error: 'taken' },
      date: { error: 'date' },
      killed_low: { error: 'order' },
      lat: { error: 'degrees' },
      attacks: { error: 'whole' },
    })
    expect(checkRow({ ...row, known: '2024-01-01' }, () => false)).toEqual({ known: { error: 'known' } })
  })
  it('takes a summary apart and puts it together', () => {
    expect(splitSummary('So it was. [conf=M]')).toEqual({ words: 'So it was.', confidence: 'M' })
    expect(joinSummary('So it was.', 'M')).toBe('So it was. [conf=M]')
    expect(wholeSources('a ;  ; b')).toBe('a ; b')
  })
  it('follows addresses of the web alone', () => {
    expect(
      ['https://a.org/x', ' http://a.org', 'javascript:alert(1)', 'data:text/html,x', 'a.org', 'https://'].map(
        webAddress,
      ),
    ).toEqual(['https://a.org/x', 'http://a.org/', undefined, undefined, undefined, undefined])
  })
})

describe('a draft', () => {
  it('is known by its crisis, its texts and its tab', async () => {
    const texts = { name: 'a', text: 'b', beside: { c: 'd' } }
    const hash = await hashTexts(texts)
    expect(hash).toMatch(/^[0-9a-f]{32}$/)
    expect(await hashTexts({ ...texts, beside: { c: 'e' } })).not.toBe(hash)
    const draft = draftOf({ id: 'a:b', hash, tab: 't', at: 1, texts })
    expect(keyParts(draftKey(draft))).toEqual({ id: 'a:b', hash, tab: 't' })
    expect(asDraft(structuredClone(draft))).toEqual(draft)
    expect(asDraft({ ...draft, texts: { name: 1 } })).toBeUndefined()
  })
})
