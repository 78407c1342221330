/** Each room is loaded when it is entered: a visitor who only looks at the record never fetches the rest. */
import { type ComponentType, lazy } from 'react'
import type { Room } from '../state/view.js'

export const ROOM_OF: Readonly<Record<Room, ComponentType>> = {
  record: lazy(() => import('../rooms/record/RecordRoom.js').then(({ RecordRoom }) => ({ default: RecordRoom }))),
  readings: lazy(() => import('../rooms/readings/ReadingsRoom.js').then(({ ReadingsRoom }) => ({ default: ReadingsRoom }))),
  outlook: lazy(() => import('../rooms/outlook/OutlookRoom.js').then(({ OutlookRoom }) => ({ default: OutlookRoom }))),
  options: lazy(() => import('../rooms/options/OptionsRoom.js').then(({ OptionsRoom }) => ({ default: OptionsRoom }))),
  guide: lazy(() => import('../rooms/guide/GuideRoom.js').then(({ GuideRoom }) => ({ default: GuideRoom }))),
}
