/**
 * Something that opens beside a card or a button and leaves the rest of the board usable. It takes the focus,
 * gives it back, and closes with Escape. On a narrow screen it stands at the foot.
 */
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'

type PopupProps = {
	/** What it belongs to, looked for again whenever it is placed. */
	readonly anchor: () => HTMLElement | null
	readonly onClose: () => void
	readonly role: 'dialog' | 'menu'
	readonly label: string
	readonly className: string
	readonly children: ReactNode
	/** Placed again when this changes. */
	readonly content: unknown
}

const gapPx = 12

/** Beside its anchor where there is room, else under or over it; always inside the window. */
const place = (popup: HTMLElement, anchor: HTMLElement, isMenu: boolean): void => {
	if (innerWidth <= 720 && !isMenu) {
		popup.style.transform = ''
		popup.dataset['side'] = 'foot'
		return
	}
	const { left, right, top, bottom } = anchor.getBoundingClientRect()
	const { offsetWidth: width, offsetHeight: height } = popup
	const fit = (at: number, size: number, room: number) => Math.max(8, Math.min(at, room - size - 8))
	const isRight = right + gapPx + width <= innerWidth - 8
	const isLeft = !isRight && left - gapPx - width >= 8
	const x = isMenu
		? fit(right - width, width, innerWidth)
		: isRight
			? right + gapPx
			: isLeft
				? left - gapPx - width
				: fit(left, width, innerWidth)
	const under = bottom + 6 + height <= innerHeight - 8
	const y =
		isMenu || (!isRight && !isLeft)
			? under
				? bottom + 6
				: Math.max(8, top - 6 - height)
			: fit(top - 48, height, innerHeight)
	popup.dataset['side'] = isMenu ? 'menu' : isRight ? 'right' : isLeft ? 'left' : 'under'
	popup.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`
	popup.style.setProperty('--pointer', `${Math.round((top + bottom) / 2 - y)}px`)
}

export const Popup = ({ anchor, onClose, role, label, className, children, content }: PopupProps) => {
	const box = useRef<HTMLDivElement>(null)
	const latest = useRef({ anchor, onClose })
	latest.current = { anchor, onClose }
	useLayoutEffect(() => {
		const popup = box.current
		if (popup === null) return
		const put = () => {
			const at = latest.current.anchor()
			if (at !== null) place(popup, at, role === 'menu')
		}
		put()
		const sizes = new ResizeObserver(put)
		sizes.observe(popup)
		addEventListener('resize', put)
		addEventListener('scroll', put, { capture: true, passive: true })
		return () => {
			sizes.disconnect()
			removeEventListener('resize', put)
			removeEventListener('scroll', put, { capture: true })
		}
	}, [role, content])
	useEffect(() => {
		const first = box.current?.querySelector<HTMLElement>('[data-first], button, [role="menuitem"]')
		;(role === 'menu' ? first : box.current)?.focus({ preventScroll: true })
		const press = (event: PointerEvent) => {
			if (!(event.target instanceof Element)) return
			const at = latest.current.anchor()
			if (box.current?.contains(event.target) || at?.contains(event.target)) return
			// A board that is scrolled or a card that is pressed says itself what comes of it.
			if (role === 'menu') latest.current.onClose()
		}
		addEventListener('pointerdown', press, { capture: true })
		return () => removeEventListener('pointerdown', press, { capture: true })
	}, [role])
	const keys = (event: KeyboardEvent): void => {
		if (event.key === 'Escape') {
			event.preventDefault()
			event.stopPropagation()
			onClose()
		} else if (role === 'menu' && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
			event.preventDefault()
			const items = [...(box.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
			const at = items.indexOf(document.activeElement as HTMLElement)
			items[(at + (event.key === 'ArrowDown' ? 1 : -1) + items.length) % items.length]?.focus()
		} else if (role === 'menu' && event.key === 'Tab') onClose()
	}
	return (
		// oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it is a dialog or a menu, whichever it was given
		<div
			ref={box}
			className={`popup ${className}`}
			role={role}
			aria-label={label}
			tabIndex={-1}
			onKeyDown={keys}
			data-region=""
		>
			{children}
		</div>
	)
}
