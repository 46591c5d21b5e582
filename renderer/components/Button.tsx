/**
 * The one button. Its label says what happens and to whom. It is never greyed out without a word:
 * `whyNot` keeps it focusable, dashes it and says beside it what is missing; `isWorking` keeps it
 * focusable while the work runs.
 */
import { CircleNotchIcon } from '@phosphor-icons/react'
import { type MouseEvent, type ReactNode, useId } from 'react'
import { Icon } from './Icon.tsx'
import { KeyCap } from './KeyCap.tsx'
import './Button.css'

export type ButtonProps = {
	readonly children?: ReactNode
	/** `main`: one a region; `second`: outlined; `quiet`: underlined. */
	readonly kind?: 'main' | 'second' | 'quiet'
	/** `desk`: 56 px, for the check-in desk; `dense`: 32 px with a mouse, in tables. */
	readonly size?: 'normal' | 'desk' | 'dense'
	readonly icon?: ReactNode
	/** The keys that do the same, shown at the end: `Ctrl Z`. */
	readonly keys?: string | undefined
	/** For a button with an icon alone: what it does. */
	readonly label?: string
	/** Set while it cannot be pressed yet: the reason, in words. */
	readonly whyNot?: string | undefined
	readonly isWorking?: boolean
	readonly isWide?: boolean
	readonly type?: 'button' | 'submit'
	readonly onPress?: () => void
	readonly autoFocus?: boolean
	readonly className?: string
	readonly id?: string
	readonly 'aria-describedby'?: string
	/** One of several of which one is on. */
	readonly isPressed?: boolean
	readonly 'aria-expanded'?: boolean
	readonly 'aria-controls'?: string
}

const ariaKeys = (keys: string): string => keys.replace('Ctrl', 'Control').replaceAll(' ', '+')

export const Button = ({
	children,
	kind = 'second',
	size = 'normal',
	icon,
	keys,
	label,
	whyNot,
	isWorking = false,
	isWide = false,
	className = '',
	type = 'button',
	onPress,
	isPressed,
	...rest
}: ButtonProps) => {
	const whyId = useId()
	const isNotYet = whyNot !== undefined && !isWorking
	const classes = [
		'button',
		`button-${kind}`,
		size === 'normal' ? '' : `button-${size}`,
		children === undefined ? 'button-icon' : '',
		isNotYet ? 'button-not-yet' : '',
		isWorking ? 'button-working' : '',
		className,
	]
	const described = [rest['aria-describedby'], isNotYet ? whyId : undefined].filter((id) => id !== undefined).join(' ')
	/** A button that cannot be pressed yet does not send its form either. */
	const press = (event: MouseEvent): void => {
		if (isNotYet || isWorking) event.preventDefault()
		else onPress?.()
	}
	return (
		<span className={`button-hold${isWide ? ' button-hold-wide' : ''}`}>
			<button
				{...rest}
				type={type}
				className={classes.filter((name) => name !== '').join(' ')}
				aria-disabled={isNotYet || isWorking || undefined}
				aria-busy={isWorking || undefined}
				onClick={press}
				{...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
				{...(label === undefined ? {} : { 'aria-label': label })}
				{...(described === '' ? {} : { 'aria-describedby': described })}
				{...(keys === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(keys) })}
			>
				{isWorking ? <Icon of={CircleNotchIcon} className="button-turning" /> : icon}
				{children}
				{keys === undefined ? null : <KeyCap keys={keys} />}
			</button>
			{isNotYet ? (
				<span className="button-why" id={whyId}>
					{whyNot}
				</span>
			) : null}
		</span>
	)
}
