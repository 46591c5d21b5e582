/** Finds one registration by name or badge code, for whoever runs the event: crew and companions too. */
import { useCallback } from 'react'
import { PersonField, type PersonFieldProps } from '../../components/PersonField.tsx'
import { useHub } from '../../transport/hub.ts'

const shown = 8

export const FindPerson = (field: Omit<PersonFieldProps, 'find'>) => {
	const { client } = useHub()
	const find = useCallback(
		(text: string) =>
			client.breakouts.wishes({
				text: /\d/.test(text) ? text.toUpperCase() : text,
				only: 'anybody',
				limit: shown,
				offset: 0,
			}),
		[client],
	)
	return <PersonField {...field} find={find} />
}
