/** The order of the pack on paper: by zone, then by name; whoever is in no zone comes last. Pure. */
import type { Pack } from './leavingTypes.ts'

export type ZoneOfPack = {
	/** Empty: no zone is known. */
	readonly code: string
	readonly people: Pack['people']
}

export const byZone = ({ zones, people }: Pick<Pack, 'zones' | 'people'>): readonly ZoneOfPack[] => {
	const own = Map.groupBy(people, ({ zone }) => zone)
	return [...zones.map(({ code }) => code), ''].flatMap((code) => {
		const found = own.get(code) ?? []
		if (found.length === 0) return []
		const inOrder = found.toSorted(
			(one, other) =>
				one.preferredName.localeCompare(other.preferredName, 'en') || one.badgeCode.localeCompare(other.badgeCode),
		)
		return [{ code, people: inOrder }]
	})
}
