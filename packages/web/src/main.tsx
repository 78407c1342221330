import { createRoot } from 'react-dom/client'
import { App } from './app/App.js'
import { loadShipped, openFailed } from './state/crisis.js'
import { followAddress, view } from './state/view.js'
import { languageOf, loadLanguage } from './strings/locale.js'
import { installThemes } from './style/themes.js'
import { warmClerk } from './work/clerk.js'
import { warmDesk } from './work/desk.js'
import './style/base.css'
import './style/app.css'
import './style/print.css'
import './style/forced-colors.css'

// Workers take a while to start: they do so while the page is drawn and the crisis is fetched.
warmClerk()
warmDesk()
installThemes()
followAddress()

const root = document.getElementById('root')
if (root === null) throw new Error('no #root in the page')

/** Words first, so that nothing is drawn in one language and then in another. */
await loadLanguage(languageOf(view.get().params))
createRoot(root).render(<App />)
loadShipped().catch((error: unknown) => openFailed.set(error instanceof Error ? error.message : String(error)))

// Keeps the page for offline use; a page from a disk, or while it is being developed, has none.
if (import.meta.env.PROD && 'serviceWorker' in navigator && location.protocol.startsWith('http')) navigator.serviceWorker.register('./sw.js').catch(() => {})
