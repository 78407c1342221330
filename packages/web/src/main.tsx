import { createRoot } from 'react-dom/client'
import { App } from './app/App.js'
import { keepOffline } from './app/offline.js'
import { Boundary } from './components/Boundary.js'
import { loadShipped } from './state/crisis.js'
import { languageOf, loadLanguage } from './state/locale.js'
import { followAddress, view } from './state/view.js'
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

// Load the strings first, so that nothing is drawn in one language and then in another; the page is drawn in English if
// they cannot be loaded.
await loadLanguage(languageOf(view.get().params))
createRoot(root).render(
  <Boundary whole>
    <App />
  </Boundary>,
)
void loadShipped()
keepOffline()
