import { z } from 'zod'
import { id, judged, listOf, mapping, name, note, text, whole, within, yesNo } from './common.js'
import { value } from './value.js'

export const channel = z.strictObject(
  {
    name: name.optional().describe('Full name.'),
    between: z
      .tuple([id, id], { error: 'two party ids, such as [us, iran]' })
      .describe('The two parties whose messages it carries.'),
    through: listOf(id, 'a list of party ids').default([]).describe('Intermediaries that relay them, in order.'),
    private: yesNo.default(true).describe('Whether others cannot hear it.'),
    delayDays: value.prefault(0).describe('Days until a message arrives.'),
    reliability: value.prefault(1).describe('Probability that a message arrives at all.'),
    open: yesNo
      .optional()
      .describe('Whether it counts as an open private channel for a settlement; private channels do where absent.'),
    note,
    judged,
  },
  { error: 'a channel: { between: [a, b], ... }' },
)

export const channels = mapping(id, channel, 'a mapping from ids to channels')

const reach = z.union([value, z.record(id, value)], {
  error: 'a value from 0 to 1, or a mapping from proxies to such values',
})

export const site = z.strictObject(
  {
    name: name.describe('Full name.'),
    of: id.describe('The principal or proxy whose people are there.'),
    host: id.optional().describe('The party on whose soil it lies.'),
    lat: within(-90, 90, 'a latitude').optional().describe('Latitude in degrees.'),
    lon: within(-180, 180, 'a longitude').optional().describe('Longitude in degrees.'),
    precisionKm: within(0, 20_000, 'kilometres').default(10).describe('How far off the coordinates may be, in km.'),
    aliases: z
      .array(name, { error: 'a list of texts' })
      .default([])
      .describe(
        'Other texts by which the record names it, in the column `place`. Matched on the whole text, then on what stands before " (".',
      ),
    count: whole(1, 10_000)
      .default(1)
      .describe('How many places it stands for, where several are known but not located.'),
    exposed: value.prefault(10).describe('People at risk at an occupied place that is hit.'),
    cover: value.prefault(0.5).describe('Air defence: share of weapons that it engages, from 0 to 1.'),
    reach: reach.prefault(1).describe('How well attackers reach it, from 0 to 1; one value, or one for each proxy.'),
    shelter: value.prefault(0).describe('Share of those exposed that shelter protects without a warning, from 0 to 1.'),
    warhead: text.optional().describe('Class of the weapons it has mostly been attacked with.'),
    note,
    judged,
  },
  { error: 'a site: { name, of, ... }' },
)

export const sites = mapping(id, site, 'a mapping from ids to sites')

export type Channel = z.output<typeof channel>
export type Site = z.output<typeof site>
