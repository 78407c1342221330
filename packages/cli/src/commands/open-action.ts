/** The work of `standoff open`. */
import { spawn } from 'node:child_process'
import { EXIT } from '../process/exit.js'
import { onInterrupt } from '../process/interrupt.js'
import { pageServer } from '../server/page-server.js'
import { servedCrisis } from '../server/served-crisis.js'
import { printable } from '../terminal/printable.js'

export async function openPage(
  file: string | undefined,
  { port = 0, browser }: { port?: number; browser: boolean },
): Promise<number> {
  const crisis = file === undefined ? null : servedCrisis(file, (told) => process.stderr.write(`${printable(told)}\n`))
  try {
    const server = await pageServer(crisis, port)
    const { signal, forget } = onInterrupt()
    const address = `${server.url}${crisis === null ? '' : '#/served/record'}`
    process.stdout.write(
      `${address}\n${file === undefined ? 'the shipped crises' : `${printable(file)}, watched`}; Ctrl-C ends it\n`,
    )
    if (browser) show(address)
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
    forget()
    await server.close()
    return EXIT.ok
  } finally {
    // An open file watcher would keep the program alive.
    crisis?.close()
  }
}

/** Asks the system for its browser; where there is none, the address has been printed. */
function show(address: string): void {
  const [command, ...words] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address]
  spawn(command, words, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}
