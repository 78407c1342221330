import { dayOf, endOfDay } from '../../terms/dates.js'
import { MOST } from '../limits.js'
import { show } from '../problem.js'
import type { CheckContext } from './context.js'

/** Windows, schedules, the calendar and questions run forward in time. */
export function checkTime(check: CheckContext): void {
  const { file } = check
  const [from, until] = [dayOf(file.window.from), dayOf(file.window.until)]
  if (until <= from) check.error(['window', 'until'], show(file.window.until), `a date after ${file.window.from}`)
  else if (until + 1 - from > MOST.windowDays)
    check.error(['window', 'until'], `a window of ${until + 1 - from} days`, `at most ${MOST.windowDays} days`)
  else if (Math.round((until + 1 - from) / file.step) > MOST.steps)
    check.error(
      ['step'],
      `${Math.round((until + 1 - from) / file.step)} steps of ${Number(file.step.toPrecision(3))} days`,
      `at most ${MOST.steps} steps in the window`,
      'lengthen the step or shorten the window',
    )
  for (const [index, { from = file.window.from, deadline }] of file.demands.entries()) {
    if (deadline !== undefined && dayOf(deadline) < dayOf(from))
      check.error(['demands', index, 'deadline'], show(deadline), `a date on or after ${from}`)
  }
  for (const [id, driver] of Object.entries(file.drivers)) {
    for (let i = 1; i < driver.schedule.length; i++) {
      const [before, here] = [driver.schedule[i - 1].from, driver.schedule[i].from]
      if (dayOf(here) <= dayOf(before))
        check.error(['drivers', id, 'schedule', i, 'from'], show(here), `a date after ${before}`)
    }
    for (const [i, { from, until }] of driver.schedule.entries()) {
      if (until !== undefined && dayOf(until) <= dayOf(from))
        check.error(['drivers', id, 'schedule', i, 'until'], show(until), `a date after ${from}`)
    }
    if (driver.through !== undefined && endOfDay(driver.through) <= dayOf(driver.schedule[0].from))
      check.error(
        ['drivers', id, 'through'],
        show(driver.through),
        `a date on or after ${driver.schedule[0].from}, when the driver begins`,
      )
    if (driver.end !== undefined && dayOf(driver.end.from) < dayOf(driver.schedule[0].from)) {
      check.error(
        ['drivers', id, 'end', 'from'],
        show(driver.end.from),
        `a date on or after ${driver.schedule[0].from}, when the driver begins`,
      )
    }
  }
  for (let i = 1; i < file.calendar.length; i++) {
    const [before, here] = [file.calendar[i - 1].date, file.calendar[i].date]
    if (dayOf(here) < dayOf(before)) check.error(['calendar', i, 'date'], show(here), `a date on or after ${before}`)
  }
  for (const [id, measure] of Object.entries(file.measures)) {
    if (measure.from !== undefined && measure.until !== undefined && endOfDay(measure.until) <= dayOf(measure.from)) {
      check.error(['measures', id, 'until'], show(measure.until), `a date on or after ${measure.from}`)
    }
    if (measure.from !== undefined && dayOf(measure.from) >= until + 1)
      check.warning(
        ['measures', id, 'from'],
        show(measure.from),
        `a date before the window ends on ${file.window.until}`,
        'it will never be in force',
      )
  }
  for (const [index, question] of file.questions.entries()) {
    const path = ['questions', index]
    if ('ending' in question) {
      if (dayOf(question.by) < from || dayOf(question.by) >= until + 1)
        check.warning(
          [...path, 'by'],
          show(question.by),
          `a date in the window, ${file.window.from} to ${file.window.until}`,
        )
    } else {
      if (endOfDay(question.until) <= dayOf(question.from))
        check.error([...path, 'until'], show(question.until), `a date on or after ${question.from}`)
      if (question.atLeast !== undefined && question.atMost !== undefined && question.atLeast > question.atMost)
        check.error([...path, 'atLeast'], String(question.atLeast), `a number of at most ${question.atMost}`)
    }
  }
}
