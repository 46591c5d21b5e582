/**
 * What is tapped on the floor of the hall, held for as long as the page lives: each tap is sent at once, one after
 * the other, under an id of its own that every retry keeps; what could not be sent stays here and is sent again.
 * The screen shows what was read with the taps on top, until the hub's answer holds them.
 */
import { createStore, type StoreApi } from 'zustand'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import type { StallMark } from '../../../../shared/domain/marketplace/words.ts'
import { newId } from '../../../transport/newId.ts'
import type { StepOf } from '../../../transport/sendSteps.ts'
import type { DayRead, DayStall } from './dayTypes.ts'

export type FloorCommand = 'marketplace.setMark' | 'marketplace.tally'
export type FloorStep = StepOf<FloorCommand>
type FloorAnswer = OutputOf<FloorCommand>

export type Waiting = {
	readonly id: string
	readonly step: FloorStep
	readonly atMs: number
	/** The hub has it; an answer that holds it was not read yet. */
	readonly isKept: boolean
}

export type FloorState = {
	readonly read: { readonly day: DayRead; readonly to: string } | null
	readonly waiting: readonly Waiting[]
	/** The hub did not answer: they are sent again. */
	readonly isLost: boolean
	/** The last that the hub did not do. */
	readonly refused: { readonly name: FloorCommand; readonly answer: FloorAnswer } | null
}

export type FloorWire = {
	readonly send: (step: FloorStep, id: string) => Promise<FloorAnswer>
	readonly again: () => Promise<void>
	/** Hears what the hub has kept. */
	readonly onKept: (id: string, answer: FloorAnswer) => void
}

export type FloorBox = ReturnType<typeof createFloorBox>

export const createFloorBox = (parts: { readonly newId: () => string }) => {
	const store: StoreApi<FloorState> = createStore(() => ({ read: null, waiting: [], isLost: false, refused: null }))
	let wire: FloorWire | null = null
	let isSending = false
	let marks = 0

	const next = (): Waiting | undefined => store.getState().waiting.find(({ isKept }) => !isKept)
	const without = (id: string): readonly Waiting[] => store.getState().waiting.filter((one) => one.id !== id)
	const settle = ({ id, step }: Waiting, answer: FloorAnswer): void => {
		if (answer.outcome === 'notFound') {
			store.setState({ waiting: without(id), refused: { name: step[0], answer } })
			return
		}
		store.setState(({ waiting }) => ({
			waiting: waiting.map((one) => (one.id === id ? { ...one, isKept: true } : one)),
			isLost: false,
		}))
		wire?.onKept(id, answer)
	}
	const sendAll = async ({ send }: FloorWire): Promise<void> => {
		for (let one = next(); one !== undefined; one = next()) {
			marks++
			const answer = await send(one.step, one.id)
			marks++
			settle(one, answer)
		}
	}
	const drain = async (): Promise<void> => {
		if (isSending || wire === null || next() === undefined) return
		isSending = true
		try {
			await sendAll(wire)
		} catch {
			marks++
			store.setState({ isLost: true })
		} finally {
			isSending = false
		}
		await wire.again()
	}

	return {
		store,
		/** Says how taps are sent from now on. */
		connect: (to: FloorWire): void => {
			wire = to
			void drain()
		},
		put: (steps: readonly FloorStep[], atMs: number): void => {
			const more = steps.map((step) => ({ id: parts.newId(), step, atMs, isKept: false }))
			store.setState(({ waiting }) => ({ waiting: [...waiting, ...more], refused: null }))
			void drain()
		},
		/** Sends again what waits for the hub. */
		retry: (): void => void drain(),
		/** Counts what has been sent: an answer that was asked for before is too old to be believed. */
		mark: (): number => marks,
		/** `to`: the badge that it was read with; whoever comes next sees nothing of it. */
		bring: (day: DayRead, mark: number, to: string): void => {
			if (mark !== marks) return
			store.setState(({ waiting }) => ({ read: { day, to }, waiting: waiting.filter(({ isKept }) => !isKept) }))
		},
		/** Whether a tap is not kept anywhere but here. */
		isLoose: (): boolean => next() !== undefined,
	}
}

const boxes = new Map<string, FloorBox>()

/** The taps of one day, whoever looks at it and however often the page shows something else in between. */
export const floorBoxOf = (dayId: string): FloorBox => {
	const box = boxes.get(dayId) ?? createFloorBox({ newId })
	boxes.set(dayId, box)
	return box
}

/** Whether any tap on this page is not kept yet. */
export const hasLooseTaps = (): boolean => [...boxes.values()].some((box) => box.isLoose())

const marked = (stall: DayStall, mark: StallMark, isOn: boolean, atMs: number): DayStall => {
	const others = stall.marks.filter((one) => one.mark !== mark)
	const kept = stall.marks.find((one) => one.mark === mark)
	return { ...stall, marks: isOn ? [...others, kept ?? { mark, atMs }] : others }
}

const counted = (stall: DayStall, hour: number, by: number): DayStall => {
	const count = Math.max(0, (stall.tally.find((one) => one.hour === hour)?.count ?? 0) + by)
	const others = stall.tally.filter((one) => one.hour !== hour)
	return { ...stall, tally: [...others, { hour, count }].toSorted((one, other) => one.hour - other.hour) }
}

/** The stalls as they were read, with the taps on top. */
export const withTaps = (stalls: readonly DayStall[], waiting: readonly Waiting[]): readonly DayStall[] => {
	if (waiting.length === 0) return stalls
	const shown = new Map(stalls.map((stall) => [stall.stallId, stall]))
	for (const { step, atMs } of waiting) {
		const [name, input] = step
		const stall = shown.get(input.stallId)
		if (stall === undefined) continue
		const after =
			name === 'marketplace.setMark'
				? marked(stall, input.mark, input.isOn, atMs)
				: counted(stall, input.hour, input.by)
		shown.set(input.stallId, after)
	}
	return [...shown.values()]
}
