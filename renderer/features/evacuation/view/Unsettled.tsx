/** Whoever is not settled yet, by where they were last: the largest groups first, each to be opened. */
import { CaretDownIcon, CaretRightIcon } from '@phosphor-icons/react'
import { useRef, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx'
import { useText } from '../../../text/text.ts'
import { type Now, placeWords, type Waiting } from '../alarmWords.ts'
import { placeIn } from './keepPlace.ts'
import { PersonAnswers } from './PersonAnswers.tsx'
import type { Ticking } from './useTicking.ts'

/** So few that all their names fit under their places. */
const fewEnough = 12
/** Drawn at once; the field finds everybody. */
const mostGroups = 60

const first = ['safe'] as const

type GroupProps = { readonly group: Waiting; readonly isFew: boolean; readonly ticking: Ticking }

const Group = ({ group, isFew, ticking }: GroupProps) => {
	const say = useText()
	const [isOpen, setOpen] = useState<boolean | null>(null)
	const own = useRef<HTMLLIElement>(null)
	const { groupId, people, count } = group
	const place = placeWords(group.place)
	const isShown = isOpen ?? isFew
	const number = group.place?.number ?? 0
	return (
		<li ref={own}>
			<button type="button" className="alarm-group" aria-expanded={isShown} onClick={() => setOpen(!isShown)}>
				<Icon of={isShown ? CaretDownIcon : CaretRightIcon} />
				<span>{place}</span>
				<b>
					{count} <VisuallyHidden>{say('alarm.waiting.group')}</VisuallyHidden>
				</b>
			</button>
			{isShown ? (
				<div className="alarm-group-inside">
					{groupId === null || count < 2 || people.length < count ? null : (
						<Button
							kind="main"
							label={say('alarm.waiting.allName', { place, count })}
							onPress={() => {
								const next = own.current?.nextElementSibling ?? own.current?.previousElementSibling
								void ticking
									.settleGroup(
										people.map(({ registrationId }) => registrationId),
										(done) => say('alarm.tick.groupDid', { count: done, number }),
									)
									.then(() => placeIn(next instanceof HTMLElement && next.isConnected ? next : null))
							}}
						>
							{say('alarm.waiting.all', { count })}
						</Button>
					)}
					<ul className="alarm-people">
						{people.map((person) => (
							<li key={person.registrationId}>
								<p>
									<b>{person.preferredName}</b> <span className="code">{person.badgeCode}</span>
									{groupId === null && person.place !== null ? (
										<span className="alarm-found-place">{placeWords(person.place)}</span>
									) : null}
								</p>
								<PersonAnswers person={person} first={first} ticking={ticking} />
							</li>
						))}
					</ul>
				</div>
			) : null}
		</li>
	)
}

export const Unsettled = ({ now, ticking }: { readonly now: Now; readonly ticking: Ticking }) => {
	const say = useText()
	const { unsettled, onSite, settled } = now
	const left = onSite - settled
	return (
		<div className="alarm-waiting">
			<h3>{left === 0 ? say('alarm.waiting.none') : say('alarm.waiting.title', { count: left })}</h3>
			<ul className="alarm-groups">
				{unsettled.slice(0, mostGroups).map((group) => (
					<Group key={group.groupId ?? ''} group={group} isFew={left <= fewEnough} ticking={ticking} />
				))}
			</ul>
		</div>
	)
}
