/** Prints bench/c/layout.h. */
import { kernelLayout, layoutFingerprint } from '../../packages/core/src/engine/kernel-layout.js'

export function layoutHeader(): string {
  const lines = kernelLayout().map(([name, value]) => `#define ${name} ${value}`)
  return ['/* Made by bench/make-layout.mjs from packages/core/src/engine/kernel-layout.ts. Do not edit. */', '#ifndef STANDOFF_LAYOUT_H', '#define STANDOFF_LAYOUT_H', '', ...lines, `#define LAYOUT_FINGERPRINT ${layoutFingerprint()}`, '', '#endif', ''].join('\n')
}
