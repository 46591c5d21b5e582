/** What can be done about one desk. Each button says to whom, for whoever hears them one by one. */
import { Button } from '../../../components/Button.tsx'
import { useText } from '../../../text/text.ts'
import type { Desk, DeskRole } from '../deskTypes.ts'

/** These go on through a restart without the hub. */
const checksIn: ReadonlySet<DeskRole> = new Set(['desk', 'deskLead'])

export type DeskActionsProps = {
	readonly desk: Desk
	readonly onRename: () => void
	readonly onCode: () => void
	readonly onLock: () => void
	readonly onRemove: () => void
}

export const DeskActions = ({ desk, onRename, onCode, onLock, onRemove }: DeskActionsProps) => {
	const say = useText()
	const { deskId, name, role, isLocked } = desk
	return (
		<span className="row wrap">
			<Button
				kind="quiet"
				size="dense"
				id={`rename-${deskId}`}
				label={say('deskNetwork.list.renameWhich', { name })}
				onPress={onRename}
			>
				{say('deskNetwork.list.rename')}
			</Button>
			{checksIn.has(role) ? (
				<Button kind="quiet" size="dense" label={say('deskNetwork.list.codeWhich', { name })} onPress={onCode}>
					{say('deskNetwork.list.code')}
				</Button>
			) : null}
			<Button
				kind="quiet"
				size="dense"
				label={say(isLocked ? 'deskNetwork.list.unlockWhich' : 'deskNetwork.list.lockWhich', { name })}
				onPress={onLock}
			>
				{say(isLocked ? 'deskNetwork.list.unlock' : 'deskNetwork.list.lock')}
			</Button>
			<Button kind="quiet" size="dense" label={say('deskNetwork.list.removeWhich', { name })} onPress={onRemove}>
				{say('deskNetwork.list.remove')}
			</Button>
		</span>
	)
}
