/** A zone: its letter, its rooms, who walks through it. */
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Check } from '../../../components/Check.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { PersonField } from '../../../components/PersonField.tsx'
import { SidePanel } from '../../../components/SidePanel.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'
import { newId } from '../../../transport/newId.ts'
import { usePeopleSearch } from '../../../transport/usePeopleSearch.ts'
import { useAlarmSend } from '../refusals.ts'
import type { Overview, Zone } from './leavingTypes.ts'

export type ZoneFormProps = {
	/** Null for a new one. */
	readonly zone: Zone | null
	readonly zones: readonly Zone[]
	readonly rooms: Overview['rooms']
	readonly again: () => Promise<void>
	readonly onClose: () => void
}

type Marshal = Pick<NonNullable<Zone['marshal']>, 'registrationId' | 'preferredName' | 'badgeCode'>
type Draft = {
	readonly code: string
	readonly name: string
	readonly roomIds: readonly string[]
	readonly marshal: Marshal | null
}

/** The first letter that no zone has. */
const freeCode = (zones: readonly Zone[]): string =>
	[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((letter) => zones.every(({ code }) => code.toUpperCase() !== letter)) ?? ''

const asInput = ({ id, code, name, marshalId, roomIds }: Zone) => ({ id, code, name, marshalId, roomIds: [...roomIds] })

export const ZoneForm = ({ zone, zones, rooms, again, onClose }: ZoneFormProps) => {
	const say = useText()
	const find = usePeopleSearch()
	const { send, isWorking, problem } = useAlarmSend(again)
	const [draft, setDraft] = useState<Draft>(zone ?? { code: freeCode(zones), name: '', roomIds: [], marshal: null })
	const [hasTried, setTried] = useState(false)
	const set = (part: Partial<Draft>): void => setDraft({ ...draft, ...part })
	const [code, name] = [draft.code.trim(), draft.name.trim()]
	const openerId = zone === null ? 'zone-add' : `zone-${zone.id}`
	const close = (): void => {
		onClose()
		focusSoon(() => document.getElementById(openerId) ?? document.getElementById('zone-add'))
	}
	const keep = async (saved: readonly Zone[], words: string): Promise<void> => {
		const { isDone } = await send([['evacuation.saveZones', { zones: saved.map(asInput) }]], words)
		if (isDone) close()
	}
	const save = (): void => {
		setTried(true)
		if (code === '' || name === '') return
		const marshal = draft.marshal
		const saved: Zone = {
			id: zone?.id ?? newId(),
			code,
			name,
			roomIds: [...draft.roomIds],
			marshalId: marshal?.registrationId ?? null,
			marshal: null,
		}
		// A room is in one zone: ticked here, it goes out of the other.
		const others = zones.map((one) =>
			one.id === saved.id ? saved : { ...one, roomIds: one.roomIds.filter((id) => !saved.roomIds.includes(id)) },
		)
		void keep(zone === null ? [...others, saved] : others, say('alarm.setZones.saved', { code }))
	}
	const { marshal } = draft
	return (
		<SidePanel
			title={zone === null ? say('alarm.setZones.newTitle') : say('alarm.setZones.zoneTitle', { code: zone.code })}
			saveLabel={say('alarm.setZones.save')}
			isWorking={isWorking}
			problem={problem}
			onSave={save}
			onClose={onClose}
			openerId={openerId}
		>
			<TextField
				label={say('alarm.setZones.code')}
				hint={say('alarm.setZones.codeHint')}
				value={draft.code}
				maxLength={6}
				className="leaving-short"
				onChange={(value) => set({ code: value })}
				error={hasTried && code === '' ? say('alarm.setZones.codeMissing') : undefined}
			/>
			<TextField
				label={say('alarm.setZones.name')}
				value={draft.name}
				maxLength={80}
				placeholder={say('alarm.setZones.nameExample')}
				onChange={(value) => set({ name: value })}
				error={hasTried && name === '' ? say('alarm.setZones.nameMissing') : undefined}
			/>
			<fieldset className="leaving-rooms">
				<legend className="field-label">{say('alarm.setZones.whichRooms')}</legend>
				{rooms.map((room) => {
					const other = zones.find(({ id, roomIds }) => id !== zone?.id && roomIds.includes(room.id))
					return (
						<Check
							key={room.id}
							label={
								other === undefined ? room.name : say('alarm.setZones.inOther', { room: room.name, code: other.code })
							}
							isOn={draft.roomIds.includes(room.id)}
							onChange={(isOn) =>
								set({ roomIds: isOn ? [...draft.roomIds, room.id] : draft.roomIds.filter((id) => id !== room.id) })
							}
						/>
					)
				})}
			</fieldset>
			{marshal === null ? (
				<PersonField
					label={say('alarm.setZones.findMarshal')}
					find={find}
					isInline
					onPick={(card) => set({ marshal: card })}
				/>
			) : (
				<p className="row wrap">
					<span>
						{say('alarm.setZones.marshal')}:{' '}
						<b>{say('alarm.setZones.marshalIs', { name: marshal.preferredName, code: marshal.badgeCode })}</b>
					</span>
					<Button kind="quiet" onPress={() => set({ marshal: null })}>
						{say('alarm.setZones.noMarshalYes')}
					</Button>
				</p>
			)}
			{zone === null ? null : (
				<div>
					<Button
						kind="quiet"
						onPress={() =>
							void keep(
								zones.filter(({ id }) => id !== zone.id),
								say('alarm.setZones.removed', { code: zone.code }),
							)
						}
					>
						{say('alarm.setZones.remove')}
					</Button>
				</div>
			)}
		</SidePanel>
	)
}
