import { Announcer } from '../components/Announcer.tsx'
import { ToastRegion } from '../components/ToastRegion.tsx'

export const App = () => (
	<>
		<ToastRegion />
		<Announcer />
	</>
)
