/** The first page of a screen: what is on, to be read from across the room, and what comes then. */
import { useText } from '../../text/text.ts'
import { ContentNote } from './ContentNote.tsx'
import { dayRows, titleOf } from './dayRows.ts'
import { NowPanel } from './NowPanel.tsx'
import type { Shown, ShownItem } from './useDisplay.ts'

const Delay = ({ item }: { readonly item: ShownItem }) => {
	const say = useText()
	return item.expectedAt === item.startAt ? null : (
		<span className="display-planned">{say('displays.insteadOf', { time: item.startAt })}</span>
	)
}

const Coming = ({ item, shown }: { readonly item: ShownItem; readonly shown: Shown }) => {
	const say = useText()
	return (
		<div className="display-coming">
			<h2>{titleOf(item)}</h2>
			{item.roomName === '' || item.roomName === shown.roomName ? null : (
				<p className="display-where">{item.roomName}</p>
			)}
			{item.isChanged && (item.title !== '' || item.change !== '') ? (
				<p>{item.title === '' ? say('displays.changed') : say('displays.changedTo', { what: item.change })}</p>
			) : null}
			{item.status === 'held' ? <p>{say('displays.soon')}</p> : null}
			<ContentNote item={item} quietRoom={shown.quietRoom} />
		</div>
	)
}

const Later = ({ item, shown }: { readonly item: ShownItem; readonly shown: Shown }) => {
	const say = useText()
	const isDropped = item.is === 'dropped'
	const where = item.roomName === '' || item.roomName === shown.roomName ? '' : `, ${item.roomName}`
	return (
		<li className={isDropped ? 'display-dropped' : ''}>
			<b>{item.expectedAt}</b>
			<span>
				<span className="display-later-title">
					{titleOf(item)}
					{where}
				</span>
				{isDropped ? <span className="display-planned">{say('displays.dropped')}</span> : <Delay item={item} />}
			</span>
		</li>
	)
}

export type NowNextProps = { readonly shown: Shown; readonly nowMs: number }

export const NowNext = ({ shown, nowMs }: NowNextProps) => {
	const say = useText()
	const rows = dayRows(shown, nowMs)
	const [first] = rows.next
	const hasMore = first !== undefined || rows.later.length > 0
	return (
		<div className={hasMore ? 'display-two' : 'display-two display-alone'}>
			<NowPanel shown={shown} on={rows.on} next={first} nowMs={nowMs} />
			{hasMore ? (
				<section className="display-next" aria-label={say('displays.laterToday')}>
					{first === undefined ? null : (
						<>
							<p className="display-label">
								{say('displays.next', { time: first.expectedAt })} <Delay item={first} />
							</p>
							{rows.next.map((item) => (
								<Coming key={item.itemId} item={item} shown={shown} />
							))}
						</>
					)}
					{rows.later.length === 0 ? null : (
						<ol className="display-later" aria-label={say('displays.later')}>
							{rows.later.map((item) => (
								<Later key={item.itemId} item={item} shown={shown} />
							))}
						</ol>
					)}
					{rows.left === 0 ? null : <p className="display-more">{say('displays.more', { count: rows.left })}</p>}
				</section>
			) : null}
		</div>
	)
}
