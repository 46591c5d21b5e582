import { PlusIcon, TrashIcon } from '@phosphor-icons/react'
import { Button } from '../../components/Button.tsx'
import { focusSoon } from '../../components/focusSoon.ts'
import { Icon } from '../../components/Icon.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useText } from '../../text/text.ts'
import { type DraftProblems, type EventDraft, withAnotherDesk, withAnotherRoom } from './eventDraft.ts'

const replaceAt = <T,>(list: readonly T[], index: number, value: T): readonly T[] => list.with(index, value)
const without = <T,>(list: readonly T[], index: number): readonly T[] => list.toSpliced(index, 1)

export type PlaceFieldsProps = {
	readonly draft: EventDraft
	readonly problems: DraftProblems
	readonly onChange: (draft: EventDraft) => void
}

/** Rooms and desks, folded away: an event can be made without them. */
export const PlaceFields = ({ draft, problems, onChange }: PlaceFieldsProps) => {
	const say = useText()
	return (
		<details className="places">
			<summary>
				<b>{say('home.moreTitle')}</b>
				<span className="small soft">{say('home.moreHint')}</span>
			</summary>
			<div className="places-inside">
				<fieldset className="stack-s">
					<legend>{say('home.rooms')}</legend>
					{draft.rooms.map((room, index) => {
						const seatsProblem = problems[`${room.key}.seats`]
						return (
							<div className="place" key={room.key}>
								<TextField
									label={say('home.roomName', { room: index + 1 })}
									value={room.name}
									maxLength={200}
									onChange={(name) => onChange({ ...draft, rooms: replaceAt(draft.rooms, index, { ...room, name }) })}
								/>
								<TextField
									label={say('home.roomSeats', { room: index + 1 })}
									value={room.seats}
									maxLength={6}
									error={seatsProblem === undefined ? undefined : say(`home.${seatsProblem}`)}
									onChange={(seats) => onChange({ ...draft, rooms: replaceAt(draft.rooms, index, { ...room, seats }) })}
								/>
								<Button
									kind="quiet"
									label={say('home.removeRoom', { room: index + 1 })}
									icon={<Icon of={TrashIcon} />}
									onPress={() => {
										onChange({ ...draft, rooms: without(draft.rooms, index) })
										focusSoon(() => document.getElementById('add-room'))
									}}
								/>
							</div>
						)
					})}
					<div>
						<Button id="add-room" icon={<Icon of={PlusIcon} />} onPress={() => onChange(withAnotherRoom(draft))}>
							{say('home.addRoom')}
						</Button>
					</div>
				</fieldset>
				<fieldset className="stack-s">
					<legend>{say('home.desks')}</legend>
					{draft.desks.map((desk, index) => (
						<div className="place place-desk" key={desk.key}>
							<TextField
								label={say('home.deskName', { desk: index + 1 })}
								value={desk.name}
								maxLength={200}
								onChange={(name) => onChange({ ...draft, desks: replaceAt(draft.desks, index, { ...desk, name }) })}
							/>
							<Button
								kind="quiet"
								label={say('home.removeDesk', { desk: index + 1 })}
								icon={<Icon of={TrashIcon} />}
								onPress={() => {
									onChange({ ...draft, desks: without(draft.desks, index) })
									focusSoon(() => document.getElementById('add-desk'))
								}}
							/>
						</div>
					))}
					<div>
						<Button
							id="add-desk"
							icon={<Icon of={PlusIcon} />}
							onPress={() =>
								onChange(withAnotherDesk(draft, say('home.deskNumber', { number: draft.desks.length + 1 })))
							}
						>
							{say('home.addDesk')}
						</Button>
					</div>
				</fieldset>
			</div>
		</details>
	)
}
