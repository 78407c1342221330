/** Words of the room "guide". */
export const guide = {
  title: 'guide',
} as const
