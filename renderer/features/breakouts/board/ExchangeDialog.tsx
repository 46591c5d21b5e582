/** A full table: offers to change places, before anybody is moved. */
import { Button } from '../../../components/Button.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { useText } from '../../../text/text.ts'
import { tableName } from './board.actions.ts'
import { cardOf } from './boardDom.ts'
import { noTable } from './boardTypes.ts'
import { boardView, useBoardView } from './boardView.ts'
import { useBoardActions } from './useBoard.ts'

export const ExchangeDialog = () => {
	const say = useText()
	const actions = useBoardActions()
	const exchange = useBoardView((state) => state.exchange)
	if (exchange === null) return null
	const { person, with: other, fromId, toId } = exchange
	const values = {
		person: person.preferredName,
		other: other.preferredName,
		to: tableName(toId),
		from: tableName(fromId, 'within'),
	}
	const close = () => {
		boardView.set({ exchange: null })
		focusSoon(() => cardOf(person.registrationId))
	}
	return (
		<Dialog
			title={say('groupBoard.exchangeTitle', values)}
			isOpen
			onClose={close}
			main={
				<Button
					kind="main"
					autoFocus
					onPress={() => {
						close()
						void actions.swap(person, toId, other, fromId)
					}}
				>
					{say('groupBoard.exchangeGo')}
				</Button>
			}
		>
			<p>{say(fromId === noTable ? 'groupBoard.exchangeWordsNoTable' : 'groupBoard.exchangeWords', values)}</p>
		</Dialog>
	)
}
