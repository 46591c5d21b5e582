/**
 * Which design this computer prints with, and the first label of its sheet that is free. Kept on this computer: each
 * desk has its own printer and its own half-used sheet. Nothing about anybody is in it.
 */
import type { OutputOf } from '../../../shared/contract/index.ts'
import { type TemplateCode, templateCodes, templates } from '../../../shared/domain/badges/templates.ts'
import type { BadgeDesign } from '../../../shared/domain/badges/words.ts'
import { say } from '../../text/text.ts'

export type NamedDesign = {
	/** A template's code, or the id of one that was kept. */
	readonly id: string
	readonly name: string
	readonly design: BadgeDesign
	readonly isTemplate: boolean
}

export type BadgeChoice = {
	readonly designId: string
	/** From 0. */
	readonly startAt: number
}

/** What labels are bought as most. */
const first: TemplateCode = 'sheet10'

/** Those that were kept, before those that come with Foyer. */
export const designsFrom = (kept: OutputOf<'badges.designs'>['designs']): readonly NamedDesign[] => [
	...kept.map(({ id, name, design }) => ({ id, name, design, isTemplate: false })),
	...templateCodes.map((code) => ({
		id: code,
		name: say(`badges.template.${code}`),
		design: templates[code],
		isTemplate: true,
	})),
]

/** The one that was chosen; where it is gone or none was, the first that was kept, else one that is common. */
export const chosenFrom = (designs: readonly NamedDesign[], id: string): NamedDesign => {
	const found = designs.find((one) => one.id === id) ?? designs.find(({ isTemplate }) => !isTemplate)
	return (
		found ??
		designs.find((one) => one.id === first) ?? { id: first, name: '', design: templates[first], isTemplate: true }
	)
}

const storageKey = (eventId: string): string => `foyer.badges.${eventId}`

export const rememberedChoice = (eventId: string): BadgeChoice => {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(storageKey(eventId)) ?? '{}')
		const { designId, startAt } = kept as { readonly designId?: unknown; readonly startAt?: unknown }
		return {
			designId: typeof designId === 'string' ? designId : '',
			startAt: typeof startAt === 'number' && Number.isInteger(startAt) && startAt >= 0 ? startAt : 0,
		}
	} catch {
		return { designId: '', startAt: 0 }
	}
}

export const rememberChoice = (eventId: string, choice: BadgeChoice): void => {
	try {
		localStorage.setItem(storageKey(eventId), JSON.stringify(choice))
	} catch {
		// Kept until this page is left.
	}
}
