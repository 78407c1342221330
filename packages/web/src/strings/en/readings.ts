/** Words of the room "readings". */
export const readings = {
  title: 'readings',
} as const
