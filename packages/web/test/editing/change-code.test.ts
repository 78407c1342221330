/** A change of a crisis as it goes into a link. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changed } from '../../src/editing/change.js'
import { lineChanges, MOST_LETTERS, packChange, unpackChange } from '../../src/editing/change-code.js'

const base = {
  name: 'crisis.yaml',
  text: 'standoff: 1\ntitle: Minimal\nsites: {}\n',
  beside: { 'record.csv': 'id,date\r\nA,2030-01-03\r\nB,2030-01-04\r\n' },
}
const lines = fc.array(fc.constantFrom('a\n', 'b\n', 'c\r\n', 'd', '\n'), { maxLength: 30 }).map((all) => all.join(''))

describe('a change in a link', () => {
  it('leads from any text to any other', () => {
    const leads = (before: string, after: string): boolean => changed(before, lineChanges(before, after)) === after
    fc.assert(fc.property(lines, lines, leads))
    fc.assert(fc.property(fc.string(), fc.string(), leads))
  })

  it('comes back as it was put in, in letters that an address holds', async () => {
    await fc.assert(
      fc.asyncProperty(lines, lines, fc.string({ maxLength: 40 }), async (text, csv, more) => {
        const now = { name: base.name, text: text + more, beside: { 'record.csv': csv, 'more/table.csv': more } }
        const code = (await packChange(base, now)) ?? ''
        expect(code).toMatch(/^[\w-]+$/)
        expect(await unpackChange(base, code)).toEqual(now)
      }),
      { numRuns: 30 },
    )
  })

  it('tells of a file that is gone, and is empty of none', async () => {
    const now = { ...base, beside: {} }
    expect(await unpackChange(base, (await packChange(base, now)) ?? '')).toEqual(now)
  })

  it('two edits far apart in a long file make a short link', async () => {
    const rows = Array.from({ length: 4000 }, (_, n) => `R${n},2030-01-01,somebody,${(n * 7919) % 1013}\r\n`)
    const long = { ...base, beside: { 'record.csv': rows.join('') } }
    const next = [...rows]
    next[3] = 'R3,2030-01-02,another,5\r\n'
    next.splice(3900, 1)
    const now = { ...base, beside: { 'record.csv': next.join('') } }
    const code = await packChange(long, now)
    expect(code?.length).toBeLessThan(300)
    expect(await unpackChange(long, code ?? '')).toEqual(now)
  })

  it('is left out where it is too large', async () => {
    const noise = Array.from({ length: 20_000 }, (_, n) => String.fromCharCode(33 + ((n * n * 31 + n * 17) % 93))).join(
      '',
    )
    const random = fc.sample(fc.string({ minLength: 2 * MOST_LETTERS, maxLength: 3 * MOST_LETTERS }), {
      numRuns: 1,
      seed: 1,
    })[0]
    expect(await packChange(base, { ...base, text: base.text + random + noise })).toBeNull()
  })

  it('belongs to the texts that it was made of', async () => {
    const code = (await packChange(base, { ...base, text: `${base.text}# more\n` })) ?? ''
    expect(await unpackChange({ ...base, text: 'another' }, code)).toBe('other')
  })

  it('a code that was cut off, or made up, is not read', async () => {
    const code = (await packChange(base, { ...base, text: `${base.text}# more of it\n` })) ?? ''
    for (const bad of [
      code.slice(0, -9),
      `${code.slice(0, 5)}AAAA${code.slice(9)}`,
      'x',
      '%',
      'A'.repeat(3 * MOST_LETTERS),
    ])
      expect(await unpackChange(base, bad), bad).toBe('unreadable')
    await fc.assert(
      fc.asyncProperty(
        fc.stringMatching(/^[\w-]{0,60}$/),
        async (made) => typeof (await unpackChange(base, made)) === 'string',
      ),
    )
  })
})
