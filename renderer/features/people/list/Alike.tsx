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

export type AlikeProps = { readonly preferredName: string; readonly familyName: string; readonly email: string }

export const Alike = ({ preferredName, familyName, email }: AlikeProps) => {
	const say = useText()
	const name = [preferredName.trim(), familyName.trim()].every((part) => part !== '')
		? `${preferredName.trim()} ${familyName.trim()}`
		: ''
	const texts = useSettled(`${name}\n${email.includes('@') ? email.trim() : ''}`, pauseMs)
	const read = useQuery(
		`people.alike ${texts}`,
		async ({ people }) => {
			const found = new Map<string, ListedPerson>()
			for (const text of texts.split('\n').filter((one) => one !== '')) {
				const filter = { ...everybody, statuses: [], text }
				const { rows } = await people.list({ filter, order: 'name', isDescending: false, limit: mostShown, offset: 0 })
				for (const row of rows) found.set(row.registrationId, row)
			}
			return [...found.values()].slice(0, mostShown)
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
