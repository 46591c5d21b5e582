import {
	HandWavingIcon,
	InfoIcon,
	MicrophoneIcon,
	PersonArmsSpreadIcon,
	RecordIcon,
	UserCircleIcon,
} from '@phosphor-icons/react'
import { minutesOf, timeAt } from '../../../../shared/domain/programme/clock.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { useText } from '../../../text/text.ts'
import { slotTitle } from '../itemWords.ts'
import type { StageItem, StageSlot } from '../programmeTypes.ts'

type SlotNotesProps = {
	readonly slot: StageSlot
	/** When it is told; empty where its item says so already. */
	readonly at: string
}

const SlotNotes = ({ slot, at }: SlotNotesProps) => {
	const say = useText()
	if (slot.isWithdrawn) {
		return (
			<p className="live-slot">
				{slot.alternative === ''
					? say('programme.live.notTold', { number: slot.number })
					: say('programme.live.instead', { number: slot.number, alternative: slot.alternative })}
			</p>
		)
	}
	const supporters = slot.speakers.map(({ supporter }) => supporter).filter((one) => one !== '')
	return (
		<>
			<p className="live-slot">
				{slotTitle(slot)}
				{at === '' ? '' : `, ${at}`}
			</p>
			<div className="live-tags">
				{slot.speakers.length === 0 ? null : supporters.length < slot.speakers.length ? (
					<Tag tone="heed" icon={<Icon of={UserCircleIcon} />}>
						{say('programme.live.noSupporter')}
					</Tag>
				) : (
					<Tag icon={<Icon of={UserCircleIcon} />}>
						{say('programme.live.supporter', { names: supporters.join(', ') })}
					</Tag>
				)}
				<Tag icon={<Icon of={InfoIcon} weight="fill" />}>
					{say(slot.hasContentNote ? 'programme.live.contentNote' : 'programme.live.noContentNote')}
				</Tag>
				{slot.isRecorded ? <Tag icon={<Icon of={RecordIcon} />}>{say('programme.live.recorded')}</Tag> : null}
			</div>
		</>
	)
}

export type LiveNotesProps = {
	readonly item: StageItem
	/** Minutes that the item begins later than planned. */
	readonly lateMin: number
	readonly isFull: boolean
}

/** What stage, technicians and interpreters have to know about an item, in a few words each. */
export const LiveNotes = ({ item, lateMin, isFull }: LiveNotesProps) => {
	const say = useText()
	const tags = [
		...item.interpreters.map(({ teamId, teamName, standsAt }) => ({
			key: teamId,
			icon: HandWavingIcon,
			words: standsAt === '' ? teamName : say('programme.live.teamAt', { team: teamName, place: standsAt }),
		})),
		...(isFull && item.accessNotes !== ''
			? [{ key: 'access', icon: PersonArmsSpreadIcon, words: item.accessNotes }]
			: []),
		...(isFull && item.avNotes !== '' ? [{ key: 'av', icon: MicrophoneIcon, words: item.avNotes }] : []),
		...(item.contentNote === '' ? [] : [{ key: 'note', icon: InfoIcon, words: say('programme.live.noteFirst') }]),
	]
	return (
		<>
			{tags.length === 0 ? null : (
				<div className="live-tags">
					{tags.map(({ key, icon, words }) => (
						<Tag key={key} icon={<Icon of={icon} />}>
							{words}
						</Tag>
					))}
				</div>
			)}
			{item.slots.map((slot) => (
				<SlotNotes
					key={slot.slotId}
					slot={slot}
					at={item.slots.length < 2 ? '' : timeAt(minutesOf(slot.startAt) + lateMin)}
				/>
			))}
		</>
	)
}
