import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { offline } from './build/offline.js'
import { shippedCrises } from './build/shipped-crises.js'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const { version } = JSON.parse(readFileSync(here('package.json'), 'utf8')) as { version: string }

export default defineConfig({
  root: here('.'),
  // Works from any folder of any web server.
  base: './',
  plugins: [react(), shippedCrises(here('../../crises')), offline()],
  resolve: { alias: { '@standoff/core': here('../core/src/index.ts') } },
  define: { STANDOFF_VERSION: JSON.stringify(version) },
  worker: { format: 'es' },
  build: { outDir: here('dist'), emptyOutDir: true, target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 900, assetsInlineLimit: 0 },
})
