/** The programme of every day as those beside the stage see it: speakers by the name that each of them chose. */
import type { ItemOnSheet } from '../../../shared/domain/exports/programmeSheets.ts'
import { days } from '../../database/stores/lookups.store.ts'
import { roomNames } from './rooms.store.ts'
import type { ExportSource } from './source.ts'

export const programmeItems = ({ db, ask }: Pick<ExportSource, 'db' | 'ask'>): readonly ItemOnSheet[] => {
	const rooms = roomNames(db)
	return days(db)
		.toSorted((one, other) => (one.date < other.date ? -1 : 1))
		.flatMap(({ id, date }) =>
			ask('programme.runSheet', { dayId: id }).items.map((item) => ({
				...item,
				date,
				room: rooms.get(item.roomId ?? '') ?? '',
				leads: item.leads.map(({ preferredName }) => preferredName),
				slots: item.slots.map((slot) => ({ ...slot, shownAs: slot.shownAs.filter((name) => name !== '') })),
			})),
		)
}
