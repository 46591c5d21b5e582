/** The tables of one host: the one that is on or comes next is open. */
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Segmented } from '../../../components/Segmented.tsx'
import { useText } from '../../../text/text.ts'
import type { Hosting } from './hostTypes.ts'
import { TablePage } from './TablePage.tsx'
import { timeLeft } from './timeLeft.ts'

export type MyTablesProps = {
	readonly hosting: Hosting
	/** Somebody else takes the tablet, or the table went to another host. */
	readonly onLeave: () => void
}

export const MyTables = ({ hosting, onLeave }: MyTablesProps) => {
	const say = useText()
	const { tables } = hosting
	const [chosen, setChosen] = useState(
		() => (tables.find((table) => timeLeft(table, Date.now()).is !== 'over') ?? tables.at(-1))?.groupId ?? '',
	)
	return (
		<>
			<div className="host-who">
				<span>{say('groupTables.hello', { name: hosting.preferredName })}</span>
				{tables.length > 1 ? (
					<Segmented
						label={say('groupTables.myTables')}
						value={chosen}
						onChange={setChosen}
						segments={tables.map(({ groupId, roundNumber, number }) => ({
							value: groupId,
							label: say('groupTables.tableInRound', { round: roundNumber, number }),
						}))}
					/>
				) : null}
				<span className="push">
					<Button kind="quiet" onPress={onLeave}>
						{say('groupTables.notMe')}
					</Button>
				</span>
			</div>
			<TablePage key={chosen} groupId={chosen} hostBadge={hosting.badgeCode} isOrganiser={false} onNotYours={onLeave} />
		</>
	)
}
