import type { QueryHandlers } from '../../bus/handlers.ts'

const notWritten = (): never => {
	throw new Error('Not written yet')
}

export const peopleListQueries: QueryHandlers<
	'people.list' | 'people.listIds' | 'people.page' | 'people.previewMany' | 'people.views'
> = {
	'people.list': notWritten,
	'people.listIds': notWritten,
	'people.page': notWritten,
	'people.previewMany': notWritten,
	'people.views': notWritten,
}
