/** `standoff note` as it is typed. */
import { describe, expect, it } from 'vitest'
import { standoff } from './standoff.js'

const few = ['-n', '100', '--runs', '100']

describe('standoff note', () => {
  it('says first what is new, then what moved, then the rows', () => {
    const { code, out } = standoff(['note', 'crises/minimal', '--as-of', '2030-01-03', ...few])
    expect(code).toBe(0)
    expect(out).toMatch(/^Minimal\nNote of 3 January 2030, against 2 January 2030\n\nSince 2 January 2030 /)
    expect(out).toMatch(/\n1 row became known\n {2}R1: /)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    expect(standoff(['note', 'crises/minimal', '--as-of', '2030-02-03', ...few]).out).toContain(
      '\nNothing new: no row ',
    )
  })

  it('is an Atom feed that is the same on every machine', () => {
    const [one, other] = [1, 2].map(
      () => standoff(['note', 'crises/minimal', '--as-of', '2030-01-03', ...few, '--atom']).out,
    )
    expect(one).toBe(other)
    expect(one).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom">/)
    expect(one).toMatch(/<id>urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}<\/id>/)
    expect(one).toContain('<updated>2030-01-03T23:59:59Z</updated>')
  })

  it('refuses a day that is none, and a day to compare with that does not come before', () => {
    expect(standoff(['note', 'crises/minimal', '--since', '2030-02-31', ...few])).toMatchObject({ code: 2 })
    const { code, err } = standoff(['note', 'crises/minimal', '--as-of', '2030-01-03', '--since', '2030-01-04', ...few])
    expect(code).toBe(2)
    expect(err).toContain('the second must come before the first')
  })
})
