import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Draft, DraftRow } from '../../src/draft/article.js'
import { draftOf } from '../../src/draft/draft.js'
import { isForce } from '../../src/draft/same-act.js'
import { articlesIn, articleText, draftArticle, scoreAll, shipped } from './gold.js'

const DAY = '2030-03-06' // A Wednesday.
const draft = (text: string): Draft => draftOf(text, { dated: DAY })
const rows = (text: string): DraftRow[] => draft(text).rows
const cells = (row: DraftRow | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(row?.fields ?? {}).map(([column, field]) => [column, field.value]))
const acts = (text: string): string[] =>
  rows(text).flatMap(({ fields }) => (isForce(fields.action?.value ?? '') ? [fields.action?.value ?? ''] : []))

describe('an article as rows', () => {
  it.each(articlesIn('developed'))('%s', (name) => {
    const told = draftArticle(name).rows.map((row) => {
      const { summary, source, ...rest } = cells(row)
      return { sentence: row.sentence, also: row.also, ...rest }
    })
    expect(told).toMatchSnapshot()
  })

  test('nine in ten rows of the articles that the rules were made on are right, and as many are found', () => {
    const { rows: found } = scoreAll(articlesIn('developed'))
    expect(found.right / found.drafted).toBeGreaterThan(0.9)
    expect(found.right / found.wanted).toBeGreaterThan(0.9)
  })
})

describe('what is said is told by somebody', () => {
  test('"X said that Y struck Z" is an act of Y, by the word of X', () => {
    const text = "Northland's defence ministry said that Southland had struck its base at Orm on Monday."
    expect(cells(rows(text)[0])).toMatchObject({
      action: 'attack',
      actor: 'Southland',
      target: 'Northland',
      attributed_by: 'Northland -> Southland',
    })
    expect(rows(text)[0].fields.actor?.sure).toBe('medium')
  })

  test.each([
    "Northland's defence ministry claimed that Southland had struck its base at Orm on Monday.",
    "Northland's defence ministry said that Southland had struck its base at Orm on Monday. Southland denied the attack.",
  ])('"X claimed that Y struck Z" lays it to Y and is no act, and what Y denies is none either: %s', (text) => {
    expect(acts(text)).toEqual([])
    expect(cells(rows(text)[0])).toMatchObject({
      action: 'attribute',
      actor: 'Northland',
      target: 'Southland',
      attributed_by: 'Northland -> Southland',
    })
  })

  test('a quote of one about the other is a claim too', () => {
    const text = '"Southland fired ten rockets at our villages," Northland\'s president, Ada Holm, said on Monday.'
    expect(acts(text)).toEqual([])
    expect(cells(rows(text)[0])).toMatchObject({ action: 'attribute', target: 'Southland' })
  })

  test('who says of itself that it did it claims the act', () => {
    const [row] = rows("Northland's army said it had bombed two camps of the Hill Brigade on Monday.")
    expect(cells(row)).toMatchObject({ action: 'air_strike', actor: 'Northland', claimed_by: 'Northland' })
  })

  test('what was laid to somebody who then confirms it becomes an act', () => {
    const text =
      "Southland's army said that Northland's warplanes had bombed a depot near Teral on Monday. Northland confirmed the raid."
    const act = rows(text).find(({ fields }) => fields.action?.value === 'air_strike')
    expect(cells(act)).toMatchObject({ actor: 'Northland', claimed_by: 'Northland' })
  })

  test('what intelligence is said to know is a disclosure', () => {
    const [row] = rows("Two intelligence officials said that Southland's general staff had not ordered the attack.")
    expect(cells(row)).toMatchObject({ action: 'intel_disclosure', target: 'Southland' })
  })
})

describe('what did not happen is no act', () => {
  it.each([
    'Northland denied that its warplanes had bombed the village of Imber.',
    'Northland did not strike Imber, and its rockets never hit the town.',
    'Northland would strike Imber if the talks failed.',
    'Northland may bomb the camps next week, analysts said.',
    'Parliament will vote on a plan to strike the camps.',
    'No shots have been fired across the river since the truce began.',
    'There was no evidence that a ship had been hit.',
    'Residents fear an attack on the town.',
    'Northland threatened to attack the port of Selm.',
    'A second wave of strikes was called off, officials said.',
    'Northland warned that any attack on its base would be answered.',
    'The two foreign ministers met on Monday and spoke of fishing rights.',
  ])('%s', (text) => {
    expect(acts(text)).toEqual([])
  })

  test('what was passed over is told with the reason', () => {
    const { passedOver } = draft('Northland would strike Imber.')
    expect(passedOver).toMatchObject([{ sentence: 1, words: 'strike' }])
  })

  test('an attack that was stopped on its way is an attack all the same', () => {
    const [row] = rows("Northland's air defences intercepted four drones near the port of Selm on Monday.")
    expect(cells(row)).toMatchObject({ action: 'failed_attack', actor: 'Unknown', target: 'Northland' })
  })
})

describe('days', () => {
  const dateOf = (text: string, dated: string | undefined = DAY): string | undefined =>
    draftOf(text, { dated }).rows[0]?.fields.date?.value
  it.each([
    ['on Tuesday', '2030-03-05'],
    ['on Wednesday', '2030-03-06'],
    ['last Friday', '2030-03-01'],
    ['overnight', '2030-03-05/2030-03-06'],
    ['yesterday', '2030-03-05'],
    ['two days ago', '2030-03-04'],
    ['on 28 February', '2030-02-28'],
    ['on Dec. 30', '2029-12-30'],
    ['on March 3, 2030', '2030-03-03'],
    ['on 2030-03-02', '2030-03-02'],
  ])('"%s" is %s in an article of Wednesday, 6 March 2030', (words, day) => {
    expect(dateOf(`Gunmen attacked a Northland army post ${words}.`)).toBe(day)
  })

  test('a day and month that may be swapped are asked, never guessed', () => {
    const [row] = rows('Gunmen attacked a Northland army post on 04/03/2030.')
    expect(row.fields.date).toMatchObject({ value: '', ask: '04/03/2030: 2030-03-04 or 2030-04-03?' })
  })

  test('without the day of the article a weekday stays open', () => {
    const { rows: found } = draftOf('Gunmen attacked a Northland army post on Tuesday.')
    expect(found[0].fields.date).toMatchObject({ value: '', ask: expect.stringContaining('--dated') })
  })

  test('a dateline tells the day', () => {
    const text = 'LUMBE, March 4, 2030 (Agency) - Gunmen attacked a Northland army post on Sunday.'
    expect(dateOf(text, undefined)).toBe('2030-03-03')
  })

  test('"the next day" counts from what was told before', () => {
    const text =
      'Gunmen attacked a Northland army post on Sunday. Northland bombed the camps of the Hill Brigade the next day.'
    expect(rows(text)[1].fields.date?.value).toBe('2030-03-04')
  })
})

describe('the dead and the injured', () => {
  it.each([
    ['killing at least three soldiers', { killed: '3', killed_low: '3' }],
    ['killing between 10 and 15 people', { killed: '10', killed_low: '10', killed_high: '15' }],
    ['killing a soldier and wounding about a dozen others', { killed: '1', injured: '~12' }],
    ['killing two dozen people', { killed: '24' }],
    ['wounding more than 40', { injured: '40+' }],
    ['wounding dozens', { injured: 'dozens' }],
    ['but there were no casualties', { killed: '0', injured: '0' }],
    ['but no one was hurt', { killed: '0', injured: '0' }],
  ])('"%s"', (words, want) => {
    const [row] = rows(`Gunmen attacked a Northland army post near Selm on Tuesday, ${words}.`)
    expect(cells(row)).toMatchObject(want)
  })

  test('"dozens" killed leaves the number open and asks', () => {
    const [row] = rows('Gunmen attacked a Northland army post on Tuesday, killing dozens of people.')
    expect(row.fields.killed).toMatchObject({ value: '', ask: expect.stringContaining('how many') })
  })
})

describe('with a crisis', () => {
  const text = "The Red Brigade fired five rockets at Northland's base on Tuesday."
  test('parties and sites are those of its file', () => {
    const [row] = draftOf(text, { dated: DAY, crisis: shipped('minimal') }).rows
    expect(cells(row)).toMatchObject({ actor: 'Red Brigade', target: 'Northland', site: 'base', weapons: '5 rockets' })
    expect(row.fields.actor?.sure).toBe('high')
  })

  test('ids are none that its record has', () => {
    const crisis = shipped('minimal')
    const taken = { ...crisis, record: crisis.record.map((row) => ({ ...row, id: 'D1' })) }
    const [row] = draftOf(text, { dated: DAY, crisis: taken }).rows
    expect(row.id).not.toBe('D1')
  })
})

const WORDS = articlesIn('developed')
  .flatMap((name) => articleText(name).split(/(?<=[\s,."“”])/))
  .filter((word) => word !== '')
const salad = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(''))

describe('laws', () => {
  test('every row and every cell points at words of the article', () => {
    fc.assert(
      fc.property(salad, (text) => {
        const { rows: found, sentences, passedOver } = draft(text)
        for (const sentence of sentences) expect(text.slice(sentence.from, sentence.until)).toBe(sentence.text)
        for (const { span, words } of passedOver) expect(text.slice(span.from, span.until)).toBe(words)
        for (const row of found) {
          const { from, until } = sentences[row.sentence - 1]
          expect(from <= row.span.from && row.span.from < row.span.until && row.span.until <= until).toBe(true)
          for (const field of Object.values(row.fields))
            if (field.span !== undefined) {
              expect(field.span.until).toBeGreaterThan(field.span.from)
              expect(text.slice(field.span.from, field.span.until).trim()).not.toBe('')
            }
        }
      }),
      { numRuns: 150, seed: 1 },
    )
  })

  test('a name in a cell stands in the words that it points at, where no rule concluded it', () => {
    for (const name of articlesIn('developed')) {
      const text = articleText(name)
      for (const { fields } of draftArticle(name).rows)
        for (const column of ['place', 'weapons'] as const) {
          const field = fields[column]
          if (field?.span === undefined) continue
          const last = field.value.split(' ').at(-1) ?? ''
          expect(text.slice(field.span.from, field.span.until).toLowerCase()).toContain(last.toLowerCase())
        }
    }
  })

  test('any text is read without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(() => draft(text)).not.toThrow()
      }),
      { numRuns: 200, seed: 2 },
    )
  })

  test('text without a word for an act gives no act', () => {
    const calm = fc.array(
      fc.constantFrom(
        'Northland',
        'the',
        'minister',
        'spoke',
        'of',
        'trade',
        'on',
        'Tuesday',
        'and',
        'Selm',
        'he',
        'said',
        '.',
        ',',
      ),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(calm, (words) => {
        expect(acts(words.join(' '))).toEqual([])
      }),
      { numRuns: 150, seed: 3 },
    )
  })

  test('ids are used once, and the ids that rows name are theirs', () => {
    fc.assert(
      fc.property(salad, (text) => {
        const found = rows(text)
        const ids = new Set(found.map(({ id }) => id))
        expect(ids.size).toBe(found.length)
        for (const { fields } of found) if (fields.of !== undefined) expect(ids).toContain(fields.of.value)
      }),
      { numRuns: 80, seed: 4 },
    )
  })
})
