import { VisuallyHidden } from '../../components/VisuallyHidden.tsx'
import { formatCount } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { useFindingsAside } from './FindingsProvider.tsx'
import { isToSettle } from './findings/order.ts'
import './LookBadge.css'

/** How many things stop or warn, on the tab of the list. Nothing where nothing does. */
export const LookBadge = () => {
	const say = useText()
	const { data } = useFindingsAside()
	const count = data?.findings.filter(isToSettle).length ?? 0
	if (count === 0) return null
	return (
		<>
			<span className="look-badge" aria-hidden="true">
				{formatCount(count)}
			</span>
			<VisuallyHidden>{say('look.badge', { count })}</VisuallyHidden>
		</>
	)
}
