/** Words of the room "record". */
export const record = {
  title: 'record',
} as const
