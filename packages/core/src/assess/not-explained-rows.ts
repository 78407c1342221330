/** What the model does not explain along a record, for forecasts, which read no act. */
import type { Follower } from './condition.js'
import type { Islands } from './islands.js'
import { LAG_DAYS, type NotExplained, notExplainedRows, outsideOf } from './not-explained.js'
import type { Observations } from './observations.js'

/** Lists what the model does not explain, without reading any act. */
export class NotExplainedRows implements Follower {
  readonly rows: NotExplained[] = []

  constructor(private readonly observed: Observations) {}

  async collect(t: number, islands: Islands): Promise<void> {
    const { steps, scenario } = this.observed
    const until = t === steps - 1 ? t : t - Math.round(LAG_DAYS / scenario.step)
    for (const record of await islands.take(until))
      this.rows.push(
        ...notExplainedRows(record, outsideOf(record, islands.weight, scenario.proxies.length), this.observed),
      )
  }

  work(): void {}
}
