/** Starts the page: the look first so that nothing flashes, then the sentences, then the screens. */
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { NoHubScreen } from './app/NoHubScreen.tsx'
import { Starting } from './app/Starting.tsx'
import { startTheme } from './styles/theme.ts'
import { startText } from './text/text.ts'
import { HubProvider } from './transport/HubProvider.tsx'

startTheme()
startText()

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root')
createRoot(root).render(
	<StrictMode>
		<HubProvider whileConnecting={<Starting />} withoutHub={(why) => <NoHubScreen why={why} />}>
			<App />
		</HubProvider>
	</StrictMode>,
)
