/** What leaves the event as a file: made beside the door, written down through it. */
import type { InputOf } from '../../shared/contract/index.ts'
import { statisticsRule } from '../../shared/domain/statistics/rule.ts'
import type { Actor } from '../bus/actor.ts'
import { days } from '../database/stores/lookups.store.ts'
import { overview } from '../features/events/events.store.ts'
import { countsToPublish } from '../features/statistics/countsToPublish.ts'
import { createExportsService } from '../workers/exports.service.ts'
import { createOpenCopy } from '../workers/openCopy.service.ts'
import { createStatisticsService } from '../workers/statistics.service.ts'
import { createSaveCalendar } from './calendar.service.ts'
import { createExportFacts, pastDay } from './exportFacts.ts'
import type { Dialogs } from './library.service.ts'
import { newId } from './newId.ts'
import type { OpenEvent } from './openEvent.ts'

export type LeavingParts = {
	/** @throws Refusal where none is open */
	readonly event: () => OpenEvent
	/** Who stands in the log for this computer. */
	readonly self: () => Actor
	/** Initials of whoever sits there. */
	readonly operator: () => string
	readonly saveDialog: Dialogs['save'] | null
	readonly nowMs: () => number
}

export const createLeaving = ({ event, self, operator, saveDialog, nowMs }: LeavingParts) => {
	const statistics = createStatisticsService({ counts: () => countsToPublish(event().file.reader) })
	const files = createExportsService({
		facts: createExportFacts({
			event,
			madeBy: self,
			numbers: () => statistics.preview({ rule: statisticsRule('mentalHealth') }),
			nowMs,
		}),
		isPastDay: (what) => pastDay(event().file.reader, what, nowMs()),
		record: (input) =>
			void event().bus.call(self(), 'exports.record', {
				id: newId(),
				input: input satisfies InputOf<'exports.record'>,
			}),
		newId,
		nowMs,
		saveDialog,
	})
	const openCopy = createOpenCopy({
		event: () => {
			const { file } = event()
			const { name = '', practice = 'no' } = overview(file.reader) ?? {}
			const isPast = pastDay(file.reader, 'openCopy', nowMs())
			return { forReading: file.forReading, name, days: days(file.reader), practice, isPastDay: isPast }
		},
		record: (input) =>
			void event().bus.call({ ...self(), operator: operator() }, 'openCopy.record', { id: newId(), input }),
		newId,
		nowMs,
		saveDialog,
	})
	return {
		services: {
			...openCopy.services,
			'exports.preview': files.preview,
			'exports.read': files.read,
			'exports.saveAs': files.saveAs,
			'statistics.preview': statistics.preview,
			'programme.saveCalendar': createSaveCalendar({
				text: (dayIds) => event().bus.ask(self(), 'programme.calendar', { dayIds: [...dayIds] }).text,
				saveDialog,
			}),
		},
		streams: { 'exports.make': files.make, 'openCopy.make': openCopy.make },
		close: (): void => {
			files.close()
			openCopy.close()
			statistics.close()
		},
	}
}
