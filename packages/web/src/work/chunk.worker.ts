/** A worker that holds islands of particles, by number, and evaluates points. */
import { chunkHost } from '@standoff/core/kernel'
import { expose, transfer } from 'comlink'

expose(chunkHost(transfer))
