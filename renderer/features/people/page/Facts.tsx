import type { ReactNode } from 'react'
import { useText } from '../../../text/text.ts'

export type Fact = { readonly label: string; readonly value: ReactNode }

/** What is known, a line each; what is not given says so. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => {
	const say = useText()
	return (
		<dl className="people-facts">
			{facts.map(({ label, value }) => (
				<div key={label}>
					<dt>{label}</dt>
					<dd>{value === '' ? <span className="soft">{say('people.page.none')}</span> : value}</dd>
				</div>
			))}
		</dl>
	)
}
