/** Everything that shows the record, bound to one selection and one set of filters. */
import { useStages } from '../../components/use-stages.js'
import { useLocale } from '../../state/locale.js'
import { Answer } from './Answer.js'
import { Card } from './card/Card.js'
import type { Record } from './data/use-items.js'
import { useShown } from './data/use-shown.js'
import { useStepper } from './data/use-stepper.js'
import { Filters } from './Filters.js'
import { ContestedFigure } from './figures/ContestedFigure.js'
import { TotalsFigure } from './figures/TotalsFigure.js'
import { RowList } from './list/RowList.js'
import type { Look } from './look.js'
import { MapFigure } from './map/MapFigure.js'
import { StepBar } from './StepBar.js'
import { TimelineFigure } from './timeline/TimelineFigure.js'

export function Views({ record, look, asOf }: { record: Record; look: Look; asOf: number }) {
  const { strings } = useLocale()
  const words = strings.record
  const { items: all } = record
  const { passing, items } = useShown(all, asOf)
  const stage = useStages(4)
  const stepper = useStepper(items, record.byId)
  if (all.length === 0) return <p className="note">{words.empty}</p>
  return (
    <div className="record-views">
      <Answer all={all} look={look} asOf={asOf} />
      <Filters all={all} shown={items.length} look={look} />
      <h2 className="visually-hidden">{words.pictures}</h2>
      <div className="record-columns">
        <div className="pictures">
          {stage < 1 ? null : <MapFigure all={all} items={items} look={look} asOf={asOf} />}
          {stage < 2 ? null : <TimelineFigure all={all} items={passing} look={look} asOf={asOf} />}
        </div>
        <section className="rows" aria-label={words.list.title}>
          <StepBar {...stepper} />
          <Card record={record} hidden={stepper.at < 0} look={look} asOf={asOf} />
          <RowList items={items} at={stepper.at} look={look} asOf={asOf} step={stepper.step} />
        </section>
      </div>
      {stage < 3 ? null : <ContestedFigure items={items} />}
      {stage < 4 ? null : <TotalsFigure items={all} look={look} asOf={asOf} />}
    </div>
  )
}
