/** A picture drawn by Observable Plot, put into the page as it is. Marks with a `href` of `#key` can be clicked and reached by the keyboard. */
import * as Plot from '@observablehq/plot'
import { useEffect, useRef } from 'react'

export interface PlotPictureProps {
  options: Plot.PlotOptions
  /** What it shows, for those who do not see it. */
  label: string
  /** Called with the key of the mark that was chosen: the `href` of the mark without its `#`. */
  onChoose?: (key: string) => void
}

export function PlotPicture({ options, label, onChoose }: PlotPictureProps) {
  const place = useRef<HTMLDivElement>(null)
  const choose = useRef(onChoose)
  choose.current = onChoose
  useEffect(() => {
    const drawn = Plot.plot({ ...options, style: { background: 'none', color: 'currentColor', fontFamily: 'inherit', fontSize: '13px', overflow: 'visible' } }) as unknown as SVGSVGElement
    for (const part of drawn.querySelectorAll('[aria-label], [aria-description], [aria-hidden]')) for (const name of ['aria-label', 'aria-description', 'aria-hidden']) part.removeAttribute(name)
    const chosen = (event: Event): void => {
      const link = (event.target as Element).closest('a')
      const key = link?.getAttribute('href') ?? link?.getAttributeNS('http://www.w3.org/1999/xlink', 'href')
      if (key == null) return
      event.preventDefault()
      choose.current?.(decodeURIComponent(key.replace(/^#/, '')))
    }
    const links = drawn.querySelectorAll('a')
    for (const link of links) {
      const title = link.querySelector('title')?.textContent
      if (title) link.setAttribute('aria-label', title)
    }
    drawn.setAttribute('role', links.length > 0 ? 'group' : 'img')
    drawn.setAttribute('aria-label', label)
    drawn.addEventListener('click', chosen)
    place.current?.replaceChildren(drawn)
    return () => drawn.remove()
  }, [options, label])
  return <div ref={place} />
}
