#!/usr/bin/env node
// npm links a command only where its file is there when it installs; the built one comes later.
import { existsSync } from 'node:fs'

const built = new URL('../dist/main.js', import.meta.url)
if (existsSync(built)) await import(built.href)
else {
  console.error('standoff: not built yet; npm run build makes it')
  process.exitCode = 2
}
