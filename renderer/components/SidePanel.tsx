/**
 * A form beside the list it belongs to. It takes the focus to its first field; Esc closes it and the
 * focus goes back to where it was opened from.
 */
import { XIcon } from '@phosphor-icons/react'
import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { useText } from '../text/text.ts'
import { Button } from './Button.tsx'
import { focusSoon } from './focusSoon.ts'
import { Icon } from './Icon.tsx'
import { Message } from './Message.tsx'
import './Card.css'
import './SidePanel.css'

export type SidePanelProps = {
	readonly title: string
	readonly children: ReactNode
	/** What the main button does. */
	readonly saveLabel: string
	readonly isWorking: boolean
	/** Why it was not done. */
	readonly problem: string | undefined
	readonly onSave: () => void
	readonly onClose: () => void
	/** The id of what has the focus afterwards. */
	readonly openerId: string
	readonly isWide?: boolean
	/** Of its heading: one below what it stands under. */
	readonly level?: 2 | 3
}

/** Takes the focus to the first field that is wrong; call it after a try. */
export const focusProblem = (form: HTMLElement | null): void =>
	focusSoon(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]'))

export const SidePanel = ({
	title,
	children,
	saveLabel,
	isWorking,
	problem,
	onSave,
	onClose,
	openerId,
	isWide = false,
	level = 3,
}: SidePanelProps) => {
	const say = useText()
	const id = useId()
	const Heading = level === 2 ? 'h2' : 'h3'
	const form = useRef<HTMLFormElement>(null)
	useEffect(() => {
		focusSoon(() => form.current?.querySelector<HTMLElement>('input, select, textarea'))
	}, [])
	const close = (): void => {
		onClose()
		focusSoon(() => document.getElementById(openerId))
	}
	const submit = (event: FormEvent): void => {
		event.preventDefault()
		if (isWorking) return
		onSave()
		focusProblem(form.current)
	}
	return (
		// oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears Esc from the fields in it
		<section
			className={isWide ? 'side-panel side-panel-wide card' : 'side-panel card'}
			aria-labelledby={id}
			data-region=""
			onKeyDown={(event) => {
				if (event.key !== 'Escape' || event.defaultPrevented) return
				event.preventDefault()
				close()
			}}
		>
			<div className="side-panel-head">
				<Heading className="card-title" id={id}>
					{title}
				</Heading>
				<Button kind="quiet" label={say('kit.close')} icon={<Icon of={XIcon} />} onPress={close} />
			</div>
			<form ref={form} className="side-panel-form" onSubmit={submit} noValidate>
				{children}
				{problem === undefined ? null : <Message tone="heed">{problem}</Message>}
				<div className="side-panel-actions row wrap">
					<Button kind="main" type="submit" isWorking={isWorking}>
						{saveLabel}
					</Button>
					<Button onPress={close}>{say('kit.goBack')}</Button>
				</div>
			</form>
		</section>
	)
}
