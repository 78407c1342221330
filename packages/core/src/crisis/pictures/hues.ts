/**
 * Colours of every picture. One hue a party, from Okabe and Ito's set (2008), which colour-blind readers can tell
 * apart; lightness is moved in each theme until a mark stands out from its ground at 3 to 1. Everything else is paper
 * and ink.
 */
import type { CrisisFile } from '../schema/crisis.js'

export const HUES = ['blue', 'vermilion', 'orange', 'purple', 'green', 'sky', 'yellow', 'black'] as const
export type Hue = (typeof HUES)[number]

export type Theme = Readonly<Record<string, string>>

export const LIGHT: Theme = {
  paper: '#FBFAF7',
  ink: '#1D1F22',
  soft: '#55585D',
  rule: '#D9D5CC',
  land: '#F0EDE5',
  border: '#B9B4A8',
  blue: '#0072B2',
  vermilion: '#D55E00',
  orange: '#BF8100',
  purple: '#B5578C',
  green: '#008A64',
  sky: '#2E8FC7',
  yellow: '#7F7600',
  black: '#1D1F22',
}

export const DARK: Theme = {
  paper: '#16181B',
  ink: '#E8E6E1',
  soft: '#A9A8A3',
  rule: '#3A3D42',
  land: '#212429',
  border: '#5A5E65',
  blue: '#3F9BDC',
  vermilion: '#E8762B',
  orange: '#E69F00',
  purple: '#CC79A7',
  green: '#1FB088',
  sky: '#7CC7F0',
  yellow: '#F0E442',
  black: '#E8E6E1',
}

/** The hue of every principal and proxy: the file's own, else the first that is left. */
export function partyHues({ parties }: CrisisFile): Readonly<Record<string, Hue>> {
  const ids = Object.keys(parties).filter((id) => parties[id].kind === 'principal' || parties[id].kind === 'proxy')
  const taken = new Set(ids.map((id) => parties[id].color).filter((color) => color !== undefined))
  const left = HUES.filter((hue) => !taken.has(hue))
  return Object.fromEntries(ids.map((id) => [id, parties[id].color ?? left.shift() ?? 'black']))
}
