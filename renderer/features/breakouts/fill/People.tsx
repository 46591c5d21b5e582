import type { Shortage } from './truth.ts'
import './People.css'

type Card = Shortage['people'][number]

/** Names with badge codes, in columns. */
export const People = ({ people }: { readonly people: readonly Card[] }) => (
	<ul className="fill-people">
		{people.map((person) => (
			<li key={person.registrationId}>
				{person.preferredName} <span className="code soft">{person.badgeCode}</span>
			</li>
		))}
	</ul>
)
