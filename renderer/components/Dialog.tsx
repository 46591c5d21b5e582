/**
 * Asks before something that cannot be undone, or shows something once. The title is the outcome;
 * "Go back" and Esc leave everything as it was. Focus is trapped inside and returned afterwards.
 */
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useText } from '../text/text.ts'
import { Button } from './Button.tsx'
import './Dialog.css'

export type DialogProps = {
	readonly title: string
	readonly isOpen: boolean
	/** "Go back", Esc. */
	readonly onClose: () => void
	readonly children: ReactNode
	/** The main button, usually `<Button kind="main">`. */
	readonly main?: ReactNode
	/** Instead of "Go back". */
	readonly backLabel?: string
	readonly isWide?: boolean
}

export const Dialog = ({ title, isOpen, onClose, children, main, backLabel, isWide = false }: DialogProps) => {
	const say = useText()
	return (
		<ModalOverlay
			className="dialog-veil"
			isOpen={isOpen}
			onOpenChange={(open) => {
				if (!open) onClose()
			}}
		>
			<Modal className={isWide ? 'dialog dialog-wide' : 'dialog'}>
				<AriaDialog className="dialog-inside">
					<Heading slot="title" className="dialog-title" level={2}>
						{title}
					</Heading>
					<div className="dialog-body">{children}</div>
					<div className="dialog-actions">
						{main}
						<Button kind="second" onPress={onClose}>
							{backLabel ?? say('kit.goBack')}
						</Button>
					</div>
				</AriaDialog>
			</Modal>
		</ModalOverlay>
	)
}
