import { useState } from 'react'
import { isTarget } from '../../../shared/domain/importing/targets.ts'
import { announce } from '../../components/announcer.ts'
import { Button } from '../../components/Button.tsx'
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx'
import { useText } from '../../text/text.ts'
import { useHub } from '../../transport/hub.ts'
import { ColumnRow } from './ColumnRow.tsx'
import { setTarget } from './importActions.ts'
import { openAnswers, type Work, workOf } from './importState.ts'
import { current } from './importStore.ts'
import { targetGroups } from './targetChoices.ts'
import { headingOf } from './words.ts'

/** Columns in the file and what they become. In a narrow window each column is a small block of its own. */
export const ColumnTable = ({ work, onMatch }: { readonly work: Work; readonly onMatch: () => void }) => {
	const say = useText()
	const { client } = useHub()
	const [isEveryShown, setEveryShown] = useState(false)
	const { read, mapping } = work
	const options = [
		{ value: 'ignore', label: say('importing.columns.ignore') },
		...targetGroups.map(({ group, targets }) => ({
			group: say(`importing.group.${group}`),
			options: targets.map((target) => ({ value: target as string, label: say(`importing.target.${target}`) })),
		})),
	]
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
	const unknown = new Set(openAnswers(work).map(({ column }) => column))
	/** Nothing stands in them and nothing was made of them: they would only be in the way. */
	const idle = read.columns.flatMap(({ filled }, at) =>
		filled === 0 && !isTarget(read.mapping.columns[at] ?? '') && !isTarget(mapping.columns[at] ?? '') ? [at] : [],
	)
	const hidden = new Set(isEveryShown ? [] : idle)

	return (
		<>
			<table className="table column-table">
				<caption>
					<VisuallyHidden>{say('importing.columns.caption')}</VisuallyHidden>
				</caption>
				<thead>
					<tr>
						<th scope="col">{say('importing.columns.inFile')}</th>
						<th scope="col" colSpan={2}>
							{say('importing.columns.firstRows')}
						</th>
						<th scope="col">{say('importing.columns.becomes')}</th>
						<th scope="col">{say('importing.columns.check')}</th>
					</tr>
				</thead>
				<tbody>
					{[...read.columns.keys()]
						.filter((at) => !hidden.has(at))
						.map((at) => (
							<ColumnRow
								key={at}
								work={work}
								column={at}
								needsLook={unknown.has(at)}
								options={options}
								onChoose={(target) => choose(at, target)}
								onMatch={onMatch}
							/>
						))}
				</tbody>
			</table>
			{idle.length === 0 ? null : (
				<div className="columns-foot row wrap">
					<span className="soft">{say('importing.columns.idle', { count: idle.length })}</span>
					<Button kind="quiet" aria-expanded={isEveryShown} onPress={() => setEveryShown(!isEveryShown)}>
						{say(isEveryShown ? 'importing.columns.hideIdle' : 'importing.columns.showIdle')}
					</Button>
				</div>
			)}
		</>
	)
}
