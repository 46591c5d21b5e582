/** The hall to scale: what feeds it, what must stay clear, where stalls may stand. */
import * as z from 'zod'
import { organisers } from '../domain/roles.ts'
import { command, query } from './define.ts'
import { circuit, marketChange, positionFields, stewardsToo, zone } from './marketplaceParts.ts'
import { id, name, notFound, outcome } from './parts.ts'

export const marketplaceHall = {
	/** The hall: size in centimetres, grid, a background picture as a data URL (PNG or JPEG) or none. */
	saveHall: command({
		input: z.object({
			hall: z.object({
				id,
				roomId: id.nullable(),
				name,
				widthCm: z.int().min(100).max(100_000),
				depthCm: z.int().min(100).max(100_000),
				gridCm: z.int().min(0).max(1000),
				picture: z
					.string()
					.max(700_000)
					.regex(/^$|^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]+$/),
			}),
		}),
		output: z.discriminatedUnion('outcome', [outcome('saved'), outcome('unchanged'), notFound]),
		roles: organisers,
		...marketChange,
	}),
	saveCircuit: command({
		input: z.object({ hallId: id, circuit }),
		output: z.discriminatedUnion('outcome', [outcome('saved'), outcome('unchanged'), outcome('nameTaken'), notFound]),
		roles: organisers,
		...marketChange,
	}),
	removeCircuit: command({
		input: z.object({ circuitId: id }),
		output: z.discriminatedUnion('outcome', [outcome('removed'), outcome('inUse'), notFound]),
		roles: organisers,
		...marketChange,
	}),
	saveZones: command({
		input: z.object({ hallId: id, zones: z.array(zone).min(1).max(200) }),
		output: z.discriminatedUnion('outcome', [outcome('saved'), outcome('unchanged'), outcome('outside'), notFound]),
		roles: organisers,
		...marketChange,
	}),
	removeZone: command({
		input: z.object({ zoneId: id }),
		output: z.discriminatedUnion('outcome', [outcome('removed'), notFound]),
		roles: organisers,
		...marketChange,
	}),
	/** New positions and changed ones, many at a time: a row of them, a numbering, a file. */
	savePositions: command({
		input: z.object({ hallId: id, positions: z.array(positionFields).min(1).max(400) }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('saved'), count: z.int() }),
			outcome('unchanged'),
			z.object({ outcome: z.literal('codeTaken'), code: z.string() }),
			z.object({ outcome: z.literal('outside'), code: z.string() }),
			outcome('tooMany'),
			notFound,
		]),
		roles: organisers,
		...marketChange,
	}),
	/** `inUse`: stalls stand there; how many. */
	removePositions: command({
		input: z.object({ positionIds: z.array(id).min(1).max(400) }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('removed'), count: z.int() }),
			z.object({ outcome: z.literal('inUse'), count: z.int() }),
			notFound,
		]),
		roles: organisers,
		...marketChange,
	}),
	/** The hall with everything in it; null where none is drawn. No personal data; screens for everybody ask `displays.stalls`. */
	hall: query({
		input: z.object({}),
		output: z.object({
			hall: z
				.object({
					id,
					roomId: id.nullable(),
					name: z.string(),
					widthCm: z.int(),
					depthCm: z.int(),
					gridCm: z.int(),
					picture: z.string(),
				})
				.nullable(),
			circuits: z.array(circuit.extend({ usedWatts: z.int() })),
			zones: z.array(zone),
			positions: z.array(positionFields),
		}),
		roles: stewardsToo,
	}),
}
