/** The next thing to say from the stage, word for word, and all of them. */
import { ArrowUUpLeftIcon, CheckIcon } from '@phosphor-icons/react'
import { useId, useState } from 'react'
import type { Announcement } from '../../../../shared/domain/programme/announcements.ts'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { useText } from '../../../text/text.ts'
import type { EventRoom } from '../programmeTypes.ts'
import { isSaid, nextToSay, type Said, spoken } from './announcing.ts'

export type SayNextProps = {
	readonly announcements: readonly Announcement[]
	readonly said: Said
	readonly rooms: readonly EventRoom[]
	readonly nowMin: number
	readonly isToday: boolean
	readonly isWorking: boolean
	readonly onSaid: (announcement: Announcement, isSaid: boolean) => void
}

export const SayNext = ({ announcements, said, rooms, nowMin, isToday, isWorking, onSaid }: SayNextProps) => {
	const say = useText()
	const id = useId()
	const [isOpen, setOpen] = useState(false)
	const next = nextToSay(announcements, said, isToday ? nowMin : 0)
	const all = (
		<Button kind="quiet" onPress={() => setOpen(true)}>
			{say('programme.say.all')}
		</Button>
	)
	return (
		<>
			{next === undefined ? (
				<Card title={say('programme.say.title')}>
					<p className="soft">{say('programme.say.nothing')}</p>
					<div className="say-actions">{all}</div>
				</Card>
			) : (
				<Card
					title={say('programme.say.title')}
					end={<span className="small soft">{say('programme.say.at', { time: next.at })}</span>}
				>
					<p className="say-words">{say('programme.say.quoted', { words: spoken(next, rooms) })}</p>
					<div className="say-actions">
						{isToday ? (
							<Button
								icon={<Icon of={CheckIcon} weight="bold" />}
								isWorking={isWorking}
								onPress={() => onSaid(next, true)}
							>
								{say('programme.say.said')}
							</Button>
						) : null}
						{all}
					</div>
				</Card>
			)}
			<Dialog
				title={say('programme.say.all')}
				isOpen={isOpen}
				onClose={() => setOpen(false)}
				isWide
				backLabel={say('kit.close')}
			>
				<ul className="say-list">
					{announcements.map((one) => (
						<li key={one.key} className="say-row">
							<span className="say-time">{one.at === '' ? say('programme.say.whenNeeded') : one.at}</span>
							<p id={`${id}${one.key}`}>{spoken(one, rooms)}</p>
							{!isToday ? null : isSaid(said, one.key) ? (
								<span className="say-state">
									<span className="say-done">
										<Icon of={CheckIcon} weight="bold" />
										{say('programme.say.said')}
									</span>
									<Button
										kind="quiet"
										size="dense"
										icon={<Icon of={ArrowUUpLeftIcon} />}
										label={say('programme.say.notSaid', { words: spoken(one, rooms) })}
										onPress={() => onSaid(one, false)}
									/>
								</span>
							) : (
								<span className="say-state">
									<Button size="dense" aria-describedby={`${id}${one.key}`} onPress={() => onSaid(one, true)}>
										{say('programme.say.said')}
									</Button>
								</span>
							)}
						</li>
					))}
				</ul>
			</Dialog>
		</>
	)
}
