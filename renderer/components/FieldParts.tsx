/** The words around a field, the same for every kind of field. */
import { HandPalmIcon } from '@phosphor-icons/react'
import { useText } from '../text/text.ts'
import { Icon } from './Icon.tsx'
import './Field.css'

export const FieldWords = ({
	label,
	isOptional = false,
}: {
	readonly label: string
	readonly isOptional?: boolean
}) => {
	const say = useText()
	return (
		<>
			{label}
			{isOptional ? <span className="field-optional"> ({say('kit.optional')})</span> : null}
		</>
	)
}

/** What is wrong and how to put it right. */
export const FieldProblem = ({ id, children }: { readonly id: string; readonly children: string }) => (
	<span className="field-error" id={id}>
		<Icon of={HandPalmIcon} weight="fill" />
		<span>{children}</span>
	</span>
)
