/** What was done about stories; nobody reads here who a speaker is, in sentences: one for each command and outcome. */
const noSlot = 'Something was meant for a story that is not there any more'
const noSpeaker = 'Something was meant for a speaker who is not there any more'
const isNotTold = 'Something was meant for a story that will not be told. Nothing changed'
const noChange = 'A story was saved as it was. Nothing changed'
const needsName = 'How a speaker is shown was not changed: the other name was missing'
const realName = 'A text was not kept: it held a name that is not to be said'
const textHasRealName = 'How a speaker is shown was not changed: a text still held the name that is not to be said'
const isSpeaker = 'Somebody was not put beside a speaker: they speak in that story themselves'

export const historyOfStories = {
	saveSlot: { saved: 'A story was saved', unchanged: noChange, realName, isWithdrawn: isNotTold, notFound: noSlot },
	removeSlot: {
		removed: 'A story was taken off',
		inUse: 'A story was not taken off: somebody speaks in it',
		notFound: noSlot,
	},
	addSpeaker: {
		added: 'Somebody was put down to speak',
		alreadySpeaks: 'Somebody was put down to speak where they already do. Nothing changed',
		needsName: 'Nobody was put down to speak: the other name was missing',
		tooMany: 'Nobody was put down to speak: the story has as many speakers as it can have',
		realName,
		textHasRealName: 'Nobody was put down to speak: a text still held the name that is not to be said',
		isWithdrawn: isNotTold,
		notFound: noSlot,
	},
	removeSpeaker: { removed: 'Somebody was taken off who was to speak', isWithdrawn: isNotTold, notFound: noSpeaker },
	setSpeaker: {
		saved: 'How a speaker is shown, introduced and protected was settled',
		unchanged: 'How a speaker is shown was saved as it was. Nothing changed',
		needsName,
		realName,
		textHasRealName,
		isWithdrawn: isNotTold,
		notFound: noSpeaker,
	},
	setSupport: {
		saved: 'It was settled who is beside a speaker',
		unchanged: 'Who is beside a speaker was saved as it was. Nothing changed',
		isSpeaker,
		same: 'Who is beside a speaker was not changed: supporter and backup would have been one person',
		isWithdrawn: isNotTold,
		notFound: noSpeaker,
	},
	useBackup: {
		swapped: 'A backup took the place of a supporter',
		noBackup: 'A supporter was not replaced: there was no backup',
		isWithdrawn: isNotTold,
		notFound: noSpeaker,
	},
	setSupportLead: {
		set: 'It was settled who leads the support for a story',
		unchanged: 'Who leads the support for a story was saved as it was. Nothing changed',
		isSpeaker,
		notFound: noSlot,
	},
	setConsent: {
		set: 'A speaker’s answer was written down',
		unchanged: 'A speaker’s answer was written down as it was. Nothing changed',
		notFound: noSpeaker,
	},
	setRecording: {
		set: 'It was settled whether a story is recorded and photographed',
		unchanged: 'Whether a story is recorded was saved as it was. Nothing changed',
		notAgreed: 'A story was not put down to be recorded or photographed: not every speaker has said yes',
		isWithdrawn: isNotTold,
		notFound: noSlot,
	},
	setState: {
		set: 'A story is a step further, or back',
		unchanged: 'A story stayed at the step it was at',
		notReady: 'A story stayed at its step: something was still missing',
		tooFar: 'A story stayed at its step: it goes from one to the next',
		isWithdrawn: isNotTold,
		notFound: noSlot,
	},
	setDone: {
		set: 'A call, a debrief or a follow-up was put down as done, or as still to do',
		unchanged: 'A call, a debrief or a follow-up was put down as before. Nothing changed',
		notFound: noSlot,
	},
	check: {
		checked: 'A speaker was asked about today',
		needsName,
		textHasRealName,
		isWithdrawn: isNotTold,
		notFound: noSpeaker,
	},
	notSpeaking: {
		withdrawn: 'A story will not be told',
		alreadyWithdrawn: 'A story will not be told, as before. Nothing changed',
		notFound: noSlot,
	},
	withdrawMaterial: {
		withdrawn: 'What was published of a story is to come back',
		alreadyWithdrawn: 'What was published of a story is to come back, as before. Nothing changed',
		notFound: noSlot,
	},
	saveMaterial: {
		saved: 'It was noted where something of a story is kept, or that it was deleted',
		unchanged: 'Where something of a story is kept was saved as it was. Nothing changed',
		realName,
		notFound: noSlot,
	},
	openSeal: {
		opened: 'Somebody looked at a name that is not said. Why is kept in the log',
		notSealed: 'Somebody wished to look at a name that is said anyway',
		notYours: 'Somebody wished to look at a name that only the support lead may see. It was not shown',
		notFound: noSpeaker,
	},
} as const
