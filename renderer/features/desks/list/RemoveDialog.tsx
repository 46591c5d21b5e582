import { Button } from '../../../components/Button.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { useText } from '../../../text/text.ts'
import type { Desk } from '../deskTypes.ts'

export type RemoveDialogProps = {
	/** Null: nothing is asked. */
	readonly desk: Desk | null
	readonly onRemove: (desk: Desk) => void
	readonly onClose: () => void
}

/** Asks once more: whoever was removed by mistake has to be let in anew. */
export const RemoveDialog = ({ desk, onRemove, onClose }: RemoveDialogProps) => {
	const say = useText()
	const name = desk?.name ?? ''
	const waiting = desk?.waiting ?? 0
	return (
		<Dialog
			title={say('deskNetwork.list.removeTitle', { name })}
			isOpen={desk !== null}
			onClose={onClose}
			main={
				<Button kind="main" onPress={() => desk && onRemove(desk)}>
					{say('deskNetwork.list.removeWhich', { name })}
				</Button>
			}
		>
			<p>{say('deskNetwork.list.removeWords')}</p>
			{waiting === 0 ? null : <p>{say('deskNetwork.list.removeWaiting', { count: waiting })}</p>}
			<p>{say('deskNetwork.list.removeBack')}</p>
		</Dialog>
	)
}
