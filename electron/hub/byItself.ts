/**
 * Erasing that nobody has to ask for: looks when an event is opened and every ten minutes from then on, and begins
 * where it is turned on, something is due and nobody is at work. One at a time; whoever opens or closes an event waits
 * for it. Whatever comes of it is written down, and what failed is tried again on the next day or the next opening.
 */
import {
	type ByItselfCame,
	type ByItselfMoment,
	type ByItselfWait,
	whyNotNow,
} from '../../shared/domain/retention/byItself.ts'
import type { RetainedData } from '../../shared/domain/retention/schedule.ts'
import { isoDate } from '../../shared/lib/when.ts'
import { days } from '../database/stores/lookups.store.ts'
import { byItselfRow } from '../database/stores/retention.store.ts'
import { goingNow } from '../features/keeping/keeping.commands.ts'
import { isAlarmOn, isPractice, lastDoneAt } from '../features/keeping/keeping.store.ts'
import { hubActor, type OpenEvent } from './openEvent.ts'

export const lookEveryMs = 10 * 60_000

export type ByItselfParts = {
	readonly current: () => OpenEvent | null
	/** Something else goes on that would be cut off. */
	readonly isBusy: () => boolean
	readonly isUnfinished: () => boolean
	readonly erase: (data: readonly RetainedData[]) => Promise<ByItselfCame>
	readonly newId: () => string
	readonly nowMs: () => number
}

export const createByItself = ({ current, isBusy, isUnfinished, erase, newId, nowMs }: ByItselfParts) => {
	let running: Promise<void> | null = null
	let isClosed = false
	/** On which date the last try in this opening came to nothing. */
	const failedOn = new WeakMap<OpenEvent, string>()

	const momentOf = ({ file: { reader } }: OpenEvent): ByItselfMoment => {
		const atMs = nowMs()
		return {
			isOn: byItselfRow(reader)?.isOn ?? false,
			isPractice: isPractice(reader),
			isDayOn: days(reader).some(({ date }) => date === isoDate(atMs)),
			isAlarmOn: isAlarmOn(reader),
			lastDoneAtMs: lastDoneAt(reader, hubActor.desk),
			isBusy: isBusy(),
			due: goingNow({ db: reader, atMs }),
			isUnfinished: isUnfinished(),
			nowMs: atMs,
		}
	}

	/** Where it is off, which it mostly is, nothing else is read. */
	const whyNot = (event: OpenEvent): ByItselfWait | null =>
		byItselfRow(event.file.reader)?.isOn ? whyNotNow(momentOf(event)) : 'off'

	const attempt = async (): Promise<void> => {
		const event = current()
		if (!event || isClosed || whyNot(event) !== null || failedOn.get(event) === isoDate(nowMs())) return
		const came = await erase(momentOf(event).due).catch((): ByItselfCame => 'failed')
		// By now the event may be another file with a door of its own.
		const now = current()
		if (!now) return
		if (came !== 'erased') failedOn.set(now, isoDate(nowMs()))
		now.bus.call(hubActor, 'keeping.ranByItself', { id: newId(), input: { came } })
	}

	/** Looks once. Never throws: what could not even be written down is found again by the next look. */
	const look = (): Promise<void> => {
		running ??= attempt()
			.catch(() => undefined)
			.finally(() => {
				running = null
			})
		return running
	}

	const timer = setInterval(() => void look(), lookEveryMs)
	timer.unref()

	return {
		look,
		/** Another event is open, or none: looked at once whoever opened it has been answered. */
		opened: (): void => {
			setImmediate(() => void look())
		},
		isBusy: (): boolean => running !== null,
		idle: async (): Promise<void> => {
			await running
		},
		close: async (): Promise<void> => {
			isClosed = true
			clearInterval(timer)
			await running
		},
	}
}
