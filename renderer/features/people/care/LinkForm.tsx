import { useState } from 'react'
import { type LinkKind, linkKinds } from '../../../../shared/domain/person.ts'
import { type PersonCard, PersonField } from '../../../components/PersonField.tsx'
import { Select } from '../../../components/Select.tsx'
import { SidePanel } from '../../../components/SidePanel.tsx'
import { useText } from '../../../text/text.ts'
import { usePeopleSearch } from '../../../transport/usePeopleSearch.ts'
import { usePeopleChange } from '../peopleChange.ts'
import { type CareParts, openerOf } from './careTypes.ts'

/** Links somebody of the list who comes along. */
export const LinkForm = ({ registrationId, name, care, again, onClose }: CareParts) => {
	const say = useText()
	const find = usePeopleSearch()
	const { isWorking, problem, clear, send } = usePeopleChange(again)
	const [who, setWho] = useState<PersonCard | null>(null)
	const [kind, setKind] = useState<LinkKind>('bookedTogether')
	const [hasTried, setTried] = useState(false)
	const save = async (): Promise<void> => {
		setTried(true)
		if (who === null) return
		const { isDone } = await send(
			[['people.link', { registrationId, toId: who.registrationId, kind }]],
			say('peopleCare.links.linked', { name: who.preferredName }),
		)
		if (isDone) onClose()
	}
	return (
		<SidePanel
			title={say('peopleCare.links.add')}
			isWide
			saveLabel={say('peopleCare.links.link')}
			isWorking={isWorking}
			problem={problem}
			onSave={() => void save()}
			onClose={onClose}
			openerId={openerOf('link')}
		>
			<PersonField
				label={say('peopleCare.links.who', { name })}
				find={find}
				isInline
				exclude={[registrationId, ...care.links.map((link) => link.registrationId)]}
				onPick={(card) => {
					clear()
					setWho(card)
				}}
				error={hasTried && who === null ? say('peopleCare.links.whoMissing') : undefined}
			/>
			{who === null ? null : (
				<p className="care-picked">
					<b>{who.preferredName}</b> <span className="code soft">{who.badgeCode}</span>
				</p>
			)}
			<Select
				label={say('peopleCare.links.as')}
				hint={say('peopleCare.links.otherWay')}
				value={kind}
				onChange={setKind}
				options={linkKinds.map((value) => ({ value, label: say(`peopleCare.links.kind.${value}`) }))}
			/>
		</SidePanel>
	)
}
