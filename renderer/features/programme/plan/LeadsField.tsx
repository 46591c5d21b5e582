import { XIcon } from '@phosphor-icons/react'
import { useCallback } from 'react'
import { Button } from '../../../components/Button.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { PersonField } from '../../../components/PersonField.tsx'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import type { DraftLead } from './itemDraft.ts'

const fieldId = 'item-leads'
const shown = 8

export type LeadsFieldProps = {
	readonly leads: readonly DraftLead[]
	readonly onChange: (leads: readonly DraftLead[]) => void
}

/** Who leads or chairs it. Whoever tells a story stands with the story, not here. */
export const LeadsField = ({ leads, onChange }: LeadsFieldProps) => {
	const say = useText()
	const { client } = useHub()
	const find = useCallback(
		(text: string) =>
			client.breakouts.wishes({
				// Letters of badge codes are capitals, whatever somebody types.
				text: /\d/.test(text) ? text.toUpperCase() : text,
				only: 'anybody',
				limit: shown,
				offset: 0,
			}),
		[client],
	)
	return (
		<fieldset className="item-part">
			<legend>{say('programme.item.leads')}</legend>
			{leads.length === 0 ? null : (
				<ul className="item-taken">
					{leads.map((lead) => (
						<li key={lead.registrationId}>
							<span>
								{lead.preferredName} <span className="code soft">{lead.badgeCode}</span>
							</span>
							<Button
								kind="quiet"
								size="dense"
								label={say('programme.item.takeOut', { name: lead.preferredName })}
								icon={<Icon of={XIcon} />}
								onPress={() => {
									onChange(leads.filter(({ registrationId }) => registrationId !== lead.registrationId))
									focusSoon(() => document.getElementById(fieldId))
								}}
							/>
						</li>
					))}
				</ul>
			)}
			<PersonField
				id={fieldId}
				label={say('programme.item.addLead')}
				find={find}
				exclude={leads.map(({ registrationId }) => registrationId)}
				isInline
				onPick={(card) => onChange([...leads, card])}
			/>
		</fieldset>
	)
}
