/** Saves a picture as self-contained SVG or PNG, or its numbers as CSV. All is made in the browser and sent nowhere. */
import { csvCell, textWidth, wrapped } from '@standoff/core/kernel'
import type { Cell } from './NumbersTable.js'

/** PNG pixels for each CSS px. */
const SCALE = 2

export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Not at once: the download reads the URL after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** The face of labels as rules that stand by themselves: a picture elsewhere has no page to borrow it from. */
let faces: Promise<string> | null = null

async function faceRules(): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) =>
      rule instanceof CSSFontFaceRule && rule.style.getPropertyValue('font-family').includes('Source Sans')
        ? [{ rule, base: sheet.href ?? document.baseURI }]
        : [],
    ),
  )
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

/**
 * What stands about a picture that is taken along: its title over it, and under it what it is of and how it was made.
 */
export interface About {
  title: string
  made: readonly string[]
}

const TITLE = { size: 16, weight: 600, line: 22 } as const
const NOTE = { size: 11, line: 15 } as const
const MARGIN = 10
const SVG = 'http://www.w3.org/2000/svg'

/**
 * A copy of a picture in which colours and faces are said, not named by the page's style; with its title and what it is
 * of.
 */
function standing(
  svg: SVGSVGElement,
  { title, made }: About,
): { picture: SVGSVGElement; width: number; height: number } {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const style = getComputedStyle(svg)
  const value = (name: string): string => style.getPropertyValue(name).trim() || 'currentColor'
  const said = (text: string): string => text.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => value(name))
  const box = svg.getBoundingClientRect()
  const [inner, tall] = [Math.round(box.width), Math.round(box.height)]
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${inner} ${tall}`)
  for (const element of copy.querySelectorAll('*')) {
    for (const { name, value: text } of [...element.attributes])
      if (text.includes('var(')) element.setAttribute(name, said(text))
    if (element.tagName === 'text' && !element.hasAttribute('font-size')) element.setAttribute('font-size', '13')
    for (const name of ['tabindex', 'aria-label', 'role']) element.removeAttribute(name)
  }
  const wide = inner - 2 * MARGIN
  const heads = wrapped(title, wide, TITLE).flatMap((line) => broken(line, wide, TITLE))
  const notes = made.flatMap((line) => wrapped(line, wide, NOTE)).flatMap((line) => broken(line, wide, NOTE))
  const top = MARGIN + heads.length * TITLE.line + 4
  const height = top + tall + 8 + notes.length * NOTE.line + MARGIN
  const whole = document.createElementNS(SVG, 'svg')
  whole.setAttribute('xmlns', SVG)
  for (const [name, text] of Object.entries({
    width: inner,
    height,
    viewBox: `0 0 ${inner} ${height}`,
    style: `font-family:'Source Sans 3',sans-serif;color:${style.color};background:${value('--paper')}`,
  }))
    whole.setAttribute(name, `${text}`)
  const named = document.createElementNS(SVG, 'title')
  named.textContent = title
  const told = document.createElementNS(SVG, 'desc')
  told.textContent = made.join('\n')
  const ground = document.createElementNS(SVG, 'rect')
  for (const [name, text] of Object.entries({ width: inner, height, fill: value('--paper') }))
    ground.setAttribute(name, `${text}`)
  const write = (
    lines: readonly string[],
    y: number,
    { size, line }: { size: number; line: number },
    weight: number,
    fill: string,
  ): SVGElement[] =>
    lines.map((text, n) => {
      const element = document.createElementNS(SVG, 'text')
      for (const [name, said_] of Object.entries({
        x: MARGIN,
        y: y + (n + 1) * line - 5,
        'font-size': size,
        'font-weight': weight,
        fill,
      }))
        element.setAttribute(name, `${said_}`)
      element.textContent = text
      return element
    })
  for (const [name, text] of Object.entries({ x: 0, y: top, width: inner, height: tall }))
    copy.setAttribute(name, `${text}`)
  whole.append(
    named,
    told,
    ground,
    ...write(heads, MARGIN, TITLE, 600, value('--ink')),
    copy,
    ...write(notes, top + tall + 8, NOTE, 400, value('--soft')),
  )
  return { picture: whole, width: inner, height }
}

/** A word that is wider than the picture, such as an address, in pieces that are not. */
function broken(line: string, width: number, lettering: { size: number }): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const letter of line) {
    if (piece !== '' && textWidth(piece + letter, lettering) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece]
}

async function textOf(svg: SVGSVGElement, about: About): Promise<{ text: string; width: number; height: number }> {
  faces ??= faceRules().catch(() => '')
  const { picture, width, height } = standing(svg, about)
  const style = document.createElementNS(SVG, 'style')
  style.textContent = await faces
  picture.prepend(style)
  return { text: new XMLSerializer().serializeToString(picture), width, height }
}

export async function saveSvg(svg: SVGSVGElement, name: string, about: About): Promise<void> {
  const { text } = await textOf(svg, about)
  saveBlob(new Blob([text], { type: 'image/svg+xml' }), `${name}.svg`)
}

export async function savePng(svg: SVGSVGElement, name: string, about: About): Promise<void> {
  const { text, width, height } = await textOf(svg, about)
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
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
const csvOf = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')

export function saveCsv(
  { columns, rows }: { columns: readonly string[]; rows: readonly (readonly Cell[])[] },
  name: string,
): void {
  saveBlob(new Blob([csvOf(columns, rows)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`)
}
