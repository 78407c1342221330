/** What was clicked, in words. */
import type { Locale } from '../../../state/locale.js'
import type { Pick } from '../pick.js'
import { optionName } from '../say.js'
import type { Shown } from '../shown.js'
import { spanText } from '../WeekGrid.js'

/** @returns null where this crisis has no such part */
export function headingOf(pick: Pick, { forecast, outlook, nameOf }: Shown, locale: Locale): string | null {
  const words = locale.strings.outlook.panel
  const pictures = locale.strings.outlook.pictures
  switch (pick.kind) {
    case 'one':
      return words.one
    case 'lull':
      return words.lull
    case 'truce':
      return words.truce
    case 'ending':
      return words.ending[pick.id as 'war'] ?? null
    case 'route':
      return words.route[pick.id as 'chosen'] ?? null
    case 'week': {
      const week = outlook.attacksPerWeek[pick.week - 1]
      if (week === undefined) return null
      return pick.high === 0
        ? words.weekNone(locale.date(week.from))
        : words.week(locale.date(week.from), spanText(pick, locale))
    }
    case 'total': {
      const total = forecast.totals[pick.place]
      return total === undefined ? null : words.total(locale.date(total.date), spanText(pick, locale))
    }
    case 'first': {
      const first = forecast.first.find(({ party }) => party === pick.party)
      const option = first?.options.find(({ id }) => id === pick.option)
      if (first === undefined || option === undefined) return null
      return option.id === 'none'
        ? words.firstNone(first.name)
        : words.first(first.name, optionName(option.text, locale))
    }
    case 'question': {
      const question = forecast.questions.find(({ id }) => id === pick.id)
      return question === undefined
        ? null
        : words.question(question.text, pick.yes ? pictures.questions.yes : pictures.questions.no)
    }
    case 'killed':
      return words.killed(pick.side === 'proxies' ? pictures.deaths.proxies : nameOf(pick.side))
  }
}
