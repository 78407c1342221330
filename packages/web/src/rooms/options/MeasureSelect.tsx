/** Chooses one measure or scenario of those that can be asked for. */
import { FILE_LANGUAGE } from '../../strings/file-language.js'

/** A measure alone or a scenario. */
export interface Choice {
  /** As it is asked for. */
  text: string
  name: string
}

interface Props {
  label: string
  value: string
  choose(text: string): void
  choices: readonly Choice[]
  /** What choosing none is called; absent where there must be one. */
  none?: string
}

export function MeasureSelect({ label, value, choose, choices, none }: Props) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => choose(event.target.value)}>
        {none === undefined ? null : <option value="">{none}</option>}
        {choices.map(({ text, name }) => (
          <option key={text} value={text} lang={FILE_LANGUAGE}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
