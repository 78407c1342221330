import { useStore } from '../../../state/store.js'
import { view } from '../../../state/view.js'

/** Whether a row is the one that is selected: only those for which that changes are drawn again. */
export const useIsSelected = (id: string): boolean => useStore(view, ({ params }) => params.act === id)
