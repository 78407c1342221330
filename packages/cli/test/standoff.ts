/** The command as its users have it: the built one, in a process of its own. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
export const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url))

export interface Result {
  code: number | null
  out: string
  err: string
}

const environment = (extra: Record<string, string>): NodeJS.ProcessEnv => {
  const { NO_COLOR, FORCE_COLOR, LANG, LC_ALL, LC_CTYPE, TERM, ...rest } = process.env
  return { ...rest, LANG: 'C.UTF-8', TERM: 'xterm', ...extra }
}

export function standoff(args: readonly string[], extra: Record<string, string> = {}): Result {
  if (!existsSync(MAIN)) throw new Error('build first: npm run build')
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    cwd: ROOT,
    env: environment(extra),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { code: status, out: stdout, err: stderr }
}

/** The same through a shell, with `standoff` standing for the command. */
export function shell(line: string, extra: Record<string, string> = {}): Result {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', `standoff() { "${process.execPath}" "${MAIN}" "$@"; }\n${line}`],
    { cwd: ROOT, env: environment(extra), encoding: 'utf8', maxBuffer: 1 << 28 },
  )
  return { code: status, out: stdout, err: stderr }
}

/** Starts the command, interrupts it once its progress shows, and waits for what it says. */
export function interrupted(args: readonly string[]): Promise<Result> {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd: ROOT, env: environment({}) })
  const result: Result = { code: null, out: '', err: '' }
  let told = false
  child.stdout.on('data', (piece) => {
    result.out += piece
  })
  child.stderr.on('data', (piece) => {
    result.err += piece
    if (!told && result.err.includes('left')) {
      told = true
      child.kill('SIGINT')
    }
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...result, code })))
}
