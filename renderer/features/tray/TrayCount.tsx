import { TabCount } from '../../components/TabCount.tsx'
import { useText } from '../../text/text.ts'
import { useOpenCount } from './useOpenCount.ts'

/** How many things need a decision, on the tab of desks; for organisers. */
export const TrayCount = () => {
	const say = useText()
	const count = useOpenCount()
	return <TabCount count={count} words={say('tray.open', { count })} />
}
