/** What is on, in the largest letters; or when it begins, or that it is over. */
import type { ReactNode } from 'react'
import { dateOf, formatDateInFull, formatTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { ContentNote } from './ContentNote.tsx'
import { progressOf, titleOf, titleSize } from './dayRows.ts'
import type { Shown, ShownItem } from './useDisplay.ts'

type OnProps = { readonly item: ShownItem; readonly many: number; readonly shown: Shown; readonly nowMs: number }

const Till = ({ item, nowMs }: Pick<OnProps, 'item' | 'nowMs'>) => {
	const say = useText()
	const progress = progressOf(item, nowMs)
	if (progress === null) return null
	const { gone, left, of } = progress
	return (
		<div className="display-till">
			<p>{say('displays.minutesLeft', { count: left, time: item.expectedEndAt })}</p>
			<svg
				className="display-bar"
				viewBox="0 0 100 2"
				preserveAspectRatio="none"
				role="img"
				aria-label={say('displays.minutesGone', { gone, of })}
			>
				<rect className="display-bar-all" width="100" height="2" />
				<rect className="display-bar-gone" width={(gone / of) * 100} height="2" />
			</svg>
		</div>
	)
}

const On = ({ item, many, shown, nowMs }: OnProps) => {
	const say = useText()
	const title = titleOf(item)
	const Title = many === 1 ? 'h1' : 'h2'
	return (
		<div className="display-on">
			<Title className={`display-title display-title-${titleSize(title, many)}`}>{title}</Title>
			{item.roomName === '' || item.roomName === shown.roomName ? null : (
				<p className="display-room">{item.roomName}</p>
			)}
			{item.stories.map((story) => (
				<p key={story} className="display-story">
					{story}
				</p>
			))}
			{item.isChanged && (item.title !== '' || item.change !== '') ? (
				<p className="display-change">
					{item.title === '' || item.change === ''
						? say('displays.changed')
						: say('displays.changedTo', { what: item.change })}
				</p>
			) : null}
			{item.status === 'held' ? <p className="display-change">{say('displays.pause')}</p> : null}
			<ContentNote item={item} quietRoom={shown.quietRoom} />
			<Till item={item} nowMs={nowMs} />
		</div>
	)
}

type Words = { readonly title: string; readonly words: string }

/** Between two things, before the first and after the last. */
const useQuietWords = (shown: Shown, next: ShownItem | undefined, nowMs: number): Words => {
	const say = useText()
	const { day, items } = shown
	if (day === null || items.length === 0)
		return { title: say('displays.nothingPlanned'), words: say('displays.nothingPlannedWords') }
	const [today, time] = [dateOf(nowMs), formatTime(nowMs)]
	if (day.date > today) {
		const values = { day: formatDateInFull(day.date), time: day.doorsAt }
		return { title: say('displays.beforeDoorsOn', values), words: '' }
	}
	if (day.date < today || next === undefined)
		return { title: say('displays.afterAll'), words: say('displays.afterAllWords') }
	if (time < day.doorsAt)
		return {
			title: say('displays.beforeDoors', { time: day.doorsAt }),
			words: say('displays.beforeStart', { time: day.startAt }),
		}
	const hasBegun = items.some(({ is }) => is === 'over')
	const nextAt = next.expectedAt
	return hasBegun
		? { title: say('displays.between'), words: say('displays.betweenNext', { time: nextAt }) }
		: { title: say('displays.beforeStart', { time: nextAt }), words: '' }
}

export type NowPanelProps = {
	readonly shown: Shown
	readonly on: readonly ShownItem[]
	readonly next: ShownItem | undefined
	readonly nowMs: number
}

export const NowPanel = ({ shown, on, next, nowMs }: NowPanelProps) => {
	const say = useText()
	const quiet = useQuietWords(shown, next, nowMs)
	const label: ReactNode = (
		<>
			<span className="display-lamp" aria-hidden="true" />
			{say('displays.now')}
		</>
	)
	return (
		<section className="display-now" aria-label={say('displays.now')}>
			{on.length === 0 ? (
				<>
					<h1 className={`display-title display-title-${titleSize(quiet.title, 1)}`}>{quiet.title}</h1>
					{quiet.words === '' ? null : <p className="display-room">{quiet.words}</p>}
				</>
			) : (
				<>
					{on.length === 1 ? <p className="display-label">{label}</p> : <h1 className="display-label">{label}</h1>}
					{on.map((item) => (
						<On key={item.itemId} item={item} many={on.length} shown={shown} nowMs={nowMs} />
					))}
				</>
			)}
		</section>
	)
}
