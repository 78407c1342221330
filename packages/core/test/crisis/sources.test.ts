/** What rows rest on, by their sources alone; and what is kept of these. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publisherOf } from '../../src/crisis/sources/publisher.js'
import { isWorkingCopy, rePosterKind } from '../../src/crisis/sources/re-posters.js'
import { whatRowsRestOn } from '../../src/crisis/sources/what-rows-rest-on.js'
import { BASE, messages, sound } from './help.js'

const SHA = 'ab'.repeat(32)
const text = (...cells: string[]): string =>
  `${BASE}record:\n  rows:\n${cells.map((more, n) => `    - { id: r${n}, date: 2024-01-02, actor: US, action: statement${more} }\n`).join('')}`
const rests = (...cells: string[]) =>
  whatRowsRestOn(sound(text(...cells))).resting.map(({ id, rests: on }) => `${id} ${on}`)

describe('a row rests', () => {
  test('on nothing where it names no source', () => {
    expect(rests('')).toEqual(['r0 nothing'])
  })

  test('on one source where all its pages are of one publisher', () => {
    expect(
      rests(
        ', source: "https://a.example.org/1 ; https://www.example.org/2"',
        ', source: "https://a.example.org/1 ; https://other.com/2"',
        ', source: A book',
        ', source: "A book ; Another book"',
      ),
    ).toEqual(['r0 one', 'r2 one'])
  })

  test('on re-posters alone where no source is anything else', () => {
    expect(
      rests(
        ', source: "https://en.m.wikipedia.org/wiki/X ; https://x.com/a/1"',
        ', source: "https://en.wikipedia.org/wiki/X ; https://example.org/1"',
      ),
    ).toEqual(['r0 re-posters'])
  })

  test('on the page that an archived copy keeps', () => {
    expect(rests(', source: "https://web.archive.org/web/2024/https://example.org/1 ; https://example.org/1"')).toEqual(
      ['r0 one'],
    )
    expect(rests(', source: https://perma.cc/ABCD-1234')).toEqual(['r0 re-posters'])
  })
})

describe('a publisher', () => {
  test.each([
    ['https://www.thecourier.co.uk/a', 'thecourier.co.uk'],
    ['https://english.ahram.org.eg/b', 'ahram.org.eg'],
    ['http://user@News.Example.com:8080/c', 'example.com'],
    ['https://vovworld.vn./d', 'vovworld.vn'],
    ['http://192.0.2.7/e', '192.0.2.7'],
    ['Reuters, 3 January 2020', 'reuters, 3 january 2020'],
  ])('of %s is %s', (source, name) => {
    expect(publisherOf(source).name).toBe(name)
  })

  test('of any text has a name, and the same for the same text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string({ minLength: 1 })), (source) => {
        expect(publisherOf(source).name).not.toBe('')
        expect(publisherOf(source)).toEqual(publisherOf(source))
      }),
    )
  })
})

test.each([
  ['en.wikipedia.org', 'encyclopaedia'],
  ['www.wikimili.com', 'encyclopaedia'],
  ['wiki.example.net', 'encyclopaedia'],
  ['wikileaks.org', undefined],
  ['x.com', 'social media'],
  ['netflix.com', undefined],
  ['t.me', 'social media'],
  ['somebody.blogspot.com', 'blog host'],
  ['feeds.example.com', 'aggregator'],
  ['usanewsindex.com', 'aggregator'],
  ['news.google.com', 'aggregator'],
  ['google.com', undefined],
  ['webcache.googleusercontent.com', 'archive'],
  ['1.2.3.4.bc.googleusercontent.com', 'unnamed host'],
  ['192.0.2.7', 'unnamed host'],
  ['www.axios.com', undefined],
])('%s is of the kind %s', (host, kind) => {
  expect(rePosterKind(host)).toBe(kind)
})

test("a publisher's working copy is told by its host, not by its domain", () => {
  expect(['digital-stage.thehill.com', 'manage.rudaw.net', 'test.com', 'www.stage.com'].map(isWorkingCopy)).toEqual([
    true,
    true,
    false,
    false,
  ])
})

describe('what is kept of sources', () => {
  test('stands in their order, with gaps', () => {
    const [row] = sound(
      text(
        `, source: "https://a.org ; https://b.org", archive: "- ; https://archive.ph/x", copy: a.html, sha256: ${SHA.toUpperCase()}`,
      ),
    ).record
    expect(row.kept).toEqual([{ copy: 'a.html', sha256: SHA }, { archive: 'https://archive.ph/x' }])
    expect(whatRowsRestOn({ record: [row] })).toMatchObject({
      keeping: 1,
      copies: [{ id: 'r0', source: 'https://a.org', copy: 'a.html', sha256: SHA, line: 15 }],
    })
  })

  test.each([
    [
      ', source: https://a.org, archive: a.org/1',
      'at r0.archive: found "a.org/1"; expected the address of a copy, https://..., or - where there is none',
    ],
    [
      ', source: https://a.org, copy: ../a.html',
      'at r0.copy: found "../a.html"; expected a path from the folder of the crisis file to a file in it, or - where there is none',
    ],
    [
      ', source: https://a.org, sha256: abc',
      'at r0.sha256: found "abc"; expected 64 hexadecimal digits, or - where there is none',
    ],
    [
      ', copy: a.html',
      'at r0.copy: found 1 entry; expected a source in the column source; they stand in the order of the sources',
    ],
    [
      ', source: https://a.org, copy: a.html ; b.html',
      'at r0.copy: found 2 entries; expected at most 1, one for each source; they stand in the order of the sources',
    ],
  ])('is refused where it cannot be so: %s', (cells, message) => {
    expect(messages(text(cells)).join('\n')).toContain(message)
  })
})
