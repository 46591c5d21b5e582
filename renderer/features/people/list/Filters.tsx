/** Whom the list shows. Acts at once; what is on stands above the list as chips. */
import { useId } from 'react'
import {
	type ListPart,
	lacking,
	type PeopleFilter,
	presences,
	withChoice,
} from '../../../../shared/domain/people/filter.ts'
import {
	accessNeedCodes,
	dietCodes,
	type Need,
	personRoles,
	registrationSources,
} from '../../../../shared/domain/person.ts'
import { Check } from '../../../components/Check.tsx'
import { Select } from '../../../components/Select.tsx'
import { formatDateInFull } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { needWord } from './filterWords.ts'
import { narrow } from './listView.ts'
import type { PeopleEvent } from './peopleEvent.ts'

type Choice<P extends ListPart> = { readonly choice: PeopleFilter[P][number]; readonly label: string }

const Ticks = <P extends ListPart>({
	filter,
	part,
	title,
	hint,
	choices,
}: {
	readonly filter: PeopleFilter
	readonly part: P
	readonly title: string
	readonly hint?: string
	readonly choices: readonly Choice<P>[]
}) => {
	const hintId = useId()
	return (
		<fieldset className="people-ticks" {...(hint === undefined ? {} : { 'aria-describedby': hintId })}>
			<legend className="field-label">{title}</legend>
			{hint === undefined ? null : (
				<span className="field-hint" id={hintId}>
					{hint}
				</span>
			)}
			{choices.map(({ choice, label }) => (
				<Check
					key={choice}
					label={label}
					isOn={(filter[part] as readonly string[]).includes(choice)}
					onChange={(isOn) => narrow(withChoice(filter, part, choice, isOn))}
				/>
			))}
		</fieldset>
	)
}

export type FiltersProps = { readonly id: string; readonly event: PeopleEvent; readonly filter: PeopleFilter }

export const Filters = ({ id, event, filter }: FiltersProps) => {
	const say = useText()
	const { days, sectors } = event
	const needs = (codes: readonly Need['code'][]) =>
		codes.filter((code) => !filter.needs.includes(code)).map((value) => ({ value, label: needWord(value) }))
	return (
		<section className="people-filters card" id={id} aria-label={say('people.list.filtersLabel')} data-region="">
			<Ticks
				filter={filter}
				part="statuses"
				title={say('people.filter.statuses')}
				choices={(['confirmed', 'waiting', 'cancelled'] as const).map((choice) => ({
					choice,
					label: say(`people.status.${choice}`),
				}))}
			/>
			<div className="stack">
				<Select
					label={say('people.filter.dayId')}
					value={filter.dayId ?? 'any'}
					onChange={(day) => narrow({ ...filter, dayId: day === 'any' ? null : day })}
					options={[
						{ value: 'any', label: say('people.filter.anyDay') },
						...days.map((day) => ({ value: day.id, label: formatDateInFull(day.date) })),
					]}
				/>
				<Ticks
					filter={filter}
					part="presence"
					title={say('people.filter.presence')}
					hint={say('people.filter.presenceHint')}
					choices={presences.map((choice) => ({ choice, label: say(`people.presence.${choice}`) }))}
				/>
			</div>
			<Ticks
				filter={filter}
				part="lacks"
				title={say('people.filter.lacks')}
				hint={say('people.filter.lacksHint')}
				choices={lacking.map((choice) => ({ choice, label: say(`people.filter.lack.${choice}`) }))}
			/>
			<div className="stack">
				<Select
					label={say('people.filter.needs')}
					hint={say('people.filter.needsHint')}
					value=""
					placeholder={say('people.filter.anyNeed')}
					onChange={(code: Need['code']) => narrow(withChoice(filter, 'needs', code, true))}
					options={[
						{ group: say('people.filter.accessNeeds'), options: needs(accessNeedCodes) },
						{
							group: say('people.filter.foodNeeds'),
							options: needs(dietCodes.filter((code) => code !== 'inOwnWords')),
						},
					]}
				/>
				<Select
					label={say('people.filter.isLinked')}
					value={filter.isLinked === null ? 'any' : filter.isLinked ? 'yes' : 'no'}
					onChange={(answer) => narrow({ ...filter, isLinked: answer === 'any' ? null : answer === 'yes' })}
					options={(['any', 'yes', 'no'] as const).map((value) => ({
						value,
						label: say(`people.filter.linked.${value}`),
					}))}
				/>
				<Ticks
					filter={filter}
					part="sources"
					title={say('people.filter.sources')}
					choices={registrationSources.map((choice) => ({ choice, label: say(`people.source.${choice}`) }))}
				/>
			</div>
			<Ticks
				filter={filter}
				part="sectors"
				title={say('people.filter.sectors')}
				choices={sectors.map(({ code, label }) => ({ choice: code, label }))}
			/>
			<Ticks
				filter={filter}
				part="roles"
				title={say('people.filter.roles')}
				choices={personRoles.map((choice) => ({ choice, label: say(`people.role.${choice}`) }))}
			/>
		</section>
	)
}
