/**
 * Scenarios as the address holds them: `m=a+b,c@2024-01-28..deaths:us` is A and B, each a text that core's `askMeasure`
 * reads. An empty one keeps its place, so that B stays B while A is being put together.
 */
export const MOST_SCENARIOS = 5

/** One measure that is switched on, with its own days; empty where the file's hold. */
interface Part {
  id: string
  from: string
  until: string
}

export interface Scenario {
  parts: readonly Part[]
  /** An event that ends all of it, such as `deaths:us`; empty where days do. */
  event: string
}

export const EVENTS = ['attacks', 'deaths', 'strikes'] as const
const EVENT = /^(attacks|deaths|strikes)(:|$)/

export const lettersOf = (place: number): string => String.fromCharCode(65 + place)

export function parseScenario(text: string): Scenario {
  let event = ''
  const parts = text
    .split('+')
    .filter((part) => part.trim() !== '')
    .map((part): Part => {
      const [id, dates = ''] = part.trim().split('@')
      const [from = '', until = ''] = dates.split('..')
      const isEvent = EVENT.test(until)
      if (isEvent) event = until
      return { id, from, until: isEvent ? '' : until }
    })
  return { parts, event }
}

export function formatScenario({ parts, event }: Scenario): string {
  return parts
    .map(({ id, from, until }, n) => {
      // An event ends all of a combination: it is said once, with its last measure, and days of an end say nothing
      // beside it.
      const end = event === '' ? until : n === parts.length - 1 ? event : ''
      return from === '' && end === '' ? id : `${id}@${from}${end === '' ? '' : `..${end}`}`
    })
    .join('+')
}

/** Texts of the scenarios of an address, in their places. */
export const scenariosOf = (m: string): string[] =>
  m === ''
    ? []
    : m
        .split(',')
        .slice(0, MOST_SCENARIOS)
        .map((text) => text.trim())

function formatScenarios(texts: readonly string[]): string {
  const kept = [...texts]
  while (kept.length > 0 && kept[kept.length - 1] === '') kept.pop()
  return kept.join(',')
}

/** The scenarios with another text at a place. */
export function withScenario(m: string, place: number, text: string): string {
  const texts = scenariosOf(m)
  while (texts.length <= place) texts.push('')
  texts[place] = text
  return formatScenarios(texts)
}

/** A measure switched on or off in a scenario. */
export function toggled(scenario: Scenario, id: string): Scenario {
  const { parts } = scenario
  const left = parts.filter((part) => part.id !== id)
  const next = left.length < parts.length ? left : [...parts, { id, from: '', until: '' }]
  return { parts: next, event: next.length === 0 ? '' : scenario.event }
}
