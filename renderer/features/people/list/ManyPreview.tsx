import { useText } from '../../../text/text.ts'
import type { Counted } from './usePreview.ts'

/** As many names as a panel holds; the rest is a number. */
const mostNames = 12

export const ManyPreview = ({ counted: { preview, hasFailed } }: { readonly counted: Counted }) => {
	const say = useText()
	const isIn = preview?.isIn.slice(0, mostNames) ?? []
	const more = (preview?.isInCount ?? 0) - isIn.length
	return (
		<div className="people-preview">
			<h3>{say('people.many.preview')}</h3>
			<div role="status" className="stack-s">
				{hasFailed ? <p>{say('people.many.unreadable')}</p> : null}
				{preview === null && !hasFailed ? <p className="soft">{say('people.many.counting')}</p> : null}
				{preview === null ? null : (
					<>
						<p>
							<b>
								{preview.changed === 0
									? say('people.many.nothing')
									: say('people.many.changes', { count: preview.changed })}
							</b>
						</p>
						{preview.unchanged > 0 ? <p>{say('people.many.stay', { count: preview.unchanged })}</p> : null}
						{preview.notThere > 0 ? <p>{say('people.many.notThere', { count: preview.notThere })}</p> : null}
						{preview.isInCount > 0 ? <p>{say('people.many.isIn', { count: preview.isInCount })}</p> : null}
					</>
				)}
			</div>
			{isIn.length === 0 ? null : (
				<ul className="people-names small">
					{isIn.map(({ registrationId, preferredName, badgeCode }) => (
						<li key={registrationId}>
							{preferredName} <span className="code soft">{badgeCode}</span>
						</li>
					))}
					{more > 0 ? <li>{say('people.many.isInMore', { count: more })}</li> : null}
				</ul>
			)}
		</div>
	)
}
