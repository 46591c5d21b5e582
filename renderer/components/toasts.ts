/** Short confirmations with a way back. Whatever a toast says is in History too. */
import { create } from 'zustand'

export type Toast = {
	readonly id: number
	readonly text: string
	/** Takes it back; the toast goes when this was pressed. */
	readonly undo?: () => void
	/** Instead of "Undo". */
	readonly undoLabel?: string
}

type Toasts = { readonly toasts: readonly Toast[] }

export const useToasts = create<Toasts>()(() => ({ toasts: [] }))

/** How long a toast stays, and at least as long as it has the focus or the mouse. */
export const toastMs = 10_000

let nextId = 1

/** Shows one sentence; at most three stand at once. Returns its id. */
export const toast = (text: string, options: Omit<Toast, 'id' | 'text'> = {}): number => {
	const id = nextId++
	useToasts.setState(({ toasts }) => ({ toasts: [...toasts.slice(-2), { id, text, ...options }] }))
	return id
}

export const dismissToast = (id: number): void => {
	useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((one) => one.id !== id) }))
}
