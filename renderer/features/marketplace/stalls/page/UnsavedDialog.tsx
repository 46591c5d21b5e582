import { Button } from '../../../../components/Button.tsx'
import { Dialog } from '../../../../components/Dialog.tsx'
import { useText } from '../../../../text/text.ts'
import { leaveUnsaved, stayHere, useUnsavedState } from '../unsaved.ts'

/** Asks before words that were typed are lost. */
export const UnsavedDialog = () => {
	const say = useText()
	const asked = useUnsavedState((state) => state.asked)
	return (
		<Dialog
			isOpen={asked !== null}
			title={say('marketStalls.unsaved.title')}
			backLabel={say('marketStalls.unsaved.stay')}
			onClose={stayHere}
			main={
				<Button kind="main" onPress={leaveUnsaved}>
					{say('marketStalls.unsaved.leave')}
				</Button>
			}
		>
			<p>{say('marketStalls.unsaved.words')}</p>
		</Dialog>
	)
}
