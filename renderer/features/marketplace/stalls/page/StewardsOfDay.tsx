/** Who stands at a stall on one day, in the form: times, whether they may leave, somebody more, somebody off. */
import { CopyIcon, XIcon } from '@phosphor-icons/react'
import { Button } from '../../../../components/Button.tsx'
import { Check } from '../../../../components/Check.tsx'
import { focusSoon } from '../../../../components/focusSoon.ts'
import { Icon } from '../../../../components/Icon.tsx'
import { PersonField } from '../../../../components/PersonField.tsx'
import { TextField } from '../../../../components/TextField.tsx'
import { asTimeOfDay, formatDateInFull } from '../../../../text/format.ts'
import { useText } from '../../../../text/text.ts'
import { usePeopleSearch } from '../../../../transport/usePeopleSearch.ts'
import type { EventDay } from '../../marketTypes.ts'
import { copiedFrom, type DraftShift, newShift, shiftProblem, withSameTimes } from './stewardsDraft.ts'

export type StewardsOfDayProps = {
	readonly day: EventDay
	/** The day before it, whose times may be copied. */
	readonly before: EventDay | null
	readonly hasManyDays: boolean
	/** Of all days. */
	readonly draft: readonly DraftShift[]
	readonly hasTried: boolean
	readonly onChange: (draft: readonly DraftShift[]) => void
}

export const StewardsOfDay = ({ day, before, hasManyDays, draft, hasTried, onChange }: StewardsOfDayProps) => {
	const say = useText()
	const find = usePeopleSearch()
	const ofDay = draft.filter(({ dayId }) => dayId === day.id)
	const fieldId = `stalls-steward-${day.id}`
	const set = (shift: DraftShift, part: Partial<DraftShift>): void =>
		onChange(draft.map((one) => (one === shift ? { ...one, ...part } : one)))
	const first = ofDay[0]
	const isSame = ofDay.every(({ startAt, endAt }) => startAt === first?.startAt && endAt === first.endAt)
	const canCopy = before !== null && copiedFrom(draft, before.id, day.id).length > draft.length
	return (
		<fieldset className="stalls-part">
			<legend>{hasManyDays ? formatDateInFull(day.date) : say('marketStalls.parts.stewards')}</legend>
			{canCopy && before !== null ? (
				<Button
					icon={<Icon of={CopyIcon} />}
					onPress={() => {
						onChange(copiedFrom(draft, before.id, day.id))
						focusSoon(() => document.getElementById(fieldId))
					}}
				>
					{say('marketStalls.copyDay', { day: formatDateInFull(before.date) })}
				</Button>
			) : null}
			{ofDay.length === 0 ? null : (
				<ul className="stalls-shifts">
					{ofDay.map((shift) => {
						const wrong = hasTried ? shiftProblem(shift) : null
						const { preferredName: name, badgeCode } = shift
						return (
							<li key={shift.registrationId}>
								<fieldset className="stalls-shift">
									<legend>
										{name} <span className="code soft">{badgeCode}</span>
									</legend>
									<TextField
										label={say('marketStalls.from')}
										value={shift.startAt}
										maxLength={5}
										onChange={(startAt) => set(shift, { startAt })}
										onBlur={() => set(shift, { startAt: asTimeOfDay(shift.startAt) })}
										error={wrong === 'time' ? say('marketStalls.timeWrong') : undefined}
									/>
									<TextField
										label={say('marketStalls.until')}
										value={shift.endAt}
										maxLength={5}
										onChange={(endAt) => set(shift, { endAt })}
										onBlur={() => set(shift, { endAt: asTimeOfDay(shift.endAt) })}
										error={wrong === 'order' ? say('marketStalls.endsFirst') : undefined}
									/>
									<Check
										label={say('marketStalls.canLeave')}
										isOn={shift.canLeave}
										onChange={(canLeave) => set(shift, { canLeave })}
									/>
									<Button
										kind="quiet"
										size="dense"
										label={say('marketStalls.takeOff', { name })}
										icon={<Icon of={XIcon} />}
										onPress={() => {
											onChange(draft.filter((one) => one !== shift))
											focusSoon(() => document.getElementById(fieldId))
										}}
									/>
								</fieldset>
							</li>
						)
					})}
				</ul>
			)}
			{ofDay.length > 1 && !isSame && first !== undefined ? (
				<Button icon={<Icon of={CopyIcon} />} onPress={() => onChange(withSameTimes(draft, day.id))}>
					{say('marketStalls.sameTimes', { from: first.startAt, to: first.endAt })}
				</Button>
			) : null}
			<PersonField
				id={fieldId}
				label={
					hasManyDays
						? say('marketStalls.addStewardOn', { day: formatDateInFull(day.date) })
						: say('marketStalls.addSteward')
				}
				find={find}
				exclude={ofDay.map(({ registrationId }) => registrationId)}
				isInline
				onPick={(card) => onChange([...draft, newShift(card, day, draft)])}
			/>
		</fieldset>
	)
}
