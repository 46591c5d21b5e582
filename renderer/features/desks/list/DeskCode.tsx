/** The code of one desk, large, to be written down: it opens what the desk kept when it starts without its hub. */
import { Dialog } from '../../../components/Dialog.tsx'
import { Message } from '../../../components/Message.tsx'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'

export type DeskCodeProps = { readonly name: string; readonly onClose: () => void }

export const DeskCode = ({ name, onClose }: DeskCodeProps) => {
	const say = useText()
	const { data, hasFailed } = useQuery(`alone.deskCode:${name}`, (client) => client.alone.deskCode({ desk: name }), [
		'desks',
	])
	return (
		<Dialog
			isOpen
			title={say('deskNetwork.list.codeWhich', { name })}
			onClose={onClose}
			backLabel={say('deskNetwork.list.codeClose')}
		>
			{data === undefined ? (
				<p role="status">{hasFailed ? null : say('deskNetwork.loading')}</p>
			) : (
				<p
					className="desks-code"
					role="img"
					aria-label={say('deskNetwork.list.codeSpoken', { code: [...data.code].join(' ') })}
				>
					{data.code}
				</p>
			)}
			{hasFailed ? (
				<Message tone="heed" isLive>
					{say('deskNetwork.lost')}
				</Message>
			) : null}
			<p>{say('deskNetwork.list.codeWords', { name })}</p>
		</Dialog>
	)
}
