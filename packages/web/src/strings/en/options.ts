/** Words of the room "options". */
export const options = {
  title: 'options',
} as const
