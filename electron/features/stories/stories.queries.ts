import type { QueryHandlers } from '../../bus/handlers.ts'

type Names = 'stories.list' | 'stories.slot' | 'stories.afterNotSpeaking' | 'stories.mine' | 'stories.sealedName'

const missing = (): never => {
	throw new Error('not there yet')
}

export const storiesQueries: QueryHandlers<Names> = {
	'stories.list': missing,
	'stories.slot': missing,
	'stories.afterNotSpeaking': missing,
	'stories.mine': missing,
	'stories.sealedName': missing,
}
