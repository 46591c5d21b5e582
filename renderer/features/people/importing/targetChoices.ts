/** What a column can become, grouped the way people think of it. Words: `importing.target`. */
import type { TargetId } from '../../../../shared/domain/importing/targets.ts'

export const targetGroups = [
	{ group: 'names', targets: ['preferredName', 'givenName', 'familyName', 'fullName', 'pronouns'] },
	{ group: 'reach', targets: ['email', 'phone'] },
	{ group: 'part', targets: ['sector', 'organisation', 'jobTitle', 'days', 'under18'] },
	{ group: 'helps', targets: ['access', 'dietary', 'evacuation'] },
	{ group: 'wishes', targets: ['choice1', 'choice2', 'choice3', 'choice4', 'choice5', 'avoidTopics'] },
	{ group: 'agreed', targets: ['photo', 'keepInTouch', 'cpd'] },
	{ group: 'booking', targets: ['status', 'ref', 'orderRef', 'quantity', 'companion'] },
] as const satisfies readonly { readonly group: string; readonly targets: readonly TargetId[] }[]
