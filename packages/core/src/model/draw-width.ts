/** What of a draw a particle must keep: everything but its sites, unless they differ from particle to particle. */

import { OfCrisis } from './parameter-places.ts'
import type { Drawn } from './run-constants.ts'
import type { World } from './world.ts'

/** Whether draws that differ in these hidden values may differ in their sites. */
export function drawsSites(world: World, uncertain: ArrayLike<number>): boolean {
  const { site, siteWidth } = world.hidden
  for (let u = 0; u < uncertain.length; u++) {
    const at = uncertain[u]
    if (at === OfCrisis.siteAversion || (at >= site && at < site + world.sites * siteWidth)) return true
  }
  return false
}

/** Length of the slab after the hidden values, with or without the sites, which come last. */
export function drawnWidth(
  { slab, raw, siteShare, siteCover, siteExposed, siteShelter }: Drawn,
  withSites: boolean,
): number {
  const all = slab.length - raw.length
  return withSites ? all : all - siteShare.length - siteCover.length - siteExposed.length - siteShelter.length
}
