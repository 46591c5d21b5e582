/** What is over and what is soon, by the clock at the venue: what is past needs no look any more. */
import type { EventScene } from '../eventScene.ts'

const dayMin = 24 * 60
const dayMs = dayMin * 60_000

/** Minutes until a time of a day; below zero: since then. A day that is not of the event is long past. */
export const minutesUntil = ({ facts, nowMin, dayOf }: EventScene, dayId: string, atMin: number): number => {
	const date = dayOf(dayId)?.date
	if (date === undefined) return Number.NEGATIVE_INFINITY
	const days = (Date.parse(date) - Date.parse(facts.now.slice(0, 10))) / dayMs
	return days * dayMin + atMin - nowMin
}

/** Whether something that ends then has ended. */
export const isOver = (scene: EventScene, dayId: string, toMin: number): boolean =>
	minutesUntil(scene, dayId, toMin) <= 0

/** Whole days from now until a day of the event; below zero: since then. */
export const daysUntil = (scene: EventScene, dayId: string): number =>
	Math.ceil((minutesUntil(scene, dayId, 0) + scene.nowMin) / dayMin)
