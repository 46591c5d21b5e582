/** For whoever stands on the stage: what is said, word for word and when, and what is not asked. */
import { announcementsOf } from '../../../../../shared/domain/programme/announcements.ts'
import { useText } from '../../../../text/text.ts'
import { spoken } from '../../live/announcing.ts'
import type { StageItem, StageSlot } from '../../programmeTypes.ts'
import type { PaperDay } from '../paperTypes.ts'
import { itemTitle, ledBy, roomOf, storyLine } from '../paperWords.ts'
import { SheetFrame } from './SheetFrame.tsx'

/** What is said before each story and item, at its time. */
const saidBefore = ({ day, items, rooms, roomUses }: PaperDay) =>
	announcementsOf({
		startAt: day.startAt,
		endAt: day.endAt,
		items,
		lateMin: () => 0,
		quietRoomId: roomUses.find(({ purpose }) => purpose === 'quiet')?.roomId ?? null,
	}).map((one) => ({ ...one, words: spoken(one, rooms) }))

type Said = ReturnType<typeof saidBefore>[number]

const Before = ({ said }: { readonly said: Said | undefined }) => {
	const say = useText()
	if (said === undefined) return null
	return (
		<div className="programme-sheet-say">
			<h4>{say('programmePaper.sayAt', { time: said.at })}</h4>
			<p>“{said.words}”</p>
			{said.kind === 'contentNote' ? <p>{say('programmePaper.leaveTime')}</p> : null}
		</div>
	)
}

const Story = ({ slot, said }: { readonly slot: StageSlot; readonly said: Said | undefined }) => {
	const say = useText()
	if (slot.isWithdrawn) {
		return (
			<div className="programme-sheet-story">
				<h4>{say('programmePaper.insteadOnly', { time: slot.startAt, number: slot.number })}</h4>
				<p>{say('programmePaper.changeSay')}</p>
				<p>
					<b>
						{slot.alternative === ''
							? say('programmePaper.changeNothing')
							: say('programmePaper.changeInstead', { what: slot.alternative })}
					</b>
				</p>
			</div>
		)
	}
	const limits = slot.speakers.reduce((sum, speaker) => sum + speaker.limits, 0)
	const beside = [...new Set(slot.speakers.map(({ supporter }) => supporter))].filter((name) => name !== '')
	return (
		<div className="programme-sheet-story">
			<h4>{storyLine(slot)}</h4>
			<p>
				{say('programmePaper.minutes', { count: slot.minutes })}. {say(`programmePaper.format.${slot.format}`)}.
			</p>
			<Before said={said} />
			<h5>{say('programmePaper.introduce')}</h5>
			{slot.speakers.map(({ speakerId, introduction }) => (
				<blockquote key={speakerId}>
					{introduction === '' ? say('programmePaper.noIntroduction') : `“${introduction}”`}
				</blockquote>
			))}
			<dl>
				<div>
					<dt>{say('programmePaper.questions')}</dt>
					<dd>{say(`programmePaper.question.${slot.questions}`)}</dd>
				</div>
				<div>
					<dt>{say('programmePaper.limits')}</dt>
					<dd>
						{limits === 0 ? say('programmePaper.limitsNone') : say('programmePaper.limitsCount', { count: limits })}
					</dd>
				</div>
				<div>
					<dt>{say('programmePaper.beside')}</dt>
					<dd>{beside.length === 0 ? say('programmePaper.besideNone') : beside.join(', ')}</dd>
				</div>
			</dl>
		</div>
	)
}

export const StagePaper = ({ of }: { readonly of: PaperDay }) => {
	const say = useText()
	const said = saidBefore(of)
	const place = (item: StageItem): string =>
		[
			say('programmePaper.from', { start: item.startAt, end: item.endAt }),
			roomOf(of.rooms, item.roomId),
			ledBy(item) === '' ? '' : say('programmePaper.led', { names: ledBy(item) }),
		]
			.filter((part) => part !== '')
			.join(', ')
	return (
		<SheetFrame of={of} kind={say('programmePaper.sheet.stageSheet')}>
			{of.items
				.filter(({ status, kind }) => status !== 'dropped' && kind !== 'setUp')
				.map((item) => (
					<div key={item.id} className="programme-sheet-item">
						<h3>{itemTitle(item)}</h3>
						<p>{place(item)}</p>
						<Before
							said={said.find((one) => one.itemId === item.id && one.slotId === null && one.kind === 'contentNote')}
						/>
						{item.slots.map((slot) => (
							<Story key={slot.slotId} slot={slot} said={said.find(({ slotId }) => slotId === slot.slotId)} />
						))}
					</div>
				))}
		</SheetFrame>
	)
}
