/** Asks a larger model that the user has plugged in, by command or by address. Off unless asked for. */
import { spawn } from 'node:child_process'
import type { ModelQuestion } from '@standoff/core/kernel'
import { EXIT, UserError } from '../process/exit.js'
import { printable } from '../terminal/printable.js'

/** Longest answer that is read (bytes). */
const MOST = 16_777_216

/** @returns what was answered, as parsed JSON @throws UserError where there is no answer, or one that is no JSON */
export async function askModel(
  question: ModelQuestion,
  { modelCommand, modelUrl }: { modelCommand?: string; modelUrl?: string },
): Promise<unknown> {
  const named = modelCommand === undefined ? `--model-url ${modelUrl}` : `--model-command ${modelCommand}`
  process.stderr.write(`${printable(`${named}: asked about ${question.sentences.length} sentences; waiting`)}\n`)
  const body = `${JSON.stringify(question)}\n`
  const answer = modelCommand === undefined ? await post(modelUrl ?? '', body) : await run(modelCommand, body)
  try {
    return JSON.parse(answer)
  } catch {
    throw new UserError(
      `${named}: answered no JSON (${answer.trim() === '' ? 'nothing' : answer.trim().slice(0, 60)})`,
      EXIT.mistakes,
    )
  }
}

function run(command: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => reject(new UserError(`--model-command ${command}: ${why}`, EXIT.mistakes))
    const child = spawn(command, { shell: true, stdio: ['pipe', 'pipe', 'inherit'] })
    const pieces: Buffer[] = []
    let bytes = 0
    child.stdout.on('data', (piece: Buffer) => {
      bytes += piece.length
      pieces.push(piece)
      if (bytes > MOST) {
        child.kill()
        fail(`its answer is longer than ${MOST} bytes`)
      }
    })
    child.on('error', (error) => fail(error.message))
    child.on('close', (code) =>
      code === 0 ? resolve(Buffer.concat(pieces).toString('utf8')) : fail(`ended with code ${code}`),
    )
    // A command that does not read its input is no fault.
    child.stdin.on('error', () => undefined)
    child.stdin.end(body)
  })
}

async function post(address: string, body: string): Promise<string> {
  const fail = (why: string): UserError => new UserError(`--model-url ${address}: ${why}`, EXIT.mistakes)
  if (!/^https?:\/\//i.test(address))
    throw new UserError(`--model-url ${address}: expected an address that begins with http:// or https://`)
  let response: Response
  try {
    response = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  } catch (error) {
    throw fail(`cannot be reached (${(error as { cause?: { message?: string } }).cause?.message ?? String(error)})`)
  }
  if (!response.ok) throw fail(`answered ${response.status} ${response.statusText}`)
  const text = await response.text()
  if (text.length > MOST) throw fail(`its answer is longer than ${MOST} characters`)
  return text
}
