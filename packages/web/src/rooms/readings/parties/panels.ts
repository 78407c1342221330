/** Small multiples: panels side by side as far as the width allows. */
export interface Grid {
  columns: number
  /** Width of each. */
  each: number
  place: (n: number) => { x: number; y: number }
  height: number
}

const GAP = 18

export function gridOf(count: number, width: number, least: number, height: number, top = 0): Grid {
  const columns = Math.max(1, Math.min(count, Math.floor((width + GAP) / (least + GAP))))
  const each = (width - (columns - 1) * GAP) / columns
  const rows = Math.ceil(count / columns)
  return {
    columns,
    each,
    place: (n) => ({ x: (n % columns) * (each + GAP), y: top + Math.floor(n / columns) * (height + GAP) }),
    height: top + rows * height + (rows - 1) * GAP,
  }
}
