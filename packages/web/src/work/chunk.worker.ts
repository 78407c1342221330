/** A worker that holds chunks of a particle filter, by number, and evaluates points. */
import { chunkHost } from '@standoff/core/kernel'
import { expose, transfer } from 'comlink'

expose(chunkHost(transfer))
