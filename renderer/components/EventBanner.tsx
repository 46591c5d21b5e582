import type { Icon as PhosphorIcon } from '@phosphor-icons/react'
import './EventBanner.css'
import { Icon } from './Icon.tsx'

/** What is special about the open event, on every screen, and on paper. */
export const EventBanner = ({
	tone,
	icon,
	title,
	children,
}: {
	readonly tone: 'note' | 'heed'
	readonly icon: PhosphorIcon
	readonly title: string
	readonly children: string
}) => (
	<section className={`event-banner event-banner-${tone}`} aria-label={title}>
		<b>
			<Icon of={icon} />
			{title}
		</b>
		<span>{children}</span>
	</section>
)
