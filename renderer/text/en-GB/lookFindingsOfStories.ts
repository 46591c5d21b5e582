/** What the rules over stories find, as in `lookFindings`: nothing here says a name that is not to be shown. */
export const storyFindings = {
	S1: {
		main: {
			what: 'Story {{number}}: not everybody who speaks was asked today',
			words: 'It begins at {{startAt}}. Ask each of them quietly whether they still want to speak, then note it.',
			many: '{{count}} stories are near, and not everybody was asked today',
		},
	},
	S2: {
		noSupporter: {
			what: 'Story {{number}}: a speaker has no supporter',
			words: 'It begins at {{startAt}}. Ask the speaker who is to be beside them.',
			many: '{{count}} speakers have no supporter',
		},
		supporterNotHere: {
			what: 'Story {{number}}: the supporter is not here yet',
			words: 'It begins at {{startAt}}. Call them, and ask the speaker whether the backup is welcome.',
			many: '{{count}} supporters are not here yet',
		},
		noBackup: {
			what: 'Story {{number}}: the supporter has no backup',
			words: 'A sensitive story has a second person who could stay beside the speaker. Ask the speaker whom.',
			many: '{{count}} supporters of sensitive stories have no backup',
		},
	},
	S3: {
		noPrepCall: {
			what: 'Story {{number}}: the prep call is still to come',
			words: 'It is less than a week away. Call the speaker, or book a time to.',
			many: '{{count}} stories have had no prep call',
		},
		noAlternative: {
			what: 'Story {{number}}: nothing is agreed to take its place',
			words: 'The speaker may stop at any moment. Agree with them what is on then.',
			many: '{{count}} stories have nothing agreed to take their place',
		},
		noDebrief: {
			what: 'Story {{number}}: no debrief is booked',
			words: 'Within half an hour somebody sits down with the speaker. Keep a time for it.',
			many: '{{count}} stories have no debrief booked',
		},
	},
	S4: {
		missing: {
			what: 'Story {{number}}: there is no content note',
			words: 'People hear it before they decide to stay. Agree it with the speaker.',
			many: '{{count}} sensitive stories have no content note',
		},
		itemNote: {
			what: 'Story {{number}}: there is no content note of its own',
			words: 'Its session has one. Ask the speaker whether it fits.',
			many: '{{count}} stories could take the content note of their session',
		},
		notAgreed: {
			what: 'Story {{number}}: a speaker does not agree with the content note',
			words: 'It was read to them today. Change it together before it is said aloud.',
			many: '{{count}} stories have a content note that a speaker does not agree with',
		},
	},
	S5: {
		recorded: {
			what: 'Story {{number}} is to be recorded, and not everybody said yes',
			words: 'Without a yes from everybody who speaks, nothing is recorded.',
			many: '{{count}} stories are to be recorded, and not everybody said yes',
		},
		photographed: {
			what: 'Story {{number}} is to be photographed, and not everybody said yes',
			words: 'Without a yes from everybody who speaks, there are no photographs.',
			many: '{{count}} stories are to be photographed, and not everybody said yes',
		},
		both: {
			what: 'Story {{number}} is to be recorded and photographed, and not everybody said yes',
			words: 'Without a yes from everybody who speaks, there is neither.',
			many: '{{count}} stories are to be recorded and photographed, and not everybody said yes',
		},
	},
	S6: {
		sealed: {
			what: 'A name that is not to be shown stands in {{where}}',
			words: 'Somebody is known here by another name. Open the text and take the real one out.',
			many: '{{count}} texts hold a name that is not to be shown',
		},
		notSpeaking: {
			what: 'Somebody who is not speaking is named in {{where}}',
			words: 'Open the text and take the name out.',
			many: '{{count}} texts name somebody who is not speaking',
		},
	},
	S7: {
		main: {
			what: 'Story {{number}}: questions are planned in another way than agreed',
			words: 'Planned: {{planned}}. Agreed by who speaks: {{taken}}.',
			many: '{{count}} stories have questions planned in another way than agreed',
		},
	},
	S8: {
		noTime: {
			what: 'Story {{number}}: there is no time after it',
			words: '{{minutes}} min until what comes next. {{least}} min let people leave, or sit quietly for a moment.',
			many: '{{count}} stories have no time after them',
		},
		lastBeforeClose: {
			what: 'Story {{number}} is the last thing of its day',
			words: 'It is a sensitive one. Put something gentle after it, before people go home.',
			many: '{{count}} sensitive stories are the last thing of their day',
		},
		beforeSensitiveGroup: {
			what: 'Story {{number}} comes straight before groups on hard topics',
			words: 'Round {{round}} follows without a break. Put one in between, or move the story.',
			many: '{{count}} sensitive stories come straight before groups on hard topics',
		},
	},
	S9: {
		main: {
			what: 'Story {{otherNumber}} follows straight after story {{number}}',
			words: 'Both are sensitive, with {{minutes}} min between them. Put a pause in, or something light.',
			many: '{{count}} times two sensitive stories follow each other',
		},
	},
	S10: {
		main: {
			what: 'A session is not right for somebody in it',
			words: 'Look at who leads, supports and speaks, and ask speaker support. Nobody needs to say why.',
			many: '{{count}} sessions are not right for somebody in them',
		},
	},
	S11: {
		debrief: {
			what: 'Story {{number}}: the debrief is due',
			words: 'Since {{dueAt}} on {{dueOn}}. Sit down together, and thank the speaker.',
			many: '{{count}} debriefs are due',
		},
		followUp: {
			what: 'Story {{number}}: the call afterwards is due',
			words: 'Since {{dueOn}}. Ask how the speaker is, and thank them.',
			many: '{{count}} calls afterwards are due',
		},
	},
	S12: {
		methodOrPlace: {
			what: 'Story {{number}}: {{where}} may say how or where',
			words: 'Guidance on speaking about suicide asks to leave ways and places out. Read it with the speaker.',
			many: '{{count}} stories may say how or where',
		},
		committed: {
			what: 'Story {{number}}: {{where}} says “committed”',
			words: 'That makes a crime of it. “Died by suicide” does not. Ask the speaker.',
			many: '{{count}} stories say “committed”',
		},
	},
	S13: {
		noGuardian: {
			what: 'Story {{number}}: no guardian has agreed yet',
			words: 'Somebody under 18 speaks. Ask their guardian, and note the answer with the story.',
			many: '{{count}} speakers under 18 are without the agreement of a guardian',
		},
		noChaperone: {
			what: 'Story {{number}}: a speaker under 18 has no chaperone',
			words: 'Register whoever looks after them, and say whom they come with.',
			many: '{{count}} speakers under 18 have no chaperone',
		},
		noSafeguardingLead: {
			what: 'Story {{number}}: nobody is on call for safeguarding',
			words: 'Somebody under 18 speaks. Name somebody who is on call that day.',
			many: '{{count}} stories of speakers under 18 have nobody on call for safeguarding',
		},
	},
	S14: {
		notSure: {
			what: 'Story {{number}}: a speaker is not sure about today',
			words: 'It begins at {{startAt}}. Ask again, slowly, with the supporter there. Both answers are fine.',
			many: '{{count}} stories have a speaker who is not sure about today',
		},
		note: {
			what: 'Story {{number}}: ask again on the day, slowly',
			words: 'It begins at {{startAt}}. What was agreed before may feel different today. Ask with the supporter there.',
			many: '{{count}} stories to ask again about on the day',
		},
	},
} as const
