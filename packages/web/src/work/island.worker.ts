/** A worker that holds islands of particles, by number, and evaluates points. */
import { islandHost } from '@standoff/core/kernel'
import { expose, transfer } from 'comlink'

expose(islandHost(transfer))
