/** What rules over the marketplace find, in sentences; see `lookFindings`. */
const tooMuch = (what: string, many: string) =>
	({
		what,
		words: 'At {{position}} there is {{given}}, and {{asked}} is asked for. Find another place, or ask for less.',
		many,
	}) as const

export const stallFindings = {
	A7: {
		stall: {
			what: 'Stall {{stall}} needs quiet and is near a noisy one',
			words: 'It is at {{position}}, {{metres}} m from stall {{noisy}}. One of them would be better elsewhere.',
			many: '{{count}} stalls that need quiet are near a noisy one',
		},
	},
	C7: {
		main: {
			what: 'Stall {{stall}} would be empty from {{startAt}} to {{endAt}}',
			words: 'Down for it: {{who}}. What is on at that time: {{other}}.',
			many: '{{count}} times a stall would be empty',
		},
	},
	M1: {
		tables: tooMuch('There is no room for the tables of stall {{stall}}', '{{count}} stalls have too little room'),
		sockets: tooMuch('Stall {{stall}} has too few sockets', '{{count}} stalls have too few sockets'),
		watts: tooMuch(
			'Stall {{stall}} asks for more watts than its place has',
			'{{count}} stalls ask for more watts than their place has',
		),
		closed: {
			what: 'Stall {{stall}} is at a place that is closed',
			words: 'Open {{position}} again, or find another place.',
			many: '{{count}} stalls are at places that are closed',
		},
		circuit: {
			what: 'The circuit “{{circuit}}” would carry too much',
			words:
				'Its stalls ask for {{asked}} W together, and it has {{given}} W. Stalls on it: {{stalls}}. Move one to another circuit.',
			many: '{{count}} circuits would carry too much',
		},
	},
	M2: {
		main: {
			what: 'Stall {{stall}} does not have what it wished for: {{wish}}',
			words: 'It is at {{position}}. Look for a place that suits it better, or say why this one has to do.',
			many: '{{count}} wishes of stalls are not met',
		},
	},
	M3: {
		missing: {
			what: 'Stall {{stall}}: {{document}} is missing',
			words: 'Ask for it, then note that it came.',
			many: '{{count}} papers of stalls are missing',
		},
		expired: {
			what: 'Stall {{stall}}: {{document}} runs out before the event ends',
			words: 'It is good until {{expiresOn}}. Ask for a newer one.',
			many: '{{count}} papers of stalls run out before the event ends',
		},
		cover: {
			what: 'Stall {{stall}}: {{document}} covers less than this event asks for',
			words: 'It covers £{{amount}}, and £{{least}} is asked for. Ask for another one.',
			many: '{{count}} papers of stalls cover too little',
		},
	},
	M4: {
		main: {
			what: 'Stall {{stall}} is on {{zone}}',
			words: 'People need that way, in an emergency most of all. Move {{position}}, or find another place.',
			many: '{{count}} stalls are where people have to pass',
		},
		outside: {
			what: 'Stall {{stall}} reaches out of the hall',
			words: 'Move {{position}} into the hall, or find another place.',
			many: '{{count}} stalls reach out of the hall',
		},
	},
	M5: {
		main: {
			what: 'Stall {{stall}} is near {{zone}}',
			words: 'Some people would rather come to it without being looked at. A place further away suits it better.',
			many: '{{count}} stalls are where many look on',
		},
	},
	M6: {
		main: {
			what: 'The place of stall {{stall}} does not suit {{who}}: {{need}}',
			words: 'It is at {{position}}. Find a place where they can stand all day.',
			many: '{{count}} people cannot stand where their stall is',
		},
	},
} as const

/** What a stall may wish of its place; `of`: another stall, or a part of the hall. */
export const stallWishes = {
	wall: 'a wall behind it',
	privacy: 'a place to talk in private',
	quiet: 'a quiet part of the hall',
	light: 'another light',
	near: 'to be near {{of}}',
	far: 'to be away from {{of}}',
} as const

export const stallPapers = {
	insurance: 'the insurance',
	riskAssessment: 'the risk assessment',
	pat: 'the test of what it plugs in',
	foodHygiene: 'the food hygiene paper',
} as const

export const hallZones = {
	entrance: 'the entrance',
	exit: 'an exit',
	quietExit: 'the quiet way out',
	quietRoute: 'the quiet route',
	stepFreeRoute: 'the step-free route',
	queue: 'the queue',
	aisle: 'an aisle',
	photoWall: 'the photo wall',
	paymentTable: 'the expenses table',
	other: 'another part of the hall',
} as const
