/** Starts a worker of the page. */
export const startWorker = (part: 'clerk' | 'desk' | 'teacher'): Worker =>
  new Worker(new URL('../worker.ts', import.meta.url), { type: 'module', name: part })

/** Starts another worker from within one: of the same script, under another name. */
export const startBeside = (part: 'island', number: number): Worker =>
  new Worker(self.location.href, { type: 'module', name: `${part} ${number}` })
