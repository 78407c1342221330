/** A worker thread that holds islands of a particle filter, by number, and evaluates points. */
import { parentPort } from 'node:worker_threads'
import { islandHost } from '@standoff/core/kernel'
import { expose, transfer } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'

if (parentPort !== null) expose(islandHost(transfer), nodeEndpoint(parentPort))
