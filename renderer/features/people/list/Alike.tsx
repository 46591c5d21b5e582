/** Warns whoever adds somebody of those on the list who may be them: by name, and by e-mail. */
import { everybody } from '../../../../shared/domain/people/filter.ts'
import { Message } from '../../../components/Message.tsx'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { personHref } from '../view.ts'
import { type ListedPerson, useSettled } from './useList.ts'

const mostShown = 4
/** Nobody wants to be warned of half a name. */
const pauseMs = 350

/** @param text a whole name or an address; empty: there is nothing to compare yet. */
export const Alike = ({ text }: { readonly text: string }) => {
	const say = useText()
	const settled = useSettled(text, pauseMs)
	const read = useQuery(
		`people.alike ${settled}`,
		async ({ people }): Promise<readonly ListedPerson[]> => {
			if (settled === '') return []
			const filter = { ...everybody, statuses: [], text: settled }
			const { rows } = await people.list({ filter, order: 'name', isDescending: false, limit: mostShown, offset: 0 })
			return rows
		},
		['people'],
	)
	const people = read.data ?? []
	return (
		<div role="status">
			{people.length === 0 ? null : (
				<Message tone="heed" title={say('people.add.alikeTitle', { count: people.length })}>
					<p>{say('people.add.alikeWords')}</p>
					<ul className="people-alike">
						{people.map(({ registrationId, fullName, badgeCode, organisation }) => (
							<li key={registrationId}>
								<a href={personHref(registrationId)}>{say('people.add.open', { name: fullName, code: badgeCode })}</a>
								{organisation === '' ? null : <span className="soft small"> {organisation}</span>}
							</li>
						))}
					</ul>
				</Message>
			)}
		</div>
	)
}
