/** What was heard, played over a wire: a theme, the group's line sorted into it, and what will be done. */
import { idOf } from './events.ts'
import type { Session } from './hubSessionGroups.ts'

/** The line that a group wrote down earlier in the day. */
const noteId = idOf(7009)
const [themeId, actionId, gone] = [idOf(7710), idOf(7711), idOf(7712)]
const theme = { themeId, topicId: null, title: 'Evenings', works: 'Late clinics', inTheWay: '', ideas: '' }
const action = {
	actionId,
	themeId,
	heard: 'Evenings are too short',
	willDo: 'Open until nine',
	owner: 'The trust',
	byWhen: '2027-09-30',
	status: 'agreed',
	whyNot: '',
	toldOn: '',
	toldHow: '',
}

export const playHeard = async ({ ask, command }: Session): Promise<void> => {
	await ask('heard.page')
	await command('heard.saveTheme', { theme })
	await command('heard.saveTheme', { theme: { ...theme, topicId: gone } })
	await command('heard.sortNotes', { noteIds: [noteId], themeId })
	await command('heard.sortNotes', { noteIds: [gone], themeId })
	await command('heard.saveAction', { action })
	await command('heard.saveAction', { action: { ...action, status: 'notPossible' } })
	await ask('heard.names', { texts: ['Hosta said so', 'Longer evenings'] })
	await ask('heard.page')
	await command('heard.removeTheme', { themeId })
	await command('heard.removeAction', { actionId })
	await command('heard.removeAction', { actionId })
}
