import { PlugsConnectedIcon, PlugsIcon, UploadSimpleIcon } from '@phosphor-icons/react'
import { Icon } from '../components/Icon.tsx'
import { Tag } from '../components/Tag.tsx'
import { useText } from '../text/text.ts'
import { useLink } from '../transport/hub.ts'

/**
 * Whether the hub is in reach, and how much waits for it. The region stays, so that a change is read out; the number
 * in it is there to be read and not read out each time.
 */
export const LinkTag = () => {
	const say = useText()
	const { link, alone } = useLink()
	const waiting = alone?.waiting ?? 0
	if (alone?.isHandingIn === true && waiting > 0) {
		return (
			<span role="status">
				<Tag tone="note" icon={<Icon of={UploadSimpleIcon} />}>
					{say('alone.handingIn', { count: waiting })}
				</Tag>
			</span>
		)
	}
	if (link === 'online') {
		return (
			<span role="status" data-can-go-on={alone?.canGoOn === true}>
				<Tag tone="welcome" icon={<Icon of={PlugsConnectedIcon} />}>
					{waiting > 0 ? say('alone.stillWaiting', { count: waiting }) : say('app.connected')}
				</Tag>
			</span>
		)
	}
	return (
		<span role="status">
			<Tag tone="heed" icon={<Icon of={PlugsIcon} />}>
				{alone?.canGoOn === true ? (
					<span>
						{say('alone.tag')}
						<span aria-live="off">{say('alone.tagWaiting', { count: waiting })}</span>
					</span>
				) : (
					say('app.alone')
				)}
			</Tag>
		</span>
	)
}
