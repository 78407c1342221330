/** A model at an address: a server on this machine, on a port that is free. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { draftOf } from '@standoff/core'
import { modelQuestion } from '@standoff/core/kernel'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { askModel } from '../src/commands/draft-model.js'

const question = modelQuestion(draftOf('Gunmen attacked a Northland army post on Tuesday.', { dated: '2030-03-06' }))
let server: Server | undefined
beforeEach(() => void vi.spyOn(process.stderr, 'write').mockReturnValue(true))
afterEach(() => {
  vi.restoreAllMocks()
  server?.close()
  server = undefined
})

/** Starts a server that answers each question; its address. */
function serving(answer: (body: string) => { status?: number; text: string }): Promise<string> {
  const started = createServer((request, response) => {
    let body = ''
    request.on('data', (piece) => {
      body += piece
    })
    request.on('end', () => {
      const { status = 200, text } = answer(`${request.method} ${request.headers['content-type']} ${body}`)
      response.writeHead(status).end(text)
    })
  })
  server = started
  return new Promise((resolve) => {
    started.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(started.address() as AddressInfo).port}`))
  })
}

test('it gets the sentences as JSON by POST, and its answer comes back', async () => {
  let asked = ''
  const modelUrl = await serving((body) => {
    asked = body
    return { text: '{"rows":[{"sentence":1,"fields":{"action":"attack"}}]}' }
  })
  expect(await askModel(question, { modelUrl })).toEqual({ rows: [{ sentence: 1, fields: { action: 'attack' } }] })
  expect(asked).toMatch(/^POST application\/json /)
  expect(JSON.parse(asked.slice(asked.indexOf('{')))).toEqual(question)
})

test.each([
  [{ status: 503, text: 'busy' }, 'answered 503'],
  [{ text: 'hello' }, 'answered no JSON (hello)'],
  [{ text: '' }, 'answered no JSON (nothing)'],
])('an answer that is none is told as it is: %j', async (answer, told) => {
  const modelUrl = await serving(() => answer)
  await expect(askModel(question, { modelUrl })).rejects.toThrow(told)
})

test('an address where nobody answers, and one that is none, are named', async () => {
  const modelUrl = await serving(() => ({ text: '' }))
  await new Promise((resolve) => server?.close(resolve))
  await expect(askModel(question, { modelUrl })).rejects.toThrow(`--model-url ${modelUrl}: cannot be reached`)
  await expect(askModel(question, { modelUrl: 'localhost' })).rejects.toThrow(
    'expected an address that begins with http',
  )
})
