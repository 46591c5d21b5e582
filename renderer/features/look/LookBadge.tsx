import { TabCount } from '../../components/TabCount.tsx'
import { useText } from '../../text/text.ts'
import { useFindingsAside } from './FindingsProvider.tsx'
import { isToSettle } from './findings/order.ts'

/** How many things stop or warn, on the tab of the list. */
export const LookBadge = () => {
	const say = useText()
	const { data } = useFindingsAside()
	const count = data?.findings.filter(isToSettle).length ?? 0
	return <TabCount count={count} words={say('look.badge', { count })} />
}
