import { XIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { SidePanel } from '../../../components/SidePanel.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'
import { newId } from '../../../transport/newId.ts'
import { type PersonCard, PersonPicker } from '../PersonPicker.tsx'
import type { Setup } from '../useSetup.ts'
import { useChange } from './useChange.ts'

export type TeamFormProps = {
	/** Null for a new one. */
	readonly team: Setup['teams'][number] | null
	readonly openerId: string
	readonly onClose: () => void
}

type People = readonly PersonCard[]

/** Several people as an answer: those taken, and the way to find another. */
const PeopleField = (props: {
	readonly title: string
	readonly label: string
	readonly people: People
	readonly exclude: readonly string[]
	readonly error?: string | undefined
	readonly onChange: (people: People) => void
	readonly id: string
}) => {
	const { title, label, people, exclude, error, onChange, id } = props
	const say = useText()
	return (
		<fieldset className="make-part">
			<legend>{title}</legend>
			<ul className="taken-list">
				{people.map((person) => (
					<li key={person.registrationId} className="person-taken">
						<span>
							{person.preferredName} <span className="code soft">{person.badgeCode}</span>
						</span>
						<Button
							kind="quiet"
							size="dense"
							label={say('groupSetup.interpreters.takeOut', { name: person.preferredName })}
							icon={<Icon of={XIcon} />}
							onPress={() => {
								onChange(people.filter((one) => one.registrationId !== person.registrationId))
								focusSoon(() => document.getElementById(id))
							}}
						/>
					</li>
				))}
			</ul>
			<PersonPicker
				id={id}
				label={label}
				exclude={exclude}
				isInline
				who="anybody"
				error={error}
				onPick={(card) => onChange([...people, card])}
			/>
		</fieldset>
	)
}

export const TeamForm = ({ team, openerId, onClose }: TeamFormProps) => {
	const say = useText()
	const change = useChange()
	const [name, setName] = useState(team?.name ?? '')
	const [interpreters, setInterpreters] = useState<People>(team?.interpreters ?? [])
	const [users, setUsers] = useState<People>(team?.users ?? [])
	const [hasTried, setTried] = useState(false)
	const taken = [...interpreters, ...users].map(({ registrationId }) => registrationId)

	const save = async (): Promise<void> => {
		setTried(true)
		if (name.trim() === '' || users.length === 0) return
		const rows = [
			...interpreters.map(({ registrationId }) => ({ registrationId, part: 'interprets' as const })),
			...users.map(({ registrationId }) => ({ registrationId, part: 'uses' as const })),
		]
		const isDone = await change.make(
			[['breakouts.saveTeam', { teamId: team?.id ?? newId(), name: name.trim(), rows }]],
			say('groupSetup.interpreters.saved', { name: name.trim() }),
		)
		if (!isDone) return
		onClose()
		focusSoon(() => document.getElementById(openerId))
	}
	return (
		<SidePanel
			title={
				team === null
					? say('groupSetup.interpreters.newTitle')
					: say('groupSetup.interpreters.editTitle', { name: team.name })
			}
			saveLabel={say('groupSetup.save')}
			isWorking={change.isWorking}
			problem={change.problem}
			onSave={() => void save()}
			onClose={onClose}
			openerId={openerId}
		>
			<TextField
				label={say('groupSetup.interpreters.name')}
				hint={say('groupSetup.interpreters.nameHint')}
				value={name}
				maxLength={200}
				onChange={setName}
				error={hasTried && name.trim() === '' ? say('groupSetup.interpreters.nameMissing') : undefined}
			/>
			<PeopleField
				id="team-interpreters"
				title={say('groupSetup.interpreters.interpreters')}
				label={say('groupSetup.interpreters.addInterpreter')}
				people={interpreters}
				exclude={taken}
				onChange={setInterpreters}
			/>
			<PeopleField
				id="team-users"
				title={say('groupSetup.interpreters.users')}
				label={say('groupSetup.interpreters.addUser')}
				people={users}
				exclude={taken}
				error={hasTried && users.length === 0 ? say('groupSetup.interpreters.usersMissing') : undefined}
				onChange={setUsers}
			/>
		</SidePanel>
	)
}
