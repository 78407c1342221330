/** Words of the room "outlook". */
export const outlook = {
  title: 'outlook',
} as const
