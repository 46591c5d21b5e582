/**
 * The marketplace of a sample event as the commands take it that set it up: the hall, the stalls and who stands
 * there. Nobody has a place yet. Draws nothing: each event says in its own file what stands where.
 */
import type { InputOf } from '../../contract/index.ts'
import { seeded } from '../../lib/random.ts'
import type { DocumentKind, ZoneKind } from '../marketplace/words.ts'
import { type Cast, has } from './breakouts.ts'
import { idAt } from './invent.ts'
import type { SampleBreakouts, SampleMarketplace, SamplePerson } from './sample.ts'

type Position = InputOf<'marketplace.savePositions'>['positions'][number]
type Stall = InputOf<'marketplace.saveStalls'>['stalls'][number]

export type PositionPlan = Pick<Position, 'code' | 'xCm' | 'yCm'> &
	Partial<Omit<Position, 'id' | 'code' | 'xCm' | 'yCm' | 'circuitId'>> & {
		/** By name; left out: none. */
		readonly circuit?: string
	}

export type StallPlan = Pick<Stall, 'number' | 'organisation' | 'title' | 'blurb'> &
	Partial<Omit<Stall, 'id' | 'number' | 'organisation' | 'title' | 'blurb' | 'near' | 'far' | 'sockets'>> & {
		/** Numbers of stalls, or kinds of zones. */
		readonly near?: readonly (number | ZoneKind)[]
		readonly far?: readonly (number | ZoneKind)[]
		/** Which of the stewards stand there, and how many there are: a plan that finds others is wrong. */
		readonly stewards: (one: SamplePerson) => boolean
		readonly count: number
		readonly unloading?: string
		readonly note?: string
		/** Papers that are not there, and when one runs out that is. */
		readonly missing?: readonly DocumentKind[]
		readonly insuredUntil?: string
	}

export type StallsPlan = {
	readonly hall: Pick<SampleMarketplace['hall'], 'name' | 'widthCm' | 'depthCm'> & { readonly room: string }
	readonly circuits: Readonly<Record<string, number>>
	readonly zones: readonly Omit<InputOf<'marketplace.saveZones'>['zones'][number], 'id'>[]
	readonly positions: readonly PositionPlan[]
	readonly stalls: readonly StallPlan[]
	/** When people are at their stalls, day by day. */
	readonly times: readonly { readonly startAt: string; readonly endAt: string }[]
	readonly insuredUntil: string
}

const coverPounds = 5_000_000

export const stallsOf = (plan: StallsPlan, cast: Cast, breakouts: SampleBreakouts): SampleMarketplace => {
	const ids = seeded(`${cast.seed}/marketplace/ids`)
	let at = cast.atMs
	const id = () => idAt(at++, ids)
	const { room, ...size } = plan.hall
	const hall = {
		id: id(),
		roomId: cast.event.rooms.find(({ code }) => code === room)?.id ?? null,
		...size,
		gridCm: 10,
		picture: '',
	}
	const circuits = Object.entries(plan.circuits).map(([name, watts]) => ({ id: id(), name, watts }))
	const circuitOf = (name: string | undefined) => circuits.find((circuit) => circuit.name === name)?.id ?? null
	const numbered = new Map(plan.stalls.map(({ number }) => [number, id()]))
	const stallId = (number: number): string => {
		const known = numbered.get(number)
		if (known === undefined) throw new Error(`A sample event has no stall ${number}`)
		return known
	}
	const named = (list: readonly (number | ZoneKind)[] = []) =>
		list.map((one) => (typeof one === 'number' ? stallId(one) : one))
	const present = cast.people.filter((one) => one.status === 'confirmed' && has('steward')(one))
	const staying = new Set(
		breakouts.away.flatMap(({ why, registrationId }) => (why === 'stall' ? [registrationId] : [])),
	)
	const standing = plan.stalls.map((stall) => {
		const people = present.filter(stall.stewards)
		if (people.length !== stall.count)
			throw new Error(`Stall ${stall.number} of a sample wants ${stall.count} stewards and there are ${people.length}`)
		return { stall, id: stallId(stall.number), people }
	})
	return {
		hall,
		circuits,
		zones: plan.zones.map((zone) => ({ id: id(), ...zone })),
		positions: plan.positions.map(({ circuit, ...position }) => ({
			id: id(),
			widthCm: 180,
			depthCm: 80,
			turned: 0,
			tables: 1,
			sockets: 0,
			watts: 0,
			circuitId: circuitOf(circuit),
			isWall: false,
			light: 'normal',
			noise: 'normal',
			isPrivate: false,
			isStepFree: true,
			isOpen: true,
			near: [],
			...position,
		})),
		stalls: standing.map(
			({ stall: { stewards: _, count: __, unloading, note, missing, insuredUntil, ...stall }, id: own }) => ({
				state: 'accepted',
				tables: 1,
				chairs: 2,
				watts: 0,
				needsWall: false,
				needsPrivacy: false,
				needsQuiet: false,
				needsLight: '',
				isNoisy: false,
				hasFood: false,
				priority: 0,
				...stall,
				id: own,
				sockets: (stall.watts ?? 0) > 0 ? 1 : 0,
				near: named(stall.near),
				far: named(stall.far),
			}),
		),
		contacts: standing.map(({ stall, id: own, people: [first] }) => ({
			stallId: own,
			contact: {
				contactName: first?.person.preferredName ?? '',
				contactEmail: first?.person.email ?? '',
				contactPhone: first?.person.phone ?? '',
				unloading: stall.unloading ?? '',
				note: stall.note ?? '',
			},
		})),
		documents: standing.flatMap(({ stall, id: own }) =>
			(['insurance', 'riskAssessment', ...((stall.watts ?? 0) > 0 ? (['pat'] as const) : [])] as const)
				.filter((kind) => !stall.missing?.includes(kind))
				.map((kind) => ({
					stallId: own,
					kind,
					state: 'checked' as const,
					expiresOn: kind === 'insurance' ? (stall.insuredUntil ?? plan.insuredUntil) : '',
					amount: kind === 'insurance' ? coverPounds : 0,
				})),
		),
		stewards: standing.flatMap(({ id: own, people }) =>
			people.flatMap(({ registrationId, person }) =>
				plan.times.flatMap((time, day) => {
					const dayId = cast.event.days[day]?.id ?? ''
					if (!person.days.includes(dayId)) return []
					return [{ registrationId, stallId: own, dayId, ...time, canLeave: !staying.has(registrationId) }]
				}),
			),
		),
	}
}
