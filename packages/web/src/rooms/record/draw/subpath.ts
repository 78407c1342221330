/** Shapes as parts of one path: marks of one style are one element, however many they are. */
import type { Said } from '@standoff/core/kernel'

const f = (value: number): string => `${Math.round(value * 10) / 10}`

export const circle = (x: number, y: number, r: number): string =>
  `M${f(x - r)} ${f(y)}a${f(r)} ${f(r)} 0 1 0 ${f(2 * r)} 0a${f(r)} ${f(r)} 0 1 0 ${f(-2 * r)} 0z`
export const square = (x: number, y: number, r: number): string =>
  `M${f(x - r)} ${f(y - r)}h${f(2 * r)}v${f(2 * r)}h${f(-2 * r)}z`
export const diamond = (x: number, y: number, r: number): string =>
  `M${f(x)} ${f(y - r)}l${f(r)} ${f(r)}l${f(-r)} ${f(r)}l${f(-r)} ${f(-r)}z`
export const triangle = (x: number, y: number, r: number): string =>
  `M${f(x)} ${f(y - r)}l${f(r)} ${f(1.75 * r)}h${f(-2 * r)}z`
export const times = (x: number, y: number, r: number): string =>
  `M${f(x - r)} ${f(y - r)}l${f(2 * r)} ${f(2 * r)}M${f(x + r)} ${f(y - r)}l${f(-2 * r)} ${f(2 * r)}`
export const vertical = (x: number, from: number, to: number): string => `M${f(x)} ${f(from)}V${f(to)}`
/** A bar with a stroke at each end. */
export const interval = (from: number, to: number, y: number): string =>
  `M${f(from)} ${f(y - 4)}v8M${f(from)} ${f(y)}H${f(to)}m0 -4v8`
/** The head of an arrow that ends at y, from above or below. */
export const head = (x: number, y: number, down: boolean): string =>
  `M${f(x - 3)} ${f(y + (down ? -5 : 5))}L${f(x)} ${f(y)}l3 ${down ? -5 : 5}`

/** Shapes of messages. */
export const SHAPES: Readonly<Record<Said['shape'], (x: number, y: number, r: number) => string>> = {
  triangle,
  circle,
  times,
  square,
}
