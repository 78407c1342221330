/** Where the kernel puts what a run came to. */
export enum RESULT {
  t,
  ending,
  route,
  chooser,
  sought,
  misread,
  tremble,
  lullStep,
  count,
  size,
}
