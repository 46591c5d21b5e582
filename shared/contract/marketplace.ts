/**
 * The marketplace: the hall to scale, stalls with what they need, a proposal for who stands where, and
 * the day. Stewards are registrations; what a stall says of itself is about an organisation.
 */
import { marketplaceDay } from './marketplaceDay.ts'
import { marketplaceHall } from './marketplaceHall.ts'
import { marketplaceImport } from './marketplaceImport.ts'
import { marketplacePlaces } from './marketplacePlaces.ts'
import { marketplaceStalls } from './marketplaceStalls.ts'

export const marketplace = {
	...marketplaceHall,
	...marketplaceStalls,
	...marketplaceImport,
	...marketplacePlaces,
	...marketplaceDay,
}
