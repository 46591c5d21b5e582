/** What everybody may take home: times, rooms, public titles, and names as each speaker chose. */
import { useText } from '../../../../text/text.ts'
import type { PaperDay } from '../paperTypes.ts'
import { itemTitle, roomOf } from '../paperWords.ts'
import { SheetFrame } from './SheetFrame.tsx'

export const VisitorsPaper = ({ of }: { readonly of: PaperDay }) => {
	const say = useText()
	const quiet = of.roomUses.find(({ purpose }) => purpose === 'quiet')
	return (
		<SheetFrame of={of} kind={say('programmePaper.visitorsTitle')} foot={say('programmePaper.visitorsFoot')}>
			<ol className="programme-sheet-visitors">
				{of.items
					.filter(({ status, kind }) => status !== 'dropped' && kind !== 'setUp')
					.map((item) => {
						const told = item.slots.filter(({ isWithdrawn }) => !isWithdrawn)
						const notes = [item.contentNote, ...told.map(({ contentNote }) => contentNote)].filter(
							(note) => note.trim() !== '',
						)
						return (
							<li key={item.id}>
								<b className="programme-sheet-when">{item.startAt}</b>
								<div>
									<h3>{itemTitle(item)}</h3>
									<p>{roomOf(of.rooms, item.roomId)}</p>
									{told.map(({ slotId, publicTitle, shownAs }) => (
										<p key={slotId}>{[publicTitle, shownAs.join(' and ')].filter((part) => part !== '').join('. ')}</p>
									))}
									{notes.map((note) => (
										<p key={note} className="programme-sheet-about">
											{say('programmePaper.talksAbout', { what: note })}
										</p>
									))}
								</div>
							</li>
						)
					})}
			</ol>
			{quiet === undefined ? null : (
				<p className="programme-sheet-lead">
					{say('programmePaper.quietRoom', { room: roomOf(of.rooms, quiet.roomId) })}
				</p>
			)}
			<p>{say('programmePaper.photosAsk')}</p>
		</SheetFrame>
	)
}
