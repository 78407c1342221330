/** Acts of force and messages of the record as pictures draw them. */
import { FORCE_SEVERITY } from '../../model/ladder.js'
import type { Crisis } from '../checked.js'
import { ladderOf } from '../menu.js'
import { localDay } from '../record/local-day.js'
import type { RecordRow } from '../record/row.js'
import type { CrisisFile } from '../schema/crisis.js'

/** What an act did to people; `untold` where the record does not say. */
export type Harm = 'killed' | 'hurt' | 'none' | 'untold'

export interface PicturedPlace {
  key: string
  name: string
  lat: number | null
  lon: number | null
  precisionKm: number
}

export interface PicturedAct {
  id: string
  day: number
  date: string
  /** Party, or `several` where one of several groups did it. */
  lane: string
  /** The principal by whose hand, or whose groups. */
  side: string
  own: boolean
  rung: string
  severity: number
  attacks: number
  /** Middle of what the sources say; null where they do not. */
  weapons: number | null
  killed: number
  injured: number
  harm: Harm
  place: PicturedPlace
  summary: string
}

export interface PicturedMessage {
  id: string
  day: number
  date: string
  from: string
  /** The other principal where a principal speaks, else null. */
  to: string | null
  content: string
  isPrivate: boolean
  through: string[]
  summary: string
}

/** Lane of acts whose author among several groups is not settled. */
export const SEVERAL = 'several'

/** Ids of the principals, in the order of the file. */
export const principalsOf = ({ parties }: CrisisFile): string[] =>
  Object.keys(parties).filter((id) => parties[id].kind === 'principal')
/** Ids of the proxies, in the order of the file. */
export const proxiesOf = ({ parties }: CrisisFile): string[] =>
  Object.keys(parties).filter((id) => parties[id].kind === 'proxy')

/** The principal behind a party of the crisis: itself, or its patron; null for others. */
export function sideOf(file: CrisisFile, party: string): string | null {
  if (file.parties[party]?.kind === 'principal') return party
  return file.ties.find(({ proxy }) => proxy === party)?.patron ?? null
}

/**
 * The worst that a row of any kind tells of: people killed, else hurt, else nobody; `untold` where it has no figure.
 */
export function harmOfRow({ killed, injured }: RecordRow): Harm {
  if ((killed?.best ?? 0) > 0) return 'killed'
  if ((injured?.high ?? 0) > 0) return 'hurt'
  return killed === undefined && injured === undefined ? 'untold' : 'none'
}

const NOWHERE: PicturedPlace = { key: 'nowhere', name: 'place not told', lat: null, lon: null, precisionKm: 0 }

/** The site of a row, else the place that it names; null where it tells none. */
export function placeOfRow(file: CrisisFile, { site: id, place }: RecordRow): PicturedPlace | null {
  const site = id === undefined ? undefined : file.sites[id]
  if (id !== undefined && site !== undefined)
    return { key: id, name: site.name, lat: site.lat ?? null, lon: site.lon ?? null, precisionKm: site.precisionKm }
  if (place === undefined) return null
  return {
    key: `place:${place.text}`,
    name: place.text,
    lat: place.lat ?? null,
    lon: place.lon ?? null,
    precisionKm: place.precisionKm,
  }
}

/** Acts of force and shows of force by the principals and their groups, in the order of time. */
export function picturedActs({ file, record }: Crisis): PicturedAct[] {
  const ladder = ladderOf(file)
  return record.flatMap((row): PicturedAct[] => {
    const rung = ladder.find(({ id }) => id === row.rung)
    if (row.kind !== 'act' || rung === undefined || rung.severity === 0) return []
    const ours = row.author.parties.filter(({ id }) => sideOf(file, id) !== null)
    const [first] = ours
    if (first === undefined) return []
    const own = file.parties[first.id].kind === 'principal'
    const middle = row.weapons === undefined ? null : (row.weapons.low + row.weapons.high) / 2
    return [
      {
        id: row.id,
        day: row.when.from,
        date: localDay(row),
        lane: own || ours.length === 1 ? first.id : SEVERAL,
        side: sideOf(file, first.id) as string,
        own,
        rung: rung.name,
        severity: rung.severity,
        attacks: row.attacks,
        weapons: middle,
        killed: row.killed?.best ?? 0,
        injured: row.injured === undefined ? 0 : (row.injured.low + row.injured.high) / 2,
        harm: harmOfRow(row),
        place: placeOfRow(file, row) ?? NOWHERE,
        summary: row.summary,
      },
    ]
  })
}

/** Whether an act of the record is force; a lighter one is a show of force or words. */
export const isForce = ({ severity }: PicturedAct): boolean => severity >= FORCE_SEVERITY

/**
 * Messages of the principals and their groups, in the order of time; a content that the record does not tell is
 * `other`.
 */
export function picturedMessages({ file, record }: Crisis): PicturedMessage[] {
  const principals = principalsOf(file)
  return record.flatMap((row): PicturedMessage[] => {
    const from = row.author.parties.find(({ id }) => sideOf(file, id) !== null)?.id
    if (row.kind !== 'message' || from === undefined) return []
    const channel = row.channel?.id === undefined ? undefined : file.channels[row.channel.id]
    const isPrivate = channel?.private ?? /intermediar|back channel|private/i.test(row.channel?.text ?? '')
    const to = principals.includes(from) ? (principals.find((id) => id !== from) ?? null) : null
    // A principal's word to a third party is no message between the two.
    const reaches = row.target?.party === undefined || sideOf(file, row.target.party) === to
    return [
      {
        id: row.id,
        day: row.when.from,
        date: localDay(row),
        from,
        to: reaches ? to : null,
        content: row.content ?? 'other',
        isPrivate,
        through: row.channel?.through ?? channel?.through ?? [],
        summary: row.summary,
      },
    ]
  })
}
