import { useState } from 'react'
import { type ConsentKind, type ConsentValue, consentKinds } from '../../../../shared/domain/person.ts'
import { PhotoMarker } from '../../../components/PhotoMarker.tsx'
import { RadioChoices } from '../../../components/RadioChoices.tsx'
import { Select } from '../../../components/Select.tsx'
import { SidePanel } from '../../../components/SidePanel.tsx'
import { useText } from '../../../text/text.ts'
import { usePeopleChange } from '../peopleChange.ts'
import { type CareParts, openerOf } from './careTypes.ts'

const hows = ['spoken', 'paper', 'form', 'guardian'] as const
const valuesOf: Readonly<Record<ConsentKind, readonly ConsentValue[]>> = {
	photo: ['yes', 'ask', 'no', 'withdrawn'],
	keepInTouch: ['yes', 'no', 'withdrawn'],
	shareAccessNeed: ['yes', 'ask', 'no', 'withdrawn'],
	guardianAgreement: ['yes', 'no', 'withdrawn'],
}

/** A new answer, written down beside those before it. Nothing is filled in before it was asked. */
export const AnswerForm = ({ registrationId, again, onClose }: CareParts) => {
	const say = useText()
	const { isWorking, problem, clear, send } = usePeopleChange(again)
	const [kind, setKind] = useState<ConsentKind>('photo')
	const [value, setValue] = useState<ConsentValue | ''>('')
	const [how, setHow] = useState<(typeof hows)[number]>('spoken')
	const [hasTried, setTried] = useState(false)
	const save = async (): Promise<void> => {
		setTried(true)
		if (value === '') return
		const { isDone } = await send(
			[['people.setConsent', { registrationId, kind, value, how }]],
			say('peopleCare.answers.saved'),
		)
		if (isDone) onClose()
	}
	return (
		<SidePanel
			title={say('peopleCare.answers.write')}
			isWide
			saveLabel={say('peopleCare.save')}
			isWorking={isWorking}
			problem={problem}
			onSave={() => void save()}
			onClose={onClose}
			openerId={openerOf('answer')}
		>
			<Select
				label={say('peopleCare.answers.about')}
				value={kind}
				onChange={(next) => {
					clear()
					setKind(next)
					setValue('')
				}}
				options={consentKinds.map((one) => ({ value: one, label: say(`peopleCare.answers.kind.${one}`) }))}
			/>
			<RadioChoices
				key={kind}
				label={say(`peopleCare.answers.ask.${kind}`)}
				value={value}
				isStacked
				onChange={(next) => {
					clear()
					setValue(next)
				}}
				choices={valuesOf[kind].map((one) => ({
					value: one,
					label: say(kind === 'photo' ? `peopleCare.answers.photoValue.${one}` : `peopleCare.answers.value.${one}`),
					...(kind === 'photo' && one !== 'withdrawn' ? { icon: <PhotoMarker answer={one} words="none" /> } : {}),
				}))}
				hint={say('peopleCare.answers.hint')}
				error={hasTried && value === '' ? say('peopleCare.answers.answerMissing') : undefined}
			/>
			<Select
				label={say('peopleCare.answers.howAsked')}
				value={how}
				onChange={setHow}
				options={hows.map((one) => ({ value: one, label: say(`peopleCare.answers.how.${one}`) }))}
			/>
		</SidePanel>
	)
}
