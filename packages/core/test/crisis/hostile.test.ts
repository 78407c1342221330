import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeUtf8 } from '../../src/crisis/decode.js'
import { loadGiven } from '../../src/crisis/given.js'
import { LIMITS } from '../../src/crisis/limits.js'
import { formatProblem, type Problem } from '../../src/crisis/problem.js'
import { BASE, fixture, load, messages, sound } from './help.js'

/** What a text is answered with, and that it is answered soon. */
function answered(text: string, files?: Record<string, string>): string[] {
  const start = performance.now()
  const { crisis, problems } = load(text, files)
  expect(performance.now() - start).toBeLessThan(40_000)
  expect(crisis).toBeUndefined()
  expect(problems.length).toBeGreaterThan(0)
  expect(problems.length).toBeLessThanOrEqual(LIMITS.problems + 1)
  return problems.map(formatProblem)
}

const inside = (more: string): string => `${BASE}${more}\n`

describe('a hostile file ends in a clear message', () => {
  it.each<[string, () => string, string]>([
    [
      'nothing',
      () => '',
      'x.yaml:1:1: error: found an empty file; expected a crisis file that starts with `standoff: 1`',
    ],
    ['a number', () => '3', 'found 3; expected a crisis file'],
    ['a list', () => '[1, 2]', 'found [1,2]; expected a crisis file'],
    ['binary', () => '\u0000\u0001\u0002\uFFFD', 'expected'],
    [
      'an alias bomb',
      () =>
        inside(
          `a: &a [x,x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((c, i) => `${c}: &${c} [${Array(10).fill(`*${'abcdefgh'[i]}`).join(',')}]`).join('\n')}`,
        ),
      'aliases that repeat more than 10000 values',
    ],
    [
      'an anchor in a circle',
      () => inside('sources: &a [{ name: x, url: *a }]'),
      'found the alias *a inside what it stands for; expected data without circles',
    ],
    ['an alias of nothing', () => inside('sources: *a'), 'expected'],
    [
      'a million brackets',
      () => '['.repeat(1_000_000),
      'found nesting deeper than 64 levels; expected at most 64 levels',
    ],
    ['a million braces', () => '{a: '.repeat(250_000), 'nesting deeper than 64 levels'],
    [
      'indentation without end',
      () => Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
      'nesting deeper than 64 levels',
    ],
    ['dashes without end', () => '- '.repeat(200_000), 'nesting deeper than 64 levels'],
    [
      'depth by aliases',
      () =>
        inside(
          `a0: &a0 {x: 1}\n${Array.from({ length: 100 }, (_, i) => `a${i + 1}: &a${i + 1} {x: *a${i}}`).join('\n')}`,
        ),
      'nesting deeper than 64 levels',
    ],
    ['not a number', () => inside('step: .nan'), 'at step: found .nan; expected a finite number'],
    ['infinity', () => inside('step: .inf'), 'at step: found .inf; expected a finite number'],
    ['1e999', () => inside('step: 1e999'), 'x.yaml:13:7: error: at step: found 1e999; expected a finite number'],
    [
      '-1e999 in a prior',
      () => inside('parameters: { casualtyWeight: { beta: [-1e999, 1] } }'),
      'at parameters.casualtyWeight.beta.0: found -1e999; expected a finite number',
    ],
    [
      'a tab',
      () => BASE.replace('  us:', '\tus:'),
      'found a tab used for indentation; expected spaces; replace the tab by spaces',
    ],
    [
      'a key twice',
      () => inside('title: Again'),
      'x.yaml:13:1: error: at title: found the key "title" a second time; expected each key once',
    ],
    [
      '__proto__',
      () => inside('__proto__: { kind: principal }'),
      'x.yaml:13:1: error: at __proto__: found the key "__proto__"; expected another name',
    ],
    [
      '__proto__ as a party',
      () => BASE.replace('  kh:', '  __proto__:'),
      'found the key "__proto__"; expected another name',
    ],
    [
      'constructor as a party',
      () => BASE.replace('  kh:', '  constructor:'),
      'found the key "constructor"; expected another name',
    ],
    [
      'a list for a key',
      () => inside('? [a, b]\n: c'),
      'found a key that is not a word; expected a plain word before the colon',
    ],
    ['two documents', () => `${BASE}---\na: 1\n`, 'found a second document; expected one crisis a file'],
    ['a strange tag', () => inside('summary: !!js/function "x"'), 'Unresolved tag'],
    ['brackets that do not close', () => inside('sources: [1, 2'), 'text that is not YAML'],
    ['100 MB', () => 'a'.repeat(100_000_000), 'found 100000000 characters; expected at most 16777216'],
    [
      '5 MB of YAML',
      () => `${BASE}summary: ${'a'.repeat(5_000_000)}\n`,
      'put a long record into a CSV file beside it (record.file)',
    ],
    [
      '30,000 unknown keys',
      () => inside(Array.from({ length: 30_000 }, (_, i) => `k${i}: 1`).join('\n')),
      'more problems',
    ],
    [
      '2,000 parties',
      () =>
        BASE.replace(
          '  kh:',
          `${Array.from({ length: 2_000 }, (_, i) => `  p${i}: { kind: proxy, name: P }`).join('\n')}\n  kh:`,
        ),
      'at parties: found a mapping; expected at most 1000 members',
    ],
    [
      '20,000 parties',
      () =>
        BASE.replace(
          '  kh:',
          `${Array.from({ length: 20_000 }, (_, i) => `  p${i}: { kind: proxy, name: P }`).join('\n')}\n  kh:`,
        ),
      'found more than 250000 words, marks and lines; expected at most 250000',
    ],
    [
      '1,000 parties and ties, all wrong',
      () =>
        BASE.replace(
          '  kh:',
          `${Array.from({ length: 990 }, (_, i) => `  p${i}: { kind: proxy, name: P }`).join('\n')}\n  kh:`,
        ).replace(
          '\nties:\n',
          `\nties:\n${Array.from({ length: 900 }, (_, i) => `  - { patron: irann${i}, proxy: qq${i} }\n`).join('')}`,
        ),
      'more problems',
    ],
    [
      '10,000 measures in vain',
      () =>
        inside(`measures: {${Array.from({ length: 10_000 }, (_, i) => `m${i}: {name: M, set: {x: 1}}`).join(', ')}}`),
      'at most 1000 members',
    ],
    ['100,000 errors of YAML', () => '}\n'.repeat(100_000), 'text that is not YAML'],
    ['nonsense for a record', () => inside('record: { rows: [[], 3, null, { id: {} }] }'), 'at record.rows.1: found 3'],
  ])('%s', (_, text, expected) => {
    expect(answered(text()).join('\n')).toContain(expected)
  })

  it('takes a byte order mark and CRLF', () => {
    expect(sound(`\uFEFF${BASE.replaceAll('\n', '\r\n')}`).file.title).toBe('Test')
  })
  it('takes JSON, tabs and all', () => {
    const json = JSON.stringify(
      {
        standoff: 1,
        title: 'J',
        window: { from: '2024-01-01', until: '2024-02-01' },
        parties: {
          a: { kind: 'principal', role: 'strong', name: 'A' },
          b: { kind: 'principal', role: 'patron', name: 'B' },
        },
      },
      null,
      '\t',
    )
    expect(sound(json).file.title).toBe('J')
    expect(messages(json.replace('"strong"', '"strog"'))[0]).toMatch(
      /^x\.yaml:11:12: error: .*did you mean "strong"\?$/,
    )
  })
  it('takes ordinary anchors', () => {
    expect(sound(inside('sources:\n  - &a { name: x }\n  - *a')).file.sources).toEqual([{ name: 'x' }, { name: 'x' }])
  })
  it('says where in the file a number is not finite only once', () => {
    expect(messages(inside('step: 1e999')).length).toBe(1)
  })
})

describe('a hostile record ends in a clear message', () => {
  const file = (csv: string) => answered(inside('record: { file: r.csv }'), { 'r.csv': csv })
  it.each<[string, () => string, string]>([
    ['nothing', () => '', 'found no column "id"'],
    [
      'a quotation mark that never closes',
      () => `id,date,actor,action\n"${'a,'.repeat(100_000)}`,
      'found a quoted cell that never ends',
    ],
    ['100 MB', () => 'a'.repeat(100_000_000), 'found 100000000 characters; expected at most 16777216'],
    [
      '300,000 rows',
      () => `id,date,actor,action\n${'a,b,c,d\n'.repeat(300_000)}`,
      'found more than 200000 rows or 8000000 cells',
    ],
    [
      '100,000 columns',
      () => `id,date,actor,action${',x'.repeat(100_000)}\n`,
      'found 100004 columns; expected at most 200',
    ],
    ['ten million cells', () => `id,date,actor,action\n${','.repeat(10_000_000)}`, 'rows or 8000000 cells'],
    [
      '50,000 wrong rows',
      () =>
        `id,date,actor,action\n${Array.from({ length: 50_000 }, (_, i) => `r${i},2024-01-01,Nobody ${i},treat\n`).join('')}`,
      'more problems',
    ],
    [
      '50,000 revisions of nothing',
      () =>
        `id,date,actor,action,of\n${Array.from({ length: 50_000 }, (_, i) => `r${i},2024-01-01,US,revise_casualties,s${i}\n`).join('')}`,
      'more problems',
    ],
    [
      'blanks without end',
      () =>
        `id,date,actor,action,summary,source\na,2024-01-01,US,treat,x${' '.repeat(1_000_000)}y,x${' '.repeat(1_000_000)}y\n`,
      'a label of the table',
    ],
    [
      'brackets without end',
      () => `id,date,actor,action,weapons\na,2024-01-01,${'('.repeat(500_000)},treat,${'('.repeat(500_000)}\n`,
      'a label of the table',
    ],
    ['binary', () => '\u0000\u0001\n\u0002', 'found no column "id"'],
    [
      'numbers that are none',
      () => 'id,date,actor,action,killed,lat,attacks\na,2024-01-01,US,attack,1e999,NaN,Infinity\n',
      'at a.killed: found "1e999"; expected a whole number',
    ],
    [
      '__proto__ as an id and as a column',
      () => 'id,date,actor,action,__proto__\n__proto__,2024-01-01,US,__proto__,x\n',
      'found "__proto__"; expected a label',
    ],
  ])('%s', (_, csv, expected) => {
    expect(file(csv()).join('\n')).toContain(expected)
  })
  it('keeps rows named after what every object has', () => {
    const { record } = sound(inside('record: { file: r.csv }'), {
      'r.csv': 'id,date,actor,action\ntoString,2024-01-01,constructor,threat\n',
    })
    expect(record[0]).toMatchObject({ id: 'toString', author: { parties: [] } })
  })
})

describe('UTF-8', () => {
  const bytes = (...parts: (string | number[])[]): Uint8Array =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)))
  it('is decoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeUtf8(new TextEncoder().encode(text))).toBe(text)
      }),
    )
  })
  it.each<[string, Uint8Array, number, number, string]>([
    ['a lone byte', bytes('a: 1\nb: é', [0xff], 'x'), 2, 5, 'the byte 0xff at offset 10'],
    ['an overlong form', bytes([0xc0, 0x80]), 1, 1, 'the byte 0xc0 at offset 0'],
    ['a surrogate', bytes('é\n', [0xed, 0xa0, 0x80]), 2, 1, 'the byte 0xed at offset 3'],
    ['a broken end', bytes('ab', [0xe2, 0x82]), 1, 3, 'the byte 0xe2 at offset 2'],
    ['beyond Unicode', bytes([0xf5, 0x80, 0x80, 0x80]), 1, 1, 'the byte 0xf5 at offset 0'],
    ['Latin-1', bytes('caf', [0xe9], '\n'), 1, 4, 'the byte 0xe9 at offset 3'],
  ])('says where it ends: %s', (_, given, line, column, found) => {
    expect(decodeUtf8(given, 'f')).toMatchObject({
      severity: 'error',
      file: 'f',
      line,
      column,
      found,
      expected: 'text in UTF-8',
    })
  })
})

describe('whatever is done to a sound file, the loader answers', () => {
  const yaml = fixture('tower22.yaml')
    .replace('file: oct2023-mar2024.csv', 'file: r.csv')
    .replace('totals: cumulative_counts.csv', 'totals: t.csv')
  const csv = fixture('oct2023-mar2024.csv').split('\n').slice(0, 30).join('\n')
  const totals = fixture('cumulative_counts.csv').split('\n').slice(0, 10).join('\n')
  const scraps = fc.oneof(
    fc.string({ maxLength: 4 }),
    fc.constantFrom(
      ...[
        '[',
        ']',
        '{',
        '}',
        ':',
        ': ',
        '- ',
        '\n',
        '\t',
        '&a ',
        '*a',
        '!!x ',
        '"',
        "'",
        '|',
        '>',
        '%',
        '#',
        '? ',
        '---\n',
        '...',
        '.nan',
        '1e999',
        '-1',
        '0',
        'null',
        '~',
        '{}',
        '[]',
        '__proto__',
        ',',
        '2024-01-01',
        '\uFEFF',
        '\r',
        '\u0000',
        '\ud800',
      ],
    ),
  )
  type Change = { at: number; cut: number; scrap: string }
  const change: fc.Arbitrary<Change> = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.integer({ min: 0, max: 12 }),
    scrap: scraps,
  })
  const changed = (text: string, changes: readonly Change[]): string =>
    changes.reduce((now, { at, cut, scrap }) => {
      const place = Math.floor(at * now.length)
      return now.slice(0, place) + scrap + now.slice(place + cut)
    }, text)
  const isSound = (problem: Problem): boolean =>
    problem.line >= 1 &&
    problem.column >= 1 &&
    Number.isInteger(problem.line) &&
    problem.file !== '' &&
    (problem.expected !== '' || problem.hint !== undefined) &&
    formatProblem(problem).length < 2000

  it('with a message of one screen where YAML would quote the whole file', () => {
    const { problems } = load(`|? |${yaml}`, { 'r.csv': csv, 't.csv': totals })
    expect(problems.length).toBeGreaterThan(0)
    for (const problem of problems) expect(isSound(problem), JSON.stringify(problem)).toBe(true)
  })
  it('with problems that are whole, or with a crisis', () => {
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 4 }),
        fc.array(change, { maxLength: 3 }),
        fc.array(change, { maxLength: 2 }),
        (a, b, c) => {
          const { crisis, problems } = load(changed(yaml, a), { 'r.csv': changed(csv, b), 't.csv': changed(totals, c) })
          expect(crisis === undefined).toBe(problems.some((problem) => problem.severity === 'error'))
          for (const problem of problems) expect(isSound(problem), JSON.stringify(problem)).toBe(true)
        },
      ),
      { numRuns: 400 },
    )
  })
  it('with any value in any place', () => {
    const start = sound(BASE)
    expect(start.file.title).toBe('Test')
    const keys = [
      'title',
      'window',
      'step',
      'parties',
      'ties',
      'channels',
      'sites',
      'ladder',
      'options',
      'doctrine',
      'drivers',
      'calendar',
      'start',
      'parameters',
      'viewpoints',
      'voices',
      'measures',
      'questions',
      'record',
      'sources',
      'lullDays',
    ]
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue({ maxDepth: 3 }), (key, value) => {
        const base = {
          standoff: 1,
          title: 'T',
          window: { from: '2024-01-01', until: '2024-02-01' },
          parties: {
            a: { kind: 'principal', role: 'strong', name: 'A' },
            b: { kind: 'principal', role: 'patron', name: 'B' },
          },
        }
        const { crisis, problems } = load(JSON.stringify({ ...base, [key]: value }), {})
        expect(crisis === undefined).toBe(problems.some((problem) => problem.severity === 'error'))
      }),
      { numRuns: 500 },
    )
  })
  it('and the loader of given files does', () => {
    const { file } = sound(BASE)
    const given =
      'given: 1\nthrough: 2024-02-01\nrows:\n  - { date: 2024-01-03, author: us, option: limited-strike, killed: [1, 3] }\n  - { date: 2024-01-04, author: { oneOf: [kh] }, rung: harass, site: base }\ncounts: { from: 2024-01-01, by: 2024-02-01, total: 30 }\n'
    expect(loadGiven({ name: 'g', text: given }, file).problems).toEqual([])
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const result = loadGiven({ name: 'g', text: changed(given, changes) }, file)
        expect(result.given === undefined).toBe(result.problems.some((problem) => problem.severity === 'error'))
        for (const problem of result.problems) expect(isSound(problem), JSON.stringify(problem)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
