import { describe, expect, it } from 'vitest'
import { standoff } from './standoff.js'

const SALVO = ['assess', 'crises/ain-al-asad', '--act', 'J20-043', '--as-of', '2020-01-09', '--particles', '600']

describe('standoff assess', () => {
  it('answers first, within 80 columns, with likelihood and confidence apart', () => {
    const { code, out } = standoff(SALVO)
    expect(code).toBe(0)
    const lines = out.split('\n')
    expect(lines[0]).toBe('Ain al-Asad')
    expect(lines[3]).toMatch(/^The model finds it (almost no chance|very unlikely|unlikely)/)
    expect(out).toMatch(/\nConfidence is (low|moderate|high): /)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80)
    for (const title of ['Why', 'By whose evidence', 'What divides them', 'The parties at the end of the record', 'How well it was made']) expect(out).toContain(`\n${title}\n`)
    expect(out).not.toMatch(/\b(0|100)%|NaN|undefined|Infinity/)
  })

  it('shows the definitions of the four causes for an attack by a proxy, and reads by a voice', () => {
    const { out } = standoff(['assess', 'crises/tower22', '--act', 'O23-008', '--as-of', '2023-10-30', '--particles', '300', '--voice', 'analyst'])
    expect(out).toContain('An analyst without commitments would find it')
    for (const cause of ['directed: the patron ordered', 'licensed: the patron let', "own: the group's own", 'defied: done although']) expect(out).toContain(cause)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  it('lists every act of force without --act, in ASCII where asked', () => {
    const { code, out } = standoff(['assess', 'crises/ain-al-asad', '--as-of', '2020-01-09', '--particles', '200', '--ascii'])
    expect(code).toBe(0)
    expect(out).toMatch(/^[\n -~]*$/)
    for (const id of ['J20-001', 'J20-017', 'J20-043']) expect(out).toContain(id)
    expect(out).not.toContain('J20-065')
  })

  it('gives the same bits for the same seed, as JSON', () => {
    const one = standoff([...SALVO, '--json'])
    expect(standoff([...SALVO, '--json']).out).toBe(one.out)
    const { acts, diagnostics } = JSON.parse(one.out)
    expect(acts).toHaveLength(1)
    expect(acts[0].voices.map(({ id }: { id: string }) => id)).toContain('chair')
    expect(diagnostics.failedOn).toBeNull()
    expect(standoff([...SALVO, '--json', '--seed', '2']).out).not.toBe(one.out)
  })

  it('says what is wrong with what was asked', () => {
    const wrong = (...args: string[]) => standoff(['assess', 'crises/ain-al-asad', ...args])
    expect(wrong('--voice', 'chiar')).toMatchObject({ code: 2, err: expect.stringContaining('did you mean chair?') })
    expect(wrong('--act', 'X1')).toMatchObject({ code: 2, err: expect.stringContaining('no row of the record has this id') })
    expect(wrong('--as-of', '2019-01-01')).toMatchObject({ code: 2, err: expect.stringContaining('before the window') })
    expect(wrong('--as-of', '2020-02-31')).toMatchObject({ code: 2, err: expect.stringContaining('not a date of the calendar') })
    expect(wrong('--act', 'J20-047', '--as-of', '2020-01-09', '-n', '100')).toMatchObject({ code: 2, err: expect.stringContaining('no act of force') })
  })
})
