/** A desk that goes on while the hub is out of reach: what works, what waits, and what became of it. */
export const alone = {
	tag: 'Working alone',
	tagWaiting_one: ', {{count, number}} waiting',
	tagWaiting_other: ', {{count, number}} waiting',
	handingIn_one: 'Handing in {{count, number}}',
	handingIn_other: 'Handing in {{count, number}}',
	stillWaiting_one: 'Connected, {{count, number}} waiting',
	stillWaiting_other: 'Connected, {{count, number}} waiting',
	title: 'The hub is out of reach. This desk goes on by itself.',
	works:
		'Finding people, check-in, undo, walk-ins, photos, leaving and the help desk all work. Everything is kept on this computer and handed in by itself when the hub is back.',
	waits: 'Until then this desk cannot change a name on a badge, give a table, print or ask which email was used.',
	stayOpen: 'Keep this tab open: it cannot be loaded again while the hub is away.',
	olderHubTitle: 'This is the hub from before. Another computer took over.',
	olderHubWords:
		'Nothing is handed to it. What is done here is kept on this computer and handed in by itself when the hub that took over answers at this address. Please tell the organiser.',
	hubFullTitle: 'The computer with the event has no room left on its disk. This desk goes on by itself.',
	hubFullWords:
		'What is done here is kept on this computer and handed in by itself as soon as there is room. Please tell the organiser: empty the bin of that computer, or move large files off it.',
	fullTitle: 'This computer has no room left to keep what is done here.',
	fullWords: 'Nobody is checked in from here until there is room. Write names on paper; the hub takes them later.',
	notKept: '{{name}} is not checked in: this computer has no room left to keep it. Please write it on paper.',
	onlyHub:
		'Only the hub can do that, and it is out of reach just now. What you typed is kept; try again when it is back.',
	cannotUndo: 'This desk does not know that one by itself. It can be undone when the hub is back.',
	noEmail:
		'The hub knows the addresses, and it is out of reach. Ask for the badge code or ticket, or go on at the help desk.',
	doneTitle_one: 'The hub is back. What was done here is handed in: {{count, number}}.',
	doneTitle_other: 'The hub is back. All {{count, number}} that were done here are handed in.',
	doneWords: 'Nothing is waiting any more.',
	decisions_one: '{{count, number}} needs a decision: the organiser finds it under Desks. Nothing is lost.',
	decisions_other: '{{count, number}} need a decision: the organiser finds them under Desks. Nothing is lost.',
	doneClose: 'Close',
	alsoIn: 'Also let in at {{where}}.',
	clockAhead_one:
		'This computer’s clock is {{count, number}} minute ahead. Foyer goes by the hub’s clock, so the times are right.',
	clockAhead_other:
		'This computer’s clock is {{count, number}} minutes ahead. Foyer goes by the hub’s clock, so the times are right.',
	clockBehind_one:
		'This computer’s clock is {{count, number}} minute behind. Foyer goes by the hub’s clock, so the times are right.',
	clockBehind_other:
		'This computer’s clock is {{count, number}} minutes behind. Foyer goes by the hub’s clock, so the times are right.',
	reopen: {
		title: 'The hub is out of reach.',
		lead: 'Type this desk’s code to go on.',
		why: 'This computer was started again, so what it keeps of the event is closed. The organiser has the code.',
		code: 'Desk code',
		codeHint: 'Ten letters and numbers, for example 7K2M4-9QRST.',
		open: 'Go on with this desk',
		again: 'Try the hub again',
		stillAway: 'The hub does not answer yet.',
		looks: 'Foyer looks for the hub by itself. When it is back, this desk goes on with it, without the code.',
		problem: {
			short: 'A desk code has ten letters and numbers.',
			wrong: 'That is not the code of this desk. Look at it again, or ask the organiser.',
			wait: 'Five codes were not the right one. Wait half a minute, then try again.',
			nothing: 'What this desk kept cannot be opened any more. Wait for the hub, or let people in on paper.',
		},
	},
	setAside_one:
		'{{count, number}} thing that was kept here cannot be read again. It stays here: please tell the organiser.',
	setAside_other:
		'{{count, number}} things that were kept here cannot be read again. They stay here: please tell the organiser.',
} as const
