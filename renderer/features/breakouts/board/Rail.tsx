/** Beside the tables: finding somebody, what is to be settled, and what has changed since people were told. */
import { Segmented } from '../../../components/Segmented.tsx'
import { useText } from '../../../text/text.ts'
import { useMirror } from './board.mirror.ts'
import { boardView, useBoardView } from './boardView.ts'
import { ChangesList } from './ChangesList.tsx'
import { Findings } from './Findings.tsx'
import { FindPerson } from './FindPerson.tsx'

export const Rail = ({ roundId }: { readonly roundId: string }) => {
	const say = useText()
	const rail = useBoardView((state) => state.rail)
	const told = useMirror((state) => state.answer?.round.told ?? null)
	const isChanges = rail === 'changes' && told !== null
	return (
		<aside className="rail" aria-label={say('groupBoard.rail')} data-region="">
			<div className="rail-top">
				<FindPerson />
				{told === null ? null : (
					<Segmented
						label={say('groupBoard.rail')}
						value={isChanges ? 'changes' : 'findings'}
						onChange={(value) => boardView.set({ rail: value })}
						segments={[
							{ value: 'findings', label: say('groupBoard.railFindings') },
							{ value: 'changes', label: say('groupBoard.railChanges') },
						]}
					/>
				)}
			</div>
			<div className="rail-body">
				{isChanges ? <ChangesList roundId={roundId} since={told.version} /> : <Findings />}
			</div>
		</aside>
	)
}
