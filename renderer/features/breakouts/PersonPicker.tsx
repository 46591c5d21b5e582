/** Finds one person by name or badge code, among those who may take part or among everybody. */
import { PersonField, type PersonFieldProps } from '../../components/PersonField.tsx'
import { usePeopleSearch } from '../../transport/usePeopleSearch.ts'

export type { PersonCard } from '../../components/PersonField.tsx'

export type PersonPickerProps = Omit<PersonFieldProps, 'find'> & {
	/** `all`: whoever may take part; `anybody`: crew, companions and interpreters too. */
	readonly who?: 'all' | 'anybody'
}

export const PersonPicker = ({ who = 'all', ...field }: PersonPickerProps) => (
	<PersonField {...field} find={usePeopleSearch(who)} />
)
