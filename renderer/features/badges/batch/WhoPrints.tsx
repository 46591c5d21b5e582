/** Whose badges these are, and how often each was printed before. */
import { useState } from 'react'
import type { Badge } from '../../../components/badge/badgeWords.ts'
import { Table } from '../../../components/Table.tsx'
import { useText } from '../../../text/text.ts'

/** A table of more takes long to draw and nobody reads it. */
const mostShown = 200

export const WhoPrints = ({ badges }: { readonly badges: readonly Badge[] }) => {
	const say = useText()
	const [isOpen, setOpen] = useState(false)
	return (
		<details className="badges-who" onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary>{say('badges.batch.who')}</summary>
			{isOpen ? (
				<>
					{badges.length > mostShown ? (
						<p className="soft">{say('badges.batch.whoMore', { count: mostShown })}</p>
					) : null}
					<Table caption={say('badges.batch.whoTable')}>
						<thead>
							<tr>
								<th scope="col">{say('badges.batch.name')}</th>
								<th scope="col">{say('badges.batch.code')}</th>
								<th scope="col">{say('badges.batch.printed')}</th>
							</tr>
						</thead>
						<tbody>
							{badges.slice(0, mostShown).map(({ registrationId, preferredName, familyName, badgeCode, prints }) => (
								<tr key={registrationId}>
									<th scope="row">{`${preferredName} ${familyName}`.trim()}</th>
									<td className="code">{badgeCode}</td>
									<td>
										{prints === 0
											? say('badges.batch.printedNever')
											: say('badges.batch.printedTimes', { count: prints })}
									</td>
								</tr>
							))}
						</tbody>
					</Table>
				</>
			) : null}
		</details>
	)
}
