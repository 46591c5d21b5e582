import { PlugsConnectedIcon, PlugsIcon } from '@phosphor-icons/react'
import { Icon } from '../components/Icon.tsx'
import { Tag } from '../components/Tag.tsx'
import { useText } from '../text/text.ts'
import { useHub } from '../transport/hub.ts'

/** Whether the hub is in reach. The region stays, so that a change is read out. */
export const LinkTag = () => {
	const say = useText()
	const { link } = useHub()
	return (
		<span role="status">
			{link === 'online' ? (
				<Tag tone="welcome" icon={<Icon of={PlugsConnectedIcon} />}>
					{say('app.connected')}
				</Tag>
			) : (
				<Tag tone="heed" icon={<Icon of={PlugsIcon} />}>
					{say('app.alone')}
				</Tag>
			)}
		</span>
	)
}
