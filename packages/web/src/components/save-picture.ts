/** Takes a picture along: as SVG that stands by itself, as PNG, or its numbers as CSV. Made here, sent nowhere. */
import { csvCell } from '@standoff/core'
import type { Cell } from './NumbersTable.js'

/** PNG pixels for each CSS px. */
const SCALE = 2

export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Not at once: the download reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** The face of labels as rules that stand by themselves: a picture elsewhere has no page to borrow it from. */
let faces: Promise<string> | null = null

async function faceRules(): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].flatMap((rule) => (rule instanceof CSSFontFaceRule && rule.style.getPropertyValue('font-family').includes('Source Sans') ? [{ rule, base: sheet.href ?? document.baseURI }] : [])))
  const texts = await Promise.all(
    rules.map(async ({ rule, base }) => {
      const [, path] = /url\("?([^")]+\.woff2)"?\)/.exec(rule.style.getPropertyValue('src')) ?? []
      if (path === undefined) return ''
      const bytes = new Uint8Array(await (await fetch(new URL(path, base))).arrayBuffer())
      const packed = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
      return `@font-face{font-family:'Source Sans 3';font-weight:${rule.style.getPropertyValue('font-weight')};src:url(data:font/woff2;base64,${packed}) format('woff2')}`
    }),
  )
  return texts.join('')
}

/** A copy of a picture in which colours and faces are said, not named by the page's style. */
function standing(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const style = getComputedStyle(svg)
  const said = (text: string): string => text.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => style.getPropertyValue(name).trim() || 'currentColor')
  const { width, height } = svg.getBoundingClientRect()
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', `${Math.round(width)}`)
  copy.setAttribute('height', `${Math.round(height)}`)
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${Math.round(width)} ${Math.round(height)}`)
  copy.setAttribute('style', `font-family:'Source Sans 3',sans-serif;color:${style.color};background:${style.getPropertyValue('--paper').trim()}`)
  for (const element of copy.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) if (value.includes('var(')) element.setAttribute(name, said(value))
    if (element.tagName === 'text' && !element.hasAttribute('font-size')) element.setAttribute('font-size', '13')
    for (const name of ['tabindex', 'aria-label', 'role']) element.removeAttribute(name)
  }
  return copy
}

async function textOf(svg: SVGSVGElement): Promise<string> {
  faces ??= faceRules().catch(() => '')
  const copy = standing(svg)
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style')
  style.textContent = await faces
  copy.prepend(style)
  return new XMLSerializer().serializeToString(copy)
}

export async function saveSvg(svg: SVGSVGElement, name: string): Promise<void> {
  saveBlob(new Blob([await textOf(svg)], { type: 'image/svg+xml' }), `${name}.svg`)
}

export async function savePng(svg: SVGSVGElement, name: string): Promise<void> {
  const { width, height } = svg.getBoundingClientRect()
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await textOf(svg))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(width * SCALE)
  canvas.height = Math.ceil(height * SCALE)
  const context = canvas.getContext('2d')
  if (context === null) return
  context.fillStyle = getComputedStyle(svg).getPropertyValue('--paper').trim() || '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (blob !== null) saveBlob(blob, `${name}.png`)
}

/** RFC 4180. */
const csvOf = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string => [columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')

export function saveCsv({ columns, rows }: { columns: readonly string[]; rows: readonly (readonly Cell[])[] }, name: string): void {
  saveBlob(new Blob([csvOf(columns, rows)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`)
}
