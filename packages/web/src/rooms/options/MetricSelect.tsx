/** Chooses one metric of those that are compared. */
interface Props {
  label: string
  value: string
  choose(id: string): void
  metrics: readonly string[]
  nameOf(id: string): string
}

export function MetricSelect({ label, value, choose, metrics, nameOf }: Props) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => choose(event.target.value)}>
        {metrics.map((id) => (
          <option key={id} value={id}>
            {nameOf(id)}
          </option>
        ))}
      </select>
    </label>
  )
}
