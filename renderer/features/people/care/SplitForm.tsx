import { useState } from 'react'
import { type LinkKind, linkKinds } from '../../../../shared/domain/person.ts'
import { Select } from '../../../components/Select.tsx'
import { SidePanel } from '../../../components/SidePanel.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'
import { newId } from '../../../transport/newId.ts'
import { usePeopleChange } from '../peopleChange.ts'
import { type CareParts, openerOf } from './careTypes.ts'

/** One booking for two becomes two people. */
export const SplitForm = ({ registrationId, again, onClose }: CareParts) => {
	const say = useText()
	const { isWorking, problem, clear, send } = usePeopleChange(again)
	/** Kept for every try: whoever is added is added once. */
	const [madeId] = useState(newId)
	const [preferredName, setPreferredName] = useState('')
	const [familyName, setFamilyName] = useState('')
	const [kind, setKind] = useState<LinkKind>('bookedTogether')
	const [hasTried, setTried] = useState(false)
	const name = preferredName.trim()
	const save = async (): Promise<void> => {
		setTried(true)
		if (name === '') return
		const { isDone } = await send(
			[
				[
					'people.bookWith',
					{ registrationId: madeId, forId: registrationId, preferredName: name, familyName: familyName.trim(), kind },
				],
			],
			say('peopleCare.links.splitDone', { name }),
		)
		if (isDone) onClose()
	}
	return (
		<SidePanel
			title={say('peopleCare.links.splitTitle')}
			isWide
			saveLabel={say('peopleCare.links.splitSave')}
			isWorking={isWorking}
			problem={problem}
			onSave={() => void save()}
			onClose={onClose}
			openerId={openerOf('split')}
		>
			<p>{say('peopleCare.links.splitHint')}</p>
			<TextField
				label={say('peopleCare.links.preferredName')}
				value={preferredName}
				maxLength={200}
				onChange={(next) => {
					clear()
					setPreferredName(next)
				}}
				error={hasTried && name === '' ? say('peopleCare.links.nameMissing') : undefined}
			/>
			<TextField
				label={say('peopleCare.links.familyName')}
				isOptional
				value={familyName}
				maxLength={200}
				onChange={setFamilyName}
			/>
			<Select
				label={say('peopleCare.links.as')}
				value={kind}
				onChange={setKind}
				options={linkKinds.map((value) => ({ value, label: say(`peopleCare.links.kind.${value}`) }))}
			/>
		</SidePanel>
	)
}
