/** Whether a path leads from the folder of the crisis file to something in it, by how it is written. */
export const isInFolder = (path: string): boolean =>
  path !== '' && !/^([/\\]|[a-z]:)/i.test(path) && !path.split(/[/\\]/).includes('..')
