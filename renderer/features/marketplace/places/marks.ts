/** How each position looks on the plan, and what is read out of it. */
import type { PlanMark } from '../../../components/hall/planTypes.ts'
import { say } from '../../../text/text.ts'
import type { HallRead, Stall } from '../marketTypes.ts'
import type { Names } from './names.ts'
import { spokenOption } from './optionWords.ts'
import type { Option } from './placesTypes.ts'

export type Shown = {
	readonly hall: HallRead
	readonly names: Names
	/** The stall whose panel is open. */
	readonly chosen: Stall | null
	/** The position that is looked at for it. */
	readonly lookedAtId: string | null
	/** The position that would be better than where it is now; null: none would. */
	readonly betterId: string | null
	/** The stall in hand, and what each position would mean for it; null while that is not known. */
	readonly carried: { readonly stall: Stall; readonly options: ReadonlyMap<string, Option> | null } | null
}

const plain = (position: HallRead['positions'][number], stall: Stall | undefined): PlanMark => {
	const { code, isOpen } = position
	if (stall === undefined)
		return isOpen
			? { text: say('market.free'), tone: 'free', label: say('marketPlaces.mark.free', { code }) }
			: {
					text: say('marketPlaces.plan.closed'),
					tone: 'shut',
					label: say('marketPlaces.mark.closed', { code }),
				}
	const { number, organisation, unmet, place } = stall
	const words = [
		say('marketPlaces.mark.stall', { code, number, organisation }),
		place?.isPinned === true ? say('marketPlaces.mark.pinned') : '',
		unmet.length === 0 ? '' : say('marketPlaces.mark.unmet', { count: unmet.length }),
	]
	return {
		text: String(number),
		tone: unmet.length > 0 ? 'heed' : 'stall',
		label: words.filter((one) => one !== '').join(' '),
	}
}

export const marksOf = ({
	hall,
	names,
	chosen,
	lookedAtId,
	betterId,
	carried,
}: Shown): ReadonlyMap<string, PlanMark> => {
	const possible = [...(carried?.options?.values() ?? [])].filter(({ cannot }) => cannot === null)
	const least = Math.min(...possible.map(({ points }) => points))
	// Where nothing is better than how it is now, nothing is marked as best.
	const own = carried?.options?.get(carried.stall.place?.positionId ?? '')?.points ?? Number.POSITIVE_INFINITY
	return new Map(
		hall.positions.map((position) => {
			const stall = names.standingAt(position.id)
			const mark = plain(position, stall)
			const option = carried?.options?.get(position.id)
			if (carried !== null && option !== undefined) {
				const isOwn = stall?.id === carried.stall.id
				const tone = isOwn
					? 'chosen'
					: option.cannot !== null
						? 'shut'
						: option.points <= least && option.points < own
							? 'best'
							: mark.tone
				const words = spokenOption(option, carried.stall, names)
				const label = [mark.label, say('marketPlaces.mark.option', { code: position.code, words })].join(' ')
				return [position.id, { ...mark, tone: tone === 'heed' ? 'stall' : tone, label }]
			}
			if (stall !== undefined && stall.id === (carried?.stall ?? chosen)?.id)
				return [position.id, { ...mark, tone: 'chosen' }]
			if (position.id === lookedAtId)
				return [
					position.id,
					{
						...mark,
						tone: 'best',
						label: position.id === betterId ? `${mark.label} ${say('marketPlaces.mark.best')}` : mark.label,
						text: stall === undefined && lookedAtId === betterId ? say('marketPlaces.plan.best6') : mark.text,
					},
				]
			return [position.id, mark]
		}),
	)
}
