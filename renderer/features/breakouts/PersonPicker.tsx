/** Finds one person by name or badge code, among those who may take part or among everybody. */
import { useCallback } from 'react'
import { PersonField, type PersonFieldProps } from '../../components/PersonField.tsx'
import { useHub } from '../../transport/hub.ts'

export type { PersonCard } from '../../components/PersonField.tsx'

export type PersonPickerProps = Omit<PersonFieldProps, 'find'> & {
	/** `all`: whoever may take part; `anybody`: crew, companions and interpreters too. */
	readonly who?: 'all' | 'anybody'
}

const shown = 8

export const PersonPicker = ({ who = 'all', ...field }: PersonPickerProps) => {
	const { client } = useHub()
	const find = useCallback(
		(text: string) =>
			// Letters of badge codes are capitals, whatever somebody types.
			client.breakouts.wishes({
				text: /\d/.test(text) ? text.toUpperCase() : text,
				only: who,
				limit: shown,
				offset: 0,
			}),
		[client, who],
	)
	return <PersonField {...field} find={find} />
}
