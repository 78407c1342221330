/** What did it mean: one act read at length, and the parties behind it. */
import { LeftOut, NotExplained } from '../../components/LeftOut.js'
import { useLocale } from '../../state/locale.js'
import { useStore } from '../../state/store.js'
import { study } from '../../state/study.js'
import { ActChooser } from './act/ActChooser.js'
import { AllActs } from './act/AllActs.js'
import { Answer } from './act/Answer.js'
import { Causes } from './act/Causes.js'
import { Contested } from './act/Contested.js'
import { Purposes } from './act/Purposes.js'
import { type Reading, useReading } from './act/use-reading.js'
import { Believe } from './believe/Believe.js'
import { Scrubber } from './days/Scrubber.js'
import { ThroughDays } from './days/ThroughDays.js'
import { Machinery } from './Machinery.js'
import { Parties } from './parties/Parties.js'
import { Contents, Section } from './Section.js'
import { useLater } from './use-later.js'
import { Viewpoints } from './viewpoints/Viewpoints.js'
import { Voices } from './voices/Voices.js'
import { Why } from './why/Why.js'
import './readings.css'

export function ReadingsRoom() {
  const { strings, date } = useLocale()
  const words = strings.readings
  const reading = useReading()
  const status = useStore(study, (now) => now.status)
  const later = useLater(reading, null)
  if (reading === null)
    return (
      <>
        <h1>{words.title}</h1>
        <p className="note">
          {status === 'failed' ? words.failed : status === 'stopped' ? words.stopped : words.computing}
        </p>
      </>
    )
  const { opened, answered, acts, act, unknown, asOf } = reading
  const { crisis } = opened
  const { value, effort } = answered
  const { asOf: shown, diagnostics } = value
  const isRead = act !== null && act.refused === null
  const parts = [
    ...(isRead
      ? [
          ['why', words.waterfall.heading] as const,
          ['believe', words.believe.heading] as const,
          ['viewpoints', words.viewpoints.heading] as const,
          ['voices', words.voices.heading] as const,
        ]
      : []),
    ...(act === null
      ? []
      : [
          ['purposes', words.purposes.heading] as const,
          ['causes', words.causes.heading] as const,
          ['contested', words.contested.heading] as const,
          ['days', words.days.heading] as const,
          ['all', words.all.heading] as const,
        ]),
    ['parties', words.parties.heading] as const,
    ['machinery', words.machinery.heading] as const,
  ]
  return (
    <>
      <h1>{words.title}</h1>
      {act === null ? (
        <p className="answer">{words.noActs(date(shown))}</p>
      ) : (
        <ActChooser crisis={crisis} acts={acts} act={act} />
      )}
      {unknown === null || act === null ? null : <p className="note">{words.chooser.unknown(unknown, date(shown))}</p>}
      {diagnostics.failedOn === null ? null : <p className="warned">{words.failedOn(date(diagnostics.failedOn))}</p>}
      <p className="note behind" role="status">
        {asOf === shown ? '' : words.behind(date(asOf), date(shown))}
      </p>
      {act === null ? null : (
        <Answer crisis={crisis} act={act} particles={effort.particles} asOf={shown}>
          <Scrubber crisis={crisis} act={act} asOf={asOf} />
        </Answer>
      )}
      <LeftOut list={value.leftOut} />
      <NotExplained list={value.notExplained} />
      <Contents label={words.contents} parts={parts} />
      {isRead ? (
        <>
          <Section id="why" heading={words.waterfall.heading}>
            <Why crisis={crisis} act={act} asOf={shown} />
          </Section>
          <Section id="believe" heading={words.believe.heading}>
            <Believe crisis={crisis} act={act} />
          </Section>
          <Section id="viewpoints" heading={words.viewpoints.heading}>
            <Viewpoints crisis={crisis} act={act} />
          </Section>
          <Section id="voices" heading={words.voices.heading}>
            <Voices crisis={crisis} act={act} />
          </Section>
        </>
      ) : null}
      {act === null ? null : (
        <>
          <Section id="purposes" heading={words.purposes.heading}>
            <Purposes act={act} />
          </Section>
          <Section id="causes" heading={words.causes.heading}>
            <Causes crisis={crisis} act={act} />
          </Section>
          <Section id="contested" heading={words.contested.heading}>
            <Contested act={act} />
          </Section>
          <Section id="days" heading={words.days.heading}>
            <ThroughDays key={`${opened.id} ${act.key}`} crisis={crisis} act={act} asOf={shown} />
          </Section>
        </>
      )}
      {later === null ? null : <Below reading={later} />}
    </>
  )
}

/** All acts around it, drawn after the rest. */
function Below({ reading: { opened, answered, acts, act } }: { reading: Reading }) {
  const { strings } = useLocale()
  const words = strings.readings
  const { crisis } = opened
  const { value } = answered
  return (
    <>
      {act === null ? null : (
        <Section id="all" heading={words.all.heading}>
          <AllActs crisis={crisis} acts={acts} act={act} asOf={value.asOf} />
        </Section>
      )}
      <Section id="parties" heading={words.parties.heading}>
        <Parties crisis={crisis} readings={value} />
      </Section>
      <Section id="machinery" heading={words.machinery.heading}>
        <Machinery crisis={crisis} readings={value} acts={acts} act={act} />
      </Section>
    </>
  )
}
