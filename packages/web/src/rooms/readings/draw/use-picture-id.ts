/** An id that can stand in `url(#...)`. */
import { useId } from 'react'

export const usePictureId = (): string => `p${useId().replaceAll(/[^\w-]/g, '')}`
