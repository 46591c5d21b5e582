/**
 * Work that tells how far it is, as a generator: yields the newest news whenever somebody asks, drops
 * what was overtaken, and returns what the work came to.
 *
 * @throws what the work threw
 */
export async function* during<News, Result>(
	begin: (tell: (news: News) => void) => Promise<Result>,
): AsyncGenerator<News, Result> {
	let news: { readonly value: News } | null = null
	let wake: () => void = () => undefined
	let ended: { readonly result: Result } | { readonly error: unknown } | null = null
	const hasEnded = () => ended
	const done = begin((value) => {
		news = { value }
		wake()
	}).then(
		(result) => {
			ended = { result }
			wake()
		},
		(error: unknown) => {
			ended = { error }
			wake()
		},
	)
	const newest = (): { readonly value: News } | null => {
		const found = news
		news = null
		return found
	}
	while (hasEnded() === null) {
		const found = newest()
		if (found) yield found.value
		else
			await new Promise<void>((resolve) => {
				wake = resolve
			})
	}
	await done
	const end = hasEnded()
	if (end && 'result' in end) return end.result
	throw end?.error
}
