/** Changes one thing of many people: what it would mean is counted first, and all of it is taken back as one. */
import { useMemo, useState } from 'react'
import { personRoles } from '../../../../shared/domain/person.ts'
import { announce } from '../../../components/announcer.ts'
import { Select } from '../../../components/Select.tsx'
import { SidePanel } from '../../../components/SidePanel.tsx'
import { formatDateInFull } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { usePeopleChange } from '../peopleChange.ts'
import { ManyPreview } from './ManyPreview.tsx'
import { type ManyChange, outcomeOf, stepsOf } from './manyChange.ts'
import type { PeopleEvent } from './peopleEvent.ts'
import { usePreview } from './usePreview.ts'

const kinds = ['status', 'sector', 'addDay', 'removeDay', 'addRole', 'removeRole', 'needsStatus'] as const
type Kind = (typeof kinds)[number]

/** The first that makes sense, or nothing: days and answers are the event's own. */
const firstOf = (kind: Kind, { days, sectors }: PeopleEvent): ManyChange | null => {
	switch (kind) {
		case 'status':
			return { set: kind, status: 'confirmed' }
		case 'sector':
			return { set: kind, sector: sectors[0]?.code ?? '' }
		case 'addDay':
		case 'removeDay':
			return days[0] === undefined ? null : { set: kind, dayId: days[0].id }
		case 'addRole':
		case 'removeRole':
			return { set: kind, role: 'crew' }
		case 'needsStatus':
			return { set: kind, status: 'planned' }
		default:
			return kind satisfies never
	}
}

const To = ({
	event,
	change,
	onChange,
}: {
	readonly event: PeopleEvent
	readonly change: ManyChange
	readonly onChange: (change: ManyChange) => void
}) => {
	const say = useText()
	switch (change.set) {
		case 'status':
			return (
				<Select
					label={say('people.many.to')}
					value={change.status}
					onChange={(status) => onChange({ ...change, status })}
					options={(['confirmed', 'waiting', 'cancelled'] as const).map((value) => ({
						value,
						label: say(`people.status.${value}`),
					}))}
				/>
			)
		case 'sector':
			return (
				<Select
					label={say('people.many.to')}
					value={change.sector === '' ? 'none' : `of ${change.sector}`}
					onChange={(sector) => onChange({ ...change, sector: sector === 'none' ? '' : sector.slice('of '.length) })}
					options={[
						...event.sectors.map(({ code, label }) => ({ value: `of ${code}`, label })),
						{ value: 'none', label: say('people.add.sectorNone') },
					]}
				/>
			)
		case 'addDay':
		case 'removeDay':
			return (
				<Select
					label={say('people.many.day')}
					value={change.dayId}
					onChange={(dayId) => onChange({ ...change, dayId })}
					options={event.days.map(({ id, date }) => ({ value: id, label: formatDateInFull(date) }))}
				/>
			)
		case 'addRole':
		case 'removeRole':
			return (
				<Select
					label={say('people.many.role')}
					value={change.role}
					onChange={(role) => onChange({ ...change, role })}
					options={personRoles.map((value) => ({ value, label: say(`people.role.${value}`) }))}
				/>
			)
		case 'needsStatus':
			return (
				<Select
					label={say('people.many.to')}
					value={change.status}
					onChange={(status) => onChange({ ...change, status })}
					options={(['planned', 'ready', 'met'] as const).map((value) => ({
						value,
						label: say(`people.many.needsStatus.${value}`),
					}))}
				/>
			)
		default:
			return change satisfies never
	}
}

export type ManyFormProps = {
	readonly event: PeopleEvent
	readonly chosen: ReadonlySet<string>
	readonly openerId: string
	readonly again: () => Promise<void>
	readonly onClose: () => void
	readonly onDone: () => void
}

export const ManyForm = ({ event, chosen, openerId, again, onClose, onDone }: ManyFormProps) => {
	const say = useText()
	const { isWorking, problem, clear, send } = usePeopleChange(again)
	const [kind, setKind] = useState<Kind | ''>('')
	const [change, setChange] = useState<ManyChange | null>(null)
	const ids = useMemo(() => [...chosen], [chosen])
	const counted = usePreview(ids, change)
	const count = counted.preview?.changed ?? 0
	const set = (next: ManyChange | null): void => {
		clear()
		setChange(next)
	}
	const save = async (): Promise<void> => {
		if (change === null || count === 0) return
		const { isDone, answers } = await send(stepsOf(ids, change), (each) => {
			const { changed, isIn } = outcomeOf(each)
			const words = say('people.many.done', { count: changed })
			return isIn === 0 ? words : `${words} ${say('people.many.doneIsIn', { count: isIn })}`
		})
		if (!isDone) return
		// Somebody was quicker, or everybody came in meanwhile: there is no toast where nothing was changed.
		if (outcomeOf(answers).changed === 0) announce(say('people.many.nothing'), 'assertive')
		onDone()
	}
	return (
		<SidePanel
			title={say('people.many.title', { count: ids.length })}
			level={2}
			saveLabel={count === 0 ? say('people.many.saveNone') : say('people.many.save', { count })}
			isWorking={isWorking}
			problem={problem}
			onSave={() => void save()}
			onClose={onClose}
			openerId={openerId}
		>
			<Select
				label={say('people.many.what')}
				value={kind}
				placeholder={say('people.many.pick')}
				onChange={(next) => {
					setKind(next)
					set(firstOf(next, event))
				}}
				options={kinds.map((value) => ({ value, label: say(`people.many.set.${value}`) }))}
			/>
			{change === null ? null : (
				<>
					<To event={event} change={change} onChange={set} />
					<ManyPreview counted={counted} />
				</>
			)}
		</SidePanel>
	)
}
