/** The day at the stalls: what is ticked off, asked for, counted, and a stall that will not come. */
import * as z from 'zod'
import { stallMarks } from '../domain/marketplace/words.ts'
import { organisers } from '../domain/roles.ts'
import { command, query } from './define.ts'
import { cannot, card, marketChange, stewardsToo, wish } from './marketplaceParts.ts'
import { id, instant, line, notFound, outcome } from './parts.ts'

/** A steward says who they are by the code on their badge; organisers need not. */
const badge = line(20)

export const marketplaceDay = {
	/** Ticked off on the day, or not after all. */
	setMark: command({
		input: z.object({ stallId: id, dayId: id, mark: z.enum(stallMarks), isOn: z.boolean() }),
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('unchanged'), notFound]),
		roles: stewardsToo,
		...marketChange,
	}),
	/** "We need power": what a stall asks for now, at its place or at another. */
	setPower: command({
		input: z.object({
			stallId: id,
			sockets: z.int().min(0).max(10),
			watts: z.int().min(0).max(10_000),
			positionId: id.nullable(),
		}),
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('unchanged'), cannot, notFound]),
		roles: organisers,
		...marketChange,
	}),
	/** The stall will not come: its place is free, its stewards' duties there end, their seats in groups stay. */
	withdraw: command({
		input: z.object({ stallId: id }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('withdrawn'), stewards: z.int() }),
			outcome('alreadyWithdrawn'),
			notFound,
		]),
		roles: organisers,
		...marketChange,
	}),
	/** People who stopped by in an hour: one more, or one less. */
	tally: command({
		input: z.object({ stallId: id, dayId: id, hour: z.int().min(0).max(23), by: z.int().min(-100).max(100) }),
		output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('counted'), count: z.int() }), notFound]),
		roles: stewardsToo,
		...marketChange,
	}),
	/** The stalls where somebody is down, on whatever day, by the code on their badge. */
	mine: query({
		input: z.object({ badgeCode: badge.trim().min(1) }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('known'), preferredName: z.string(), stallIds: z.array(id) }),
			outcome('standsNowhere'),
			outcome('tooOften'),
			notFound,
		]),
		roles: stewardsToo,
	}),
	/**
	 * Whom a free place, or the place of a stall that is not there, would suit: those that would have more of what
	 * they wished for there and lose nothing, then those that would lose nothing, each the nearest first. Whoever
	 * stands there now would take the place of the one that moves, and neither may anybody else lose by it.
	 */
	neighbours: query({
		input: z.object({ positionId: id }),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('known'),
				neighbours: z.array(
					z.object({
						stallId: id,
						/** Where it stands now. */
						code: z.string(),
						metres: z.number(),
						/** Wishes that are not met now and would be. */
						gains: z.array(wish),
					}),
				),
			}),
			notFound,
		]),
		roles: organisers,
	}),
	/**
	 * The day at the stalls, as the list for the floor and a steward's own page show it. No contact, no document.
	 * Who stands at a stall is told to organisers, and to a steward of the stalls where the badge they give is down.
	 */
	day: query({
		input: z.object({ dayId: id, badgeCode: badge.optional() }),
		output: z.object({
			stalls: z.array(
				z.object({
					stallId: id,
					number: z.int(),
					organisation: z.string(),
					title: z.string(),
					code: z.string(),
					isWithdrawn: z.boolean(),
					marks: z.array(z.object({ mark: z.enum(stallMarks), atMs: instant })),
					sockets: z.int(),
					stewards: z.array(
						card.extend({
							startAt: z.string(),
							endAt: z.string(),
							isHere: z.boolean(),
							/** When they are elsewhere now or next, at a group or a story, `13:55`; empty: not any more. */
							awayFrom: z.string(),
							awayUntil: z.string(),
							/** All of it, for a sign. */
							away: z.array(z.object({ startAt: z.string(), endAt: z.string() })),
						}),
					),
					tally: z.array(z.object({ hour: z.int(), count: z.int() })),
				}),
			),
		}),
		roles: stewardsToo,
	}),
}
