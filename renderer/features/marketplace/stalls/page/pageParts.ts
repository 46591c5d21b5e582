import type { DocumentKind } from '../../../../../shared/domain/marketplace/words.ts'
import { focusSoon } from '../../../../components/focusSoon.ts'
import type { MarketView, Stall } from '../../marketTypes.ts'

/** A part of a stall's page whose form can be open. */
export type Part = 'about' | 'needs' | 'stewards' | 'contact' | `paper-${DocumentKind}`

/** What every part of the page is given. */
export type PageParts = {
	readonly market: MarketView
	readonly stall: Stall
	readonly open: Part | null
	/** Asks first where another form holds what is not saved. */
	readonly onOpen: (part: Part) => void
	/** Closes the form without saving; asks first where something would be lost. */
	readonly onClose: (openerId: string) => void
	/** Closes it when its words are saved. */
	readonly onSaved: (openerId: string) => void
}

/** The button that opens a part's form; it has the focus again when the form is closed. */
export const openerOf = (part: Part): string => `stalls-open-${part}`

/** Takes the focus to the field that the hub found something in. */
export const focusFault = (): void =>
	focusSoon(() => document.querySelector<HTMLElement>('.stalls-page [aria-invalid="true"]'))
