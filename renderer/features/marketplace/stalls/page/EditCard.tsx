/** A part of the page to read, with the one button that opens its form. */
import { PencilSimpleIcon } from '@phosphor-icons/react'
import type { ReactNode } from 'react'
import { Button } from '../../../../components/Button.tsx'
import { Card } from '../../../../components/Card.tsx'
import { Icon } from '../../../../components/Icon.tsx'
import { useText } from '../../../../text/text.ts'
import { openerOf, type Part } from './pageParts.ts'

export type EditCardProps = {
	readonly part: Part
	readonly title: string
	/** What the button is called where it stands among others. */
	readonly label: string
	/** Null: nothing can be changed now. */
	readonly onOpen: ((part: Part) => void) | null
	readonly children: ReactNode
}

export const EditCard = ({ part, title, label, onOpen, children }: EditCardProps) => {
	const say = useText()
	return (
		<Card
			title={title}
			className="stalls-card"
			end={
				onOpen === null ? undefined : (
					<Button
						kind="quiet"
						id={openerOf(part)}
						label={label}
						icon={<Icon of={PencilSimpleIcon} />}
						onPress={() => onOpen(part)}
					>
						{say('marketStalls.change')}
					</Button>
				)
			}
		>
			{children}
		</Card>
	)
}
