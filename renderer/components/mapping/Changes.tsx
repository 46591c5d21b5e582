import { ArrowRightIcon } from '@phosphor-icons/react'
import { useText } from '../../text/text.ts'
import { Icon } from '../Icon.tsx'
import { VisuallyHidden } from '../VisuallyHidden.tsx'

export type ChangesProps = {
	/** In words, for a person to read. */
	readonly changes: readonly { readonly field: string; readonly before: string; readonly after: string }[]
}

/** What a row changes, field by field: what it was and what it would be. */
export const Changes = ({ changes }: ChangesProps) => {
	const say = useText()
	return (
		<dl className="changes">
			{changes.map(({ field, before, after }) => (
				<div key={`${field}:${after}`}>
					<dt>{field}</dt>
					<dd>
						<VisuallyHidden>{`${say('importing.lookOver.before')}: `}</VisuallyHidden>
						<s className="soft">{before}</s> <Icon of={ArrowRightIcon} />{' '}
						<VisuallyHidden>{`, ${say('importing.lookOver.after')}: `}</VisuallyHidden>
						<b>{after}</b>
					</dd>
				</div>
			))}
		</dl>
	)
}
