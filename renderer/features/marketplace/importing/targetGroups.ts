/** What a column of a list of stalls can become, grouped the way people think of it. Words: `marketImport.target`. */
import type { StallTarget } from '../../../../shared/domain/marketplace/importing/columns.ts'

export const targetGroups = [
	{ group: 'stall', targets: ['number', 'organisation', 'title', 'blurb', 'state', 'priority'] },
	{
		group: 'needs',
		targets: ['tables', 'chairs', 'power', 'sockets', 'watts', 'wall', 'privacy', 'quiet', 'light', 'noisy', 'food'],
	},
	{ group: 'neighbours', targets: ['near', 'far'] },
	{ group: 'people', targets: ['stewards'] },
	{ group: 'contact', targets: ['contactName', 'contactEmail', 'contactPhone', 'unloading', 'note'] },
	{
		group: 'papers',
		targets: ['insurance', 'insuranceExpires', 'insuranceAmount', 'riskAssessment', 'pat', 'foodHygiene'],
	},
] as const satisfies readonly { readonly group: string; readonly targets: readonly StallTarget[] }[]
