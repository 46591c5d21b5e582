/** What is over and what is soon, by the clock at the venue: what is past needs no look any more. */
import type { EventScene } from '../eventScene.ts'

const dayMin = 24 * 60

/** Minutes until a time of a day; below zero: since then. */
export const minutesUntil = (scene: EventScene, dayId: string, atMin: number): number =>
	scene.minutesToDay(dayId) + atMin

/** Whether something that ends then has ended. */
export const isOver = (scene: EventScene, dayId: string, toMin: number): boolean =>
	minutesUntil(scene, dayId, toMin) <= 0

/** Whole days from now until a day of the event; below zero: since then. */
export const daysUntil = (scene: EventScene, dayId: string): number =>
	(scene.minutesToDay(dayId) + scene.nowMin) / dayMin
