import { useText } from '../../../text/text.ts'
import type { Finding } from '../lookTypes.ts'
import { useLookList } from './LookContext.ts'

const most = 6

/** Who and what a finding is about: a card for each person, and links to stories and items. */
export const About = ({ finding }: { readonly finding: Finding }) => {
	const say = useText()
	const { places } = useLookList()
	const { people, slotIds, groupIds } = finding
	// The session of a story that is named says nothing more.
	const ofStories = new Set(slotIds.map((id) => places.storyOf(id)?.itemId))
	const itemIds = finding.itemIds.filter((id) => !ofStories.has(id))
	if (people.length + slotIds.length + itemIds.length + groupIds.length === 0) return null
	const more = (count: number) => (count > most ? <li>{say('look.morePeople', { count: count - most })}</li> : null)
	return (
		<ul className="look-about" aria-label={say('look.affected')}>
			{people.slice(0, most).map((one) => (
				<li key={one.registrationId} className="look-card">
					{one.preferredName} <span className="code">{one.badgeCode}</span>
				</li>
			))}
			{more(people.length)}
			{slotIds.slice(0, most).map((id) => {
				const story = places.storyOf(id)
				if (story === undefined) return null
				return (
					<li key={id}>
						<a href={`#/stories/${id}`}>{say(story.startAt === '' ? 'look.story' : 'look.storyAt', story)}</a>
					</li>
				)
			})}
			{itemIds.slice(0, most).map((id) => {
				const item = places.itemOf(id)
				if (item === undefined) return null
				const { title, startAt, dayId } = item
				return (
					<li key={id}>
						<a href={`#/programme/plan/${dayId}/${id}`}>{say('look.itemAt', { title, startAt })}</a>
					</li>
				)
			})}
			{groupIds.slice(0, most).map((id) => {
				const table = places.tableOf(id)
				return table === undefined ? null : <li key={id}>{say('look.tableInRound', table)}</li>
			})}
			{more(groupIds.length)}
		</ul>
	)
}
