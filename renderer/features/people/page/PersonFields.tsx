/** The fields of a person that a form changes: who it is, how to reach them, how they take part. */
import type { ReactNode } from 'react'
import { evacuationAnswers, personRoles } from '../../../../shared/domain/person.ts'
import { Check } from '../../../components/Check.tsx'
import { RadioChoices } from '../../../components/RadioChoices.tsx'
import { Select } from '../../../components/Select.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { formatDateInFull } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import type { PeopleEvent } from '../list/peopleEvent.ts'
import { type PersonDraft, problemsOf } from './personDraft.ts'

export type PersonFieldsProps = {
	readonly event: PeopleEvent
	readonly draft: PersonDraft
	readonly onChange: (draft: PersonDraft) => void
	/** Whether what is wrong is said yet. */
	readonly hasTried: boolean
	/** What is said of the name, and of the address, where they stand. */
	readonly underName?: ReactNode
	readonly underEmail?: ReactNode
}

const withOne = <T,>(list: readonly T[], one: T, isOn: boolean): readonly T[] => {
	const others = list.filter((each) => each !== one)
	return isOn ? [...others, one] : others
}

export const PersonFields = ({ event, draft, onChange, hasTried, underName, underEmail }: PersonFieldsProps) => {
	const say = useText()
	const problems = hasTried ? problemsOf(draft) : new Set()
	const set = (more: Partial<PersonDraft>): void => onChange({ ...draft, ...more })
	return (
		<>
			<fieldset className="people-part">
				<legend>{say('people.add.whoTitle')}</legend>
				<TextField
					label={say('people.add.preferredName')}
					hint={say('people.add.preferredNameHint')}
					value={draft.preferredName}
					maxLength={200}
					onChange={(preferredName) => set({ preferredName })}
					error={problems.has('preferredNameMissing') ? say('people.add.preferredNameMissing') : undefined}
				/>
				<TextField
					label={say('people.add.familyName')}
					isOptional
					value={draft.familyName}
					maxLength={200}
					onChange={(familyName) => set({ familyName })}
				/>
				{underName}
				<TextField
					label={say('people.add.givenName')}
					isOptional
					value={draft.givenName}
					maxLength={200}
					onChange={(givenName) => set({ givenName })}
				/>
				<TextField
					label={say('people.add.pronouns')}
					isOptional
					value={draft.pronouns}
					maxLength={60}
					onChange={(pronouns) => set({ pronouns })}
				/>
				<Check
					label={say('people.add.isUnder18')}
					isOn={draft.isUnder18}
					onChange={(isUnder18) => set({ isUnder18 })}
				/>
			</fieldset>
			<fieldset className="people-part">
				<legend>{say('people.add.reachTitle')}</legend>
				<TextField
					label={say('people.add.email')}
					isOptional
					type="email"
					value={draft.email}
					maxLength={320}
					onChange={(email) => set({ email })}
					error={problems.has('emailWrong') ? say('people.add.emailWrong') : undefined}
				/>
				{underEmail}
				<TextField
					label={say('people.add.phone')}
					isOptional
					value={draft.phone}
					maxLength={60}
					onChange={(phone) => set({ phone })}
				/>
				<TextField
					label={say('people.add.organisation')}
					isOptional
					value={draft.organisation}
					maxLength={200}
					onChange={(organisation) => set({ organisation })}
				/>
				<TextField
					label={say('people.add.jobTitle')}
					isOptional
					value={draft.jobTitle}
					maxLength={200}
					onChange={(jobTitle) => set({ jobTitle })}
				/>
			</fieldset>
			<fieldset className="people-part">
				<legend>{say('people.add.partTitle')}</legend>
				<Select
					label={say('people.add.sector')}
					value={draft.sector === '' ? 'none' : `of ${draft.sector}`}
					onChange={(sector) => set({ sector: sector === 'none' ? '' : sector.slice('of '.length) })}
					options={[
						{ value: 'none', label: say('people.add.sectorNone') },
						...event.sectors.map(({ code, label }) => ({ value: `of ${code}`, label })),
					]}
				/>
				{event.days.length > 1 || draft.days.length !== event.days.length ? (
					<fieldset className="people-ticks">
						<legend className="field-label">{say('people.add.days')}</legend>
						{event.days.map(({ id, date }) => (
							<Check
								key={id}
								label={formatDateInFull(date)}
								isOn={draft.days.includes(id)}
								onChange={(isOn) => set({ days: withOne(draft.days, id, isOn) })}
							/>
						))}
					</fieldset>
				) : null}
				<fieldset className="people-ticks">
					<legend className="field-label">{say('people.add.roles')}</legend>
					{personRoles.map((role) => (
						<Check
							key={role}
							label={say(`people.role.${role}`)}
							isOn={draft.roles.includes(role)}
							onChange={(isOn) => set({ roles: withOne(draft.roles, role, isOn) })}
						/>
					))}
				</fieldset>
				<RadioChoices
					label={say('people.add.evacuation')}
					value={draft.needsEvacuationHelp}
					onChange={(needsEvacuationHelp) => set({ needsEvacuationHelp })}
					choices={evacuationAnswers.map((value) => ({ value, label: say(`people.add.evacuationAnswers.${value}`) }))}
				/>
				<Check label={say('people.add.wantsCpd')} isOn={draft.wantsCpd} onChange={(wantsCpd) => set({ wantsCpd })} />
			</fieldset>
		</>
	)
}
