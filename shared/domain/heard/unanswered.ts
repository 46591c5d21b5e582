/** Which questions of the groups nobody has answered yet. Pure. */

/** A question is answered once it is sorted into a theme that something is done about. */
export const unanswered = <N extends { readonly kind: string; readonly themeId: string | null }>(
	notes: readonly N[],
	actions: readonly { readonly themeId: string | null }[],
): readonly N[] => {
	const answered = new Set(actions.map(({ themeId }) => themeId))
	return notes.filter(({ kind, themeId }) => kind === 'question' && (themeId === null || !answered.has(themeId)))
}
