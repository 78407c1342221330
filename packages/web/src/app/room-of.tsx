/** Each room is loaded when it is entered: a visitor who only looks at the record never fetches the rest. */
import type { ComponentType } from 'react'
import { type Entered, lazily } from '../components/lazily.js'
import type { Room } from '../state/view.js'

export const ROOM_OF: Readonly<Record<Room, ComponentType<Entered>>> = {
  record: lazily(() => import('../rooms/record/RecordRoom.js').then(({ RecordRoom }) => ({ default: RecordRoom }))),
  readings: lazily(() =>
    import('../rooms/readings/ReadingsRoom.js').then(({ ReadingsRoom }) => ({ default: ReadingsRoom })),
  ),
  outlook: lazily(() =>
    import('../rooms/outlook/OutlookRoom.js').then(({ OutlookRoom }) => ({ default: OutlookRoom })),
  ),
  options: lazily(() =>
    import('../rooms/options/OptionsRoom.js').then(({ OptionsRoom }) => ({ default: OptionsRoom })),
  ),
  guide: lazily(() => import('../rooms/guide/GuideRoom.js').then(({ GuideRoom }) => ({ default: GuideRoom }))),
}
