/** A field of a form that says where its words seem to name somebody. */
import { NamingNotice } from '../../components/NamingNotice.tsx'
import { TextField } from '../../components/TextField.tsx'
import type { Naming } from '../../transport/useNaming.ts'

export type NamedFieldProps = {
	readonly label: string
	readonly value: string
	readonly onChange: (value: string) => void
	readonly naming: Naming
	/** Which of the texts that are asked about. */
	readonly at: number
	readonly maxLength: number
	readonly lines?: number
	readonly hint?: string
	readonly error?: string | undefined
}

export const NamedField = ({ naming, at, ...field }: NamedFieldProps) => (
	<div>
		<TextField {...field} />
		<NamingNotice isShown={naming.isNaming(at)} onKeep={() => naming.keep(at)} />
	</div>
)
