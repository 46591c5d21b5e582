/** How many are chosen, the way to all who match, and what can be done with them. */
import { useState } from 'react'
import { announce } from '../../../components/announcer.ts'
import { Button } from '../../../components/Button.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { choose, chooseNobody, useListView } from './listView.ts'
import { chooseAllId } from './PeopleTable.tsx'

export const changeManyId = 'people-change-many'

export type ChosenBarProps = {
	/** How many match what the list shows. */
	readonly total: number
	readonly onChange: () => void
	readonly onNobody: () => void
}

export const ChosenBar = ({ total, onChange, onNobody }: ChosenBarProps) => {
	const say = useText()
	const { client } = useHub()
	const chosen = useListView((view) => view.chosen)
	const [isAsking, setAsking] = useState(false)
	const chooseAll = async (): Promise<void> => {
		setAsking(true)
		try {
			const { registrationIds } = await client.people.listIds({ filter: useListView.getState().filter })
			choose(registrationIds, true)
			focusSoon(() => document.getElementById(changeManyId))
		} catch {
			announce(say('people.chosen.lost'), 'assertive')
		}
		setAsking(false)
	}
	if (chosen.size === 0) return null
	return (
		<div className="people-chosen" role="group" aria-label={say('people.chosen.group')}>
			<p role="status">{say('people.chosen.count', { count: chosen.size })}</p>
			<Button id={changeManyId} onPress={onChange}>
				{say('people.chosen.change')}
			</Button>
			{chosen.size < total ? (
				<Button kind="quiet" isWorking={isAsking} onPress={() => void chooseAll()}>
					{say('people.chosen.all', { count: total })}
				</Button>
			) : null}
			<Button
				kind="quiet"
				onPress={() => {
					chooseNobody()
					onNobody()
					announce(say('people.chosen.noneSaid'))
					focusSoon(() => document.querySelector<HTMLElement>(`#${chooseAllId} input`))
				}}
			>
				{say('people.chosen.none')}
			</Button>
		</div>
	)
}
