import { useId, useState } from 'react'
import { focusSoon } from '../../../components/focusSoon.ts'
import { RadioChoices } from '../../../components/RadioChoices.tsx'
import { Select } from '../../../components/Select.tsx'
import { SidePanel } from '../../../components/SidePanel.tsx'
import { useText } from '../../../text/text.ts'
import { newId } from '../../../transport/newId.ts'
import type { PersonCard } from '../PersonPicker.tsx'
import type { Setup } from '../useSetup.ts'
import { PersonSlot } from './PersonSlot.tsx'
import { useChange } from './useChange.ts'

export type PairFormProps = {
	readonly kind: 'together' | 'apart'
	readonly organisations: Setup['organisations']
	readonly openerId: string
	readonly onClose: () => void
}

/** Two people, or a person and an organisation. There is no field for a reason, on purpose. */
export const PairForm = ({ kind, organisations, openerId, onClose }: PairFormProps) => {
	const say = useText()
	const change = useChange()
	const id = useId()
	const [from, setFrom] = useState<'person' | 'team'>('person')
	const [person, setPerson] = useState<PersonCard | null>(null)
	const [other, setOther] = useState<PersonCard | null>(null)
	const [organisation, setOrganisation] = useState('')
	const [hasTried, setTried] = useState(false)
	const isTeam = kind === 'apart' && from === 'team'

	const save = async (): Promise<void> => {
		setTried(true)
		if (person === null || (isTeam ? organisation === '' : other === null)) return
		const row = {
			registrationId: person.registrationId,
			constraintId: newId(),
			kind: isTeam ? ('apartFromTeam' as const) : kind,
			otherId: isTeam ? null : (other?.registrationId ?? null),
			organisation: isTeam ? organisation : '',
		}
		if (!(await change.make([['breakouts.addConstraints', { rows: [row] }]], say('groupSetup.pairs.added')))) return
		onClose()
		focusSoon(() => document.getElementById(openerId))
	}
	const missing = hasTried ? say('groupSetup.pairs.personMissing') : undefined
	const taken = [person, other].flatMap((one) => (one === null ? [] : [one.registrationId]))
	return (
		<SidePanel
			title={say(kind === 'together' ? 'groupSetup.pairs.newTogether' : 'groupSetup.pairs.newApart')}
			saveLabel={say('groupSetup.pairs.addIt')}
			isWorking={change.isWorking}
			problem={change.problem}
			onSave={() => void save()}
			onClose={onClose}
			openerId={openerId}
		>
			<div>
				<PersonSlot
					id={`${id}-one`}
					nextId={`${id}-other`}
					label={say('groupSetup.pairs.person')}
					person={person}
					onChange={setPerson}
					exclude={taken}
					error={person === null ? missing : undefined}
				/>
			</div>
			{kind === 'apart' ? (
				<RadioChoices
					label={say('groupSetup.pairs.from')}
					value={from}
					onChange={setFrom}
					choices={[
						{ value: 'person', label: say('groupSetup.pairs.fromPerson') },
						{ value: 'team', label: say('groupSetup.pairs.fromTeam') },
					]}
				/>
			) : null}
			{isTeam ? (
				<Select
					label={say('groupSetup.pairs.organisation')}
					hint={say('groupSetup.pairs.organisationHint')}
					placeholder={say('groupSetup.pairs.choose')}
					value={organisation}
					onChange={setOrganisation}
					options={organisations.map(({ name, people }) => ({
						value: name,
						label: say('groupSetup.pairs.organisationPeople', { name, count: people }),
					}))}
					error={hasTried && organisation === '' ? say('groupSetup.pairs.organisationMissing') : undefined}
				/>
			) : (
				<PersonSlot
					id={`${id}-other`}
					label={say('groupSetup.pairs.other')}
					person={other}
					onChange={setOther}
					exclude={taken}
					error={other === null ? missing : undefined}
				/>
			)}
		</SidePanel>
	)
}
