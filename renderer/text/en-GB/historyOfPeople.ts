/** What was done about people, in sentences: one for each command and outcome. `who` is a badge, never a name. */
const gone = 'Something was meant for {{who}}, who is not in the list any more'

const imports = {
	startImport: {
		started_one: 'An import of {{count}} row was begun',
		started_other: 'An import of {{count}} rows was begun',
		anotherIsRunning: 'An import was not begun: another one was running',
	},
	importRows: {
		imported_one: '{{count}} row of a file was read in',
		imported_other: '{{count}} rows of a file were read in',
		notRunning: 'Rows of a file came after their import was over. Nothing changed',
	},
	finishImport: {
		finished_one: 'A file was imported: {{count}} row',
		finished_other: 'A file was imported: {{count}} rows',
		notRunning: 'A file was imported a second time. Nothing changed',
	},
	settleHeld: {
		settled: 'A doubtful row was decided',
		alreadySettled: 'A doubtful row had been decided before. Nothing changed',
		notFound: gone,
	},
} as const

const care = {
	setNeedStatus: {
		set_one: 'How far a need has got was noted',
		set_other: 'How far {{count}} needs have got was noted',
		unchanged: 'Needs stayed as they were',
		notFound: 'Something was noted of a need that is not there any more',
	},
	setNeeds: {
		saved: '{{who}}: what helps them take part was written down',
		unchanged: '{{who}}: what helps them take part was saved as it was',
		notFound: gone,
	},
	setConsent: {
		set: '{{who}}: an answer was written down',
		unchanged: '{{who}}: an answer was given again as it was',
		keptNo: '{{who}}: an answer came late and a “no” stayed',
		notFound: gone,
	},
	setPhoto: {
		set: '{{who}}: the answer about photos was written down',
		unchanged: '{{who}}: the answer about photos was given again as it was',
		keptNo: '{{who}}: an answer about photos came late and the “no” stayed',
		notFound: gone,
	},
	link: {
		linked: '{{who}} was linked with somebody they come with',
		unchanged: '{{who}} was linked with somebody as before',
		isSame: 'Somebody was not linked with themselves',
		notFound: gone,
	},
	bookWith: {
		added: '{{who}} was added to the list: they come with somebody who booked for both',
		unchanged: '{{who}} was added a second time. Nothing changed',
		notFound: gone,
	},
	unlink: { unlinked: '{{who}} is not linked with somebody any more', notFound: gone },
	setPlan: {
		saved: '{{who}}: the plan for leaving the building was written down',
		unchanged: '{{who}}: the plan for leaving the building was saved as it was',
		sameBuddy:
			'{{who}}: a plan for leaving the building was not saved, because one person would have had two parts in it',
		notFound: gone,
	},
	removePlan: { removed: '{{who}}: the plan for leaving the building was taken away', notFound: gone },
	setEmergencyContact: {
		set: '{{who}}: whom to call was written down',
		removed: '{{who}}: whom to call was taken away',
		unchanged: '{{who}}: whom to call was saved as it was',
		notFound: gone,
	},
	openEmergencyContact: {
		opened: '{{who}}: somebody looked up whom to call, and said why',
		noContact: '{{who}}: somebody wanted to look up whom to call, and nobody is named',
		notFound: gone,
	},
} as const

export const historyOfPeople = {
	...imports,
	...care,
	add: {
		added: '{{who}} was added to the list',
		unknownDay: 'A person was not added: the event has no such day',
		unknownSector: 'A person was not added: “taking part as” was not one of the answers',
	},
	rename: {
		renamed: '{{who}}: the name for the badge was put right',
		unchanged: '{{who}}: the name for the badge was saved as it was',
		notFound: gone,
	},
	edit: {
		saved_one: '{{who}}: one thing was changed',
		saved_other: '{{who}}: {{count}} things were changed',
		unchanged: '{{who}} was saved as before',
		unknownDay: '{{who}} was not changed: the event has no such day',
		unknownSector: '{{who}} was not changed: “taking part as” was not one of the answers',
		isIn: '{{who}} was not changed: they are in on the day that would be taken away',
		notFound: gone,
	},
	bookDay: {
		booked: '{{who}} was booked for one more day',
		unchanged: '{{who}} was booked for that day before',
		notFound: gone,
	},
	changeMany: {
		changed_one: 'One person was changed, as one of several',
		changed_other: '{{count}} people were changed together',
		unchanged: 'Several people were saved as before',
		unknownDay: 'Several people were not changed: the event has no such day',
		unknownSector: 'Several people were not changed: “taking part as” was not one of the answers',
	},
	saveView: {
		saved: 'A view of the list was kept',
		unchanged: 'A view of the list was kept as it was',
		nameTaken: 'A view of the list was not kept: another has its name',
		tooMany: 'A view of the list was not kept: there are as many as there can be',
	},
	removeView: { removed: 'A view of the list was taken away', notFound: 'A view to take away was not there any more' },
	merge: {
		merged: '{{who}}: two bookings turned out to be one person and were made one',
		isSame: 'A booking was not made one with itself',
		bothHaveDuties: '{{who}}: two bookings were not made one, because each has a place of its own',
		notFound: gone,
	},
	setDifferent: {
		set: '{{who}}: it was said whether a booking that looks alike is somebody else',
		unchanged: '{{who}}: it was known before that a booking that looks alike is somebody else',
		isSame: 'A booking is not somebody else than itself',
		notFound: gone,
	},
} as const

export const historyOfCheckin = {
	admit: {
		admitted: '{{who}} came in',
		admittedBeyond: '{{who}} came in although the building was full: a lead decided so',
		full: '{{who}} was not let in: the building was full',
		alreadyIn: '{{who}} was in already. Nothing was counted twice',
		wrongDay: '{{who}} was not let in: booked for another day',
		cancelled: '{{who}} was not let in: the booking was cancelled',
		waiting: '{{who}} was not let in: on the waiting list',
		notFound: gone,
	},
	walkIn: {
		admitted: '{{who}} came in without a booking',
		admittedBeyond: '{{who}} came in without a booking although the building was full: a lead decided so',
		full: 'A walk-in was not let in: the building was full',
		unknownSector: 'A walk-in was not saved: “taking part as” was not one of the answers',
		notFound: gone,
	},
	admitTogether: {
		admitted_one: 'One of a group that arrived together came in',
		admitted_other: '{{count}} people came in together',
		admittedBeyond_one: 'One of a group came in although the building was full: a lead decided so',
		admittedBeyond_other: '{{count}} people came in together although the building was full: a lead decided so',
		nobody: 'A group arrived together and nobody had to be let in',
		full: 'A group was not let in: the building was full',
	},
	addCompanion: {
		admitted: '{{who}} came in with somebody they accompany',
		admittedBeyond: '{{who}} came in with somebody they accompany although the building was full: a lead decided so',
		full: 'Somebody who accompanies another person was not let in: the building was full',
		notFound: gone,
	},
	leave: { left: '{{who}} went out', notIn: '{{who}} was not in. Nothing changed', notFound: gone },
	sendToHelp: {
		sent: 'Somebody was sent to the help desk',
		alreadySent: 'Somebody was sent to the help desk a second time. Nothing changed',
		notFound: gone,
	},
	setHelp: {
		set: 'The help desk moved on with somebody',
		unchanged: 'The help desk left its list as it was',
		notFound: 'Somebody was not on the list of the help desk any more',
	},
	enterPaper: {
		entered_one: 'One line from paper was entered',
		entered_other: '{{count}} lines from paper were entered',
		unchanged: 'Lines from paper were entered that were known before',
		notFound: 'Lines from paper were for a day that the event does not have',
	},
	closeDay: {
		closed: 'The day was closed. Whoever was still in is taken to have left',
		alreadyClosed: 'The day was to be closed a second time. Nothing changed',
		notFound: 'A day to close was not there',
	},
	setBuilding: {
		set: 'How many the building may hold was written down',
		unchanged: 'How many the building may hold was saved as it was',
	},
} as const

export const historyOfBadges = {
	saveDesign: {
		saved: 'How badges look was kept',
		unchanged: 'How badges look was kept as it was',
		nameTaken: 'How badges look was not kept: another has its name',
		tooLarge: 'How badges look was not kept: the labels would not fit on the paper',
	},
	removeDesign: {
		removed: 'A design of badges was taken away',
		notFound: 'A design to take away was not there any more',
	},
	recordPrint: {
		recorded_one: 'One badge or slip was printed',
		recorded_other: '{{count}} badges or slips were printed',
		notFound: 'A print was noted of somebody who is not in the list any more',
	},
} as const

export const historyOfEvacuation = {
	saveZones: {
		saved: 'The zones of the building were written down',
		unchanged: 'The zones of the building were saved as they were',
		codeTaken: 'The zones of the building were not saved: two would have had one letter',
		roomTwice: 'The zones of the building were not saved: a room would have been in two',
		notFound: 'The zones of the building were not saved: a room or marshal is not there any more',
	},
	begin: {
		begun: 'The alarm was raised',
		drillBegun: 'A drill was begun',
		alreadyOn: 'The alarm was raised again while it was on',
		needsLead: 'A drill was not begun: that is for an organiser or desk lead',
		notFound: 'The alarm was raised for a day that the event does not have',
	},
	change: {
		changed: 'What the alarm is about was changed',
		unchanged: 'What the alarm is about was said as before',
		needsLead: 'The alarm was not made a drill: that is for an organiser or desk lead',
		alreadyOver: 'An alarm was to be changed after it was over. Nothing changed',
		notFound: 'An alarm to change was not there',
	},
	callOff: {
		calledOff: 'The alarm was a mistake, and it was called off',
		needsLead: 'The alarm was not called off: that is for an organiser or desk lead by now',
		alreadyOver: 'The alarm was called off after it was over. Nothing changed',
		notFound: 'An alarm to call off was not there',
	},
	recordPack: {
		recorded: 'The evacuation pack was printed',
		notFound: 'The evacuation pack was printed for a day that the event does not have',
	},
	standDown: {
		stoodDown: 'The alarm or drill was stood down',
		alreadyOver: 'An alarm was stood down a second time',
		notFound: 'An alarm to stand down was not there',
	},
	setSwept: {
		set: 'A zone was swept, or not after all',
		unchanged: 'A zone was swept as before',
		alreadyOver: 'A zone was swept after the alarm was over. Nothing changed',
		notFound: 'A zone to sweep was not there any more',
	},
	settle: {
		settled_one: 'One person was accounted for, or not after all',
		settled_other: '{{count}} people were accounted for, or not after all',
		unchanged: 'People were accounted for as before',
		alreadyOver: 'People were accounted for after the alarm was over. Nothing changed',
		notFound: 'Somebody to account for is not in the list any more',
	},
} as const

export const historyOfKiosk = {
	keepPin: {
		set: 'The digits for leaving self check-in were changed',
		unchanged: 'The digits for leaving self check-in were kept',
	},
} as const
