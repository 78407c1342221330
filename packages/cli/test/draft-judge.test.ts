/** Judging row by row, on streams in place of a terminal. */
import { PassThrough } from 'node:stream'
import { draftOf } from '@standoff/core'
import { expect, test } from 'vitest'
import { type Judged, judgeOnTerminal } from '../src/commands/draft-judge.js'

const TEXT = `The Red Brigade fired five rockets at Northland's base on Saturday. Two soldiers were wounded.

Southland denied any role in the attack.

Northland moved two brigades to the border on Sunday.
`
const PLAIN = { width: 80, unicode: true, bold: (text: string) => text, dim: (text: string) => text }

/** Answers the questions in turn, each once it was asked; where the answers end, so does the input. */
async function judged(answers: readonly string[]): Promise<Judged & { shown: string }> {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const left = [...answers]
  let shown = ''
  output.on('data', (piece) => {
    shown += piece
    if (!/: $/.test(shown)) return
    const answer = left.shift()
    if (answer === undefined) input.end()
    else input.write(answer === '\u0003' ? answer : `${answer}\n`)
  })
  const draft = draftOf(TEXT, { dated: '2030-01-06' })
  // Keys are read as from a terminal only where one of them is Ctrl-C: a terminal echoes what is typed.
  const terminal = answers.includes('\u0003')
  const result = await judgeOnTerminal(draft, PLAIN, { input, output, terminal })
  return { ...result, shown }
}
const numbers = ({ accepted }: Judged): number[] => accepted.map(({ number }) => number)

test('rows are accepted and rejected one by one', async () => {
  const result = await judged(['a', 'r', 'a'])
  expect(numbers(result)).toEqual([1, 3])
  expect(result.accepted[0].cells.note).toContain('drafted from an article, accepted')
  expect(result.shown).toContain('rocket_attack')
})

test('a correction is in the row, whose note says so', async () => {
  const result = await judged(['c', 'target=Southland', 'weapons=', '', 'q'])
  expect(numbers(result)).toEqual([1])
  expect(result.accepted[0].cells).toMatchObject({ target: 'Southland' })
  expect(result.accepted[0].cells.weapons).toBeUndefined()
  expect(result.accepted[0].cells.note).toContain('drafted from an article, corrected')
})

test('a correction that cannot be one is told at once, with the nearest right word', async () => {
  const { shown } = await judged(['c', 'taget=Southland', 'action=rocket_atack', 'nothing', '', 'q'])
  expect(shown).toMatch(/taget[^\n]*target/)
  expect(shown).toMatch(/rocket_atack[^\n]*rocket_attack/)
  expect(shown).toContain('found nothing; expected column=value')
})

test('an answer that is none is asked again', async () => {
  const { shown, ...result } = await judged(['maybe', 'r', 'a', 'r'])
  expect(numbers(result)).toEqual([2])
  expect(shown.split('q stop here').length - 1).toBe(4)
})

test('who stops keeps what was accepted', async () => {
  const result = await judged(['a', 'q'])
  expect(result).toMatchObject({ interrupted: false })
  expect(numbers(result)).toEqual([1])
})

test('where the input ends, what was accepted is kept', async () => {
  expect(numbers(await judged(['a', 'a']))).toEqual([1, 2])
})

test('Ctrl-C breaks it off, and what was accepted is kept', async () => {
  const result = await judged(['a', '\u0003'])
  expect(result.interrupted).toBe(true)
  expect(numbers(result)).toEqual([1])
})
