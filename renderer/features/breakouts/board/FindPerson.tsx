/** Finds somebody on the board by name or badge code, and shows their card. */
import { QuickFind } from '../../../components/QuickFind.tsx'
import { useText } from '../../../text/text.ts'
import { tableName } from './board.actions.ts'
import { useMirror } from './board.mirror.ts'
import { showPerson } from './boardKeys.ts'
import { findOnBoard } from './boardState.ts'

const most = 6

export const FindPerson = () => {
	const say = useText()
	const columns = useMirror((state) => state.columns)
	return (
		<QuickFind
			label={say('groupBoard.find')}
			find={(typed) => findOnBoard(columns, typed, most)}
			idOf={({ registrationId }) => registrationId}
			row={(one) => (
				<>
					<b>{one.preferredName}</b>
					<span className="code">{one.badgeCode}</span>
					<span className="small soft">{tableName(one.columnId)}</span>
				</>
			)}
			countWords={(count) => say('groupBoard.found', { count })}
			noneWords={say('groupBoard.foundNone')}
			onChoose={({ registrationId }) => showPerson(registrationId)}
		/>
	)
}
