/** Whom to ask about a stall. Read when somebody asks for it, and gone with the part of the screen that showed it. */
import { Fragment } from 'react'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'

export const ContactLines = ({ stallId }: { readonly stallId: string }) => {
	const say = useText()
	const { data, hasFailed } = useQuery(
		`marketplace.contact:${stallId}`,
		(client) => client.marketplace.contact({ stallId }),
		['marketplace'],
	)
	if (data === undefined) {
		return (
			<p className="contact-none" role="status">
				{say(hasFailed ? 'marketDay.contactFailed' : 'marketDay.loading')}
			</p>
		)
	}
	const contact = data.outcome === 'known' ? data.contact : null
	const lines = [
		['contactName', contact?.contactName ?? ''],
		['contactPhone', contact?.contactPhone ?? ''],
		['contactEmail', contact?.contactEmail ?? ''],
		['unloading', contact?.unloading ?? ''],
		['contactNote', contact?.note ?? ''],
	] as const
	const filled = lines.filter(([, value]) => value !== '')
	if (filled.length === 0) {
		return (
			<p className="contact-none" role="status">
				{say('marketDay.contactNone')}
			</p>
		)
	}
	return (
		<div className="contact-known" role="status">
			<dl className="contact-lines">
				{filled.map(([key, value]) => (
					<Fragment key={key}>
						<dt>{say(`marketDay.${key}`)}</dt>
						<dd>{value}</dd>
					</Fragment>
				))}
			</dl>
		</div>
	)
}
