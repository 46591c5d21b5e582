/** Finds one registration by name or badge code, for whoever runs the event: crew and companions too. */
import { PersonField, type PersonFieldProps } from '../../components/PersonField.tsx'
import { usePeopleSearch } from '../../transport/usePeopleSearch.ts'

export const FindPerson = (field: Omit<PersonFieldProps, 'find'>) => <PersonField {...field} find={usePeopleSearch()} />
