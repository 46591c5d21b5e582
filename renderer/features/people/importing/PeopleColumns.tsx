import { isTarget } from '../../../../shared/domain/importing/targets.ts'
import { announce } from '../../../components/announcer.ts'
import { ColumnTable } from '../../../components/mapping/ColumnTable.tsx'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { ColumnCheck } from './ColumnCheck.tsx'
import { setTarget } from './importActions.ts'
import { openAnswers, type Work, workOf } from './importState.ts'
import { current } from './importStore.ts'
import { targetGroups } from './targetChoices.ts'
import { headingOf } from './words.ts'

/** The columns of a booking file and what they become. */
export const PeopleColumns = ({ work, onMatch }: { readonly work: Work; readonly onMatch: () => void }) => {
	const say = useText()
	const { client } = useHub()
	const { read, mapping } = work
	const choose = (column: number, target: string): void => {
		setTarget(client, column, target)
		const moved = workOf(current())?.moved
		if (moved == null) return
		announce(
			say('importing.columns.movedSaid', {
				target: say(`importing.target.${moved.target}`),
				heading: headingOf(read, moved.to),
				before: headingOf(read, moved.from),
			}),
		)
	}
	return (
		<ColumnTable
			columns={read.columns}
			becomes={mapping.columns}
			proposed={read.mapping.columns}
			isTarget={isTarget}
			groups={targetGroups.map(({ group, targets }) => ({
				group: say(`importing.group.${group}`),
				options: targets.map((target) => ({ value: target, label: say(`importing.target.${target}`) })),
			}))}
			needsLook={new Set(openAnswers(work).map(({ column }) => column))}
			onChoose={choose}
			check={(column) => <ColumnCheck work={work} column={column} onMatch={onMatch} />}
		/>
	)
}
