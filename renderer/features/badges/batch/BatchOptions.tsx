/** Whose badges are printed, and on what. */
import { XIcon } from '@phosphor-icons/react'
import { useCallback } from 'react'
import { perSheet } from '../../../../shared/domain/badges/paper.ts'
import { personRoles } from '../../../../shared/domain/person.ts'
import { fold } from '../../../../shared/lib/text.ts'
import { Button } from '../../../components/Button.tsx'
import { type BadgeChoice, chosenFrom, type NamedDesign } from '../../../components/badge/badgeChoice.ts'
import type { Badge } from '../../../components/badge/badgeWords.ts'
import { StartField } from '../../../components/badge/StartField.tsx'
import { Card } from '../../../components/Card.tsx'
import { Check } from '../../../components/Check.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { type FoundPeople, PersonField } from '../../../components/PersonField.tsx'
import { RadioChoices } from '../../../components/RadioChoices.tsx'
import { Select } from '../../../components/Select.tsx'
import { formatDateInFull } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { DesignSelect } from '../DesignSelect.tsx'
import type { Overview } from '../useBadges.ts'
import { changeBatch, useBatchStore } from './batchStore.ts'

/** As many as a field shows at once. */
const mostFound = 5

const findIn = (everybody: readonly Badge[], text: string): FoundPeople => {
	const asked = fold(text)
	const found = everybody.filter(({ preferredName, familyName, badgeCode }) =>
		[fold(`${preferredName} ${familyName}`), fold(familyName), fold(badgeCode)].some((one) => one.startsWith(asked)),
	)
	return {
		people: found
			.slice(0, mostFound)
			.map((one) => ({ ...one, preferredName: `${one.preferredName} ${one.familyName}`.trim() })),
		total: found.length,
	}
}

const Chosen = ({ everybody }: { readonly everybody: readonly Badge[] }) => {
	const say = useText()
	const { chosen } = useBatchStore()
	const find = useCallback(async (text: string) => findIn(everybody, text), [everybody])
	const people = everybody.filter(({ registrationId }) => chosen.includes(registrationId))
	return (
		<div className="stack-s">
			<PersonField
				label={say('badges.batch.find')}
				find={find}
				exclude={chosen}
				onPick={({ registrationId }) => changeBatch({ chosen: [...chosen, registrationId] })}
			/>
			{people.length === 0 ? (
				<p className="soft">{say('badges.batch.chosenNone')}</p>
			) : (
				<ul className="badges-chosen" aria-label={say('badges.batch.chosen')}>
					{people.map(({ registrationId, preferredName, familyName, badgeCode }) => (
						<li key={registrationId}>
							<span>
								{`${preferredName} ${familyName}`} <span className="code soft">{badgeCode}</span>
							</span>
							<Button
								kind="quiet"
								icon={<Icon of={XIcon} />}
								label={say('badges.batch.takeOff', { name: preferredName })}
								onPress={() => changeBatch({ chosen: chosen.filter((one) => one !== registrationId) })}
							/>
						</li>
					))}
				</ul>
			)}
		</div>
	)
}

export type BatchOptionsProps = {
	readonly overview: Overview
	readonly designs: readonly NamedDesign[]
	readonly everybody: readonly Badge[]
	/** Those for the day and the roles that are chosen. */
	readonly people: readonly Badge[]
	readonly choice: BadgeChoice
	readonly onChoice: (choice: BadgeChoice) => void
}

export const BatchOptions = ({ overview, designs, everybody, people, choice, onChoice }: BatchOptionsProps) => {
	const say = useText()
	const { dayId, roles, which } = useBatchStore()
	const labels = perSheet(chosenFrom(designs, choice.designId).design)
	const fresh = people.filter(({ prints }) => prints === 0).length
	return (
		<Card title={say('badges.batch.options')}>
			<div className="stack">
				<RadioChoices
					label={say('badges.batch.which')}
					value={which}
					onChange={(next) => changeBatch({ which: next })}
					choices={[
						{ value: 'new', label: say('badges.batch.whichNew', { count: fresh }) },
						{ value: 'all', label: say('badges.batch.whichAll', { count: people.length }) },
						{ value: 'chosen', label: say('badges.batch.whichChosen') },
					]}
				/>
				{which === 'chosen' ? (
					<Chosen everybody={everybody} />
				) : (
					<>
						{overview.days.length > 1 ? (
							<Select
								label={say('badges.batch.day')}
								value={dayId ?? 'any'}
								onChange={(next) => changeBatch({ dayId: next === 'any' ? null : next })}
								options={[
									{ value: 'any', label: say('badges.batch.anyDay') },
									...overview.days.map(({ id, date }) => ({ value: id, label: formatDateInFull(date) })),
								]}
							/>
						) : null}
						<details className="badges-roles" open={roles.length > 0}>
							<summary>{say('badges.batch.roles')}</summary>
							<fieldset>
								<legend className="soft">{say('badges.batch.rolesHint')}</legend>
								{personRoles.map((role) => (
									<Check
										key={role}
										label={say(`badges.role.${role}`)}
										isOn={roles.includes(role)}
										onChange={(isOn) =>
											changeBatch({ roles: isOn ? [...roles, role] : roles.filter((one) => one !== role) })
										}
									/>
								))}
							</fieldset>
						</details>
					</>
				)}
				<div className="badges-fields">
					<DesignSelect
						label={say('badges.designWord')}
						designs={designs}
						value={choice.designId}
						onChange={(designId) => onChoice({ designId, startAt: 0 })}
					/>
					{labels > 1 ? (
						<StartField
							labels={labels}
							startAt={choice.startAt}
							onChange={(startAt) => onChoice({ ...choice, startAt })}
						/>
					) : null}
				</div>
			</div>
		</Card>
	)
}
