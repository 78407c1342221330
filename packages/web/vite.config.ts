import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { offline } from './build/offline.js'
import { shippedCrises } from './build/shipped-crises.js'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/**
 * On a slow machine the bundler warns of the time that its own plugins take, which nobody who builds the page can
 * change.
 */
const QUIET = { checks: { bundlerTimings: false } }
const { version } = JSON.parse(readFileSync(here('package.json'), 'utf8')) as { version: string }

export default defineConfig({
  root: here('.'),
  // Works from any folder of any web server.
  base: './',
  plugins: [react(), shippedCrises(here('../../crises')), offline()],
  resolve: {
    alias: { '@standoff/core/kernel': here('../core/src/kernel.ts'), '@standoff/core': here('../core/src/index.ts') },
  },
  define: { STANDOFF_VERSION: JSON.stringify(version) },
  worker: { format: 'es' },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 900,
    assetsInlineLimit: 0,
    rolldownOptions: QUIET,
  },
})
