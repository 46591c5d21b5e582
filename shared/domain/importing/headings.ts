/**
 * What a heading says its column is. First the exact names that booking tools and offices use,
 * then words that a question may hold. The heading is only half of it: `recognise.ts` looks at
 * the answers before it believes.
 */
import { fold } from '../../lib/text.ts'
import { choiceTargets, type TargetId } from './targets.ts'

/** A heading as it is compared. `Order #`, `Order no.` and `Order No` are one. */
export const headingKey = (heading: string): string => {
	const key = fold(heading.replaceAll('#', ' no '))
	return key.length > 500 ? key.slice(0, 500) : key
}

const ordinals = [
	['first', '1st', 'one', 'cyntaf', 'premier choix', 'erste wahl', 'primera opcion'],
	['second', '2nd', 'two', 'ail', 'deuxieme choix', 'zweite wahl', 'segunda opcion'],
	['third', '3rd', 'three', 'trydydd', 'troisieme choix', 'dritte wahl', 'tercera opcion'],
	['fourth', '4th', 'four', 'pedwerydd', 'quatrieme choix', 'vierte wahl', 'cuarta opcion'],
	['fifth', '5th', 'five', 'pumed', 'cinquieme choix', 'funfte wahl', 'quinta opcion'],
] as const
const chosen = ['topic', 'breakout', 'breakout group', 'breakout session', 'workshop', 'session', 'discussion', 'group']

/** `First choice`, `Choice 1`, `2nd preference`, `Workshop choice 3`, and the same in the languages that forms come in. */
const choiceAliases = (rank: number): string => {
	const [word = '', short = '', number = '', welsh = '', ...others] = ordinals[rank - 1] ?? []
	const whats = ['choice', 'preference', 'choices']
	return [
		...whats.flatMap((what) => [
			...[`${word} ${what}`, `${short} ${what}`, `${what} ${rank}`, `${what} ${number}`, `${what} no ${rank}`],
			...chosen.flatMap((of) => [
				...[`${word} ${what} ${of}`, `${word} ${what} of ${of}`, `${word} ${of} ${what}`, `${of} ${what} ${rank}`],
				...[`${short} ${what} ${of}`, `${short} ${of} ${what}`, `${of} ${word} ${what}`, `${of} ${short} ${what}`],
			]),
		]),
		...['topic', 'workshop', 'breakout'].flatMap((of) => [`${of} ${rank}`, `${word} ${of}`, `${short} ${of}`]),
		`dewis ${welsh}`,
		...others,
	].join('|')
}

const aliases: Readonly<Record<TargetId, string>> = {
	preferredName:
		'preferred name|preferred first name|known as|name on badge|name for badge|name for your badge|badge name|nickname|first name on badge|what should we call you|what would you like to be called|what would you like us to call you|name you like to be called|rufname|display name',
	givenName:
		'first name|firstname|given name|given names|forename|forenames|first|attendee first name|attendee given name|attendee name given name|your first name|vorname|attendee name vorname|prenom|nombre|nome|enw cyntaf|voornaam|imie|participant first name|delegate first name|guest first name',
	familyName:
		'last name|lastname|surname|family name|second name|last|attendee last name|attendee surname|attendee family name|attendee name family name|your last name|your surname|nachname|familienname|attendee name nachname|nom de famille|apellidos|apellido|cognome|cyfenw|achternaam|nazwisko|participant last name|delegate surname|guest last name',
	fullName:
		'full name|name|attendee name|attendee|attendees|your name|your full name|what is your name|what is your full name|name and surname|first and last name|delegate name|delegate|participant name|participant|guest name|guest|user name original name|teilnehmername|name des teilnehmers|name of attendee|name of delegate|person|nom|nom complet|nombre completo|nome completo|enw|enw llawn',
	email:
		'email|e mail|email address|e mail address|mail|attendee email|attendee e mail|attendee email address|your email|your email address|contact email|work email|participant email|delegate email|guest email|username|user email|adresse e mail|courriel|correo electronico|indirizzo email|e mail adresse|e mail adresse des teilnehmers|teilnehmer e mail|ebost|cyfeiriad e bost|email id',
	phone:
		'phone|phone number|telephone|telephone number|mobile|mobile number|mobile phone|cell phone|tel|contact number|telefon|telefono|handy|rhif ffon|your phone number|phone no|contact telephone number',
	organisation:
		'organisation|organization|organisation name|organization name|company|company name|employer|company organisation|organisation company|organisation employer|affiliation|institution|trust|nhs trust|your organisation|place of work|workplace|charity|firma|entreprise|empresa|azienda|sefydliad|which organisation do you represent|what organisation are you from|agency|organisation or group|organisation group',
	jobTitle:
		'job title|jobtitle|role|job role|your role|position|occupation|job|profession|teitl swydd|title role|role title',
	pronouns: 'pronouns|your pronouns|preferred pronouns|pronoun|what are your pronouns|rhagenwau',
	sector:
		'taking part as|i am|sector|how are you taking part|which best describes you|which of these best describes you|attending as|i am attending as|attendee type|delegate type|stakeholder group|in what capacity are you attending|capacity|representing|i am here as|i am taking part as|category',
	access:
		'access needs|access requirements|access reqs|accessibility|accessibility needs|accessibility requirements|what helps you|what would help you take part|additional needs|special requirements|special needs|reasonable adjustments|support needs|communication needs|adjustments|access and communication needs|any access requirements|anghenion mynediad',
	dietary:
		'dietary|diet|dietary requirements|dietary needs|dietary reqs|dietary preferences|food|food requirements|food allergies|allergies|meal preference|meal choice|anghenion dietegol',
	photo:
		'photo|photos|photo ok|photo marker|photo consent|photo permission|photography|photography consent|filming|filming and photography|media consent|can people take your photo|can people take your photo today',
	keepInTouch:
		'keep in touch|stay in touch|mailing list|newsletter|opted in to marketing|marketing opt in|marketing|contact consent|can we contact you again|may we contact you about future events',
	evacuation:
		'evacuation|help to leave|peep|emergency evacuation|help evacuating|evacuation help|evacuation plan|if the alarm sounds would you like someone to help you leave',
	cpd: 'cpd|cpd certificate|cpd wanted|certificate|attendance certificate|certificate of attendance',
	under18: 'under 18|are you under 18|aged under 18|i am under 18',
	days: 'days|day|which day|which days|attending days|days attending|which days will you attend|day s|booked days|attendance days|days booked',
	status:
		'status|attendee status|booking status|order status|registration status|registration state|approval status|rsvp|state|order cancelled|cancelled|ticket status|attendance status|estado|statut',
	ref: 'attendee no|attendee id|ticket id|ticket no|ticket number|ticket code|barcode|barcode no|position id|positionsnummer|public id|registration id|registrant id|booking reference|booking ref|reference|reference number|ref|secret|participant id|id|response id|unique id',
	orderRef:
		'order no|order number|order id|order code|order|order ref|order reference|reservationid|reservation id|long order id|bestellnummer|ordine n|booking id|booking number|n de commande',
	quantity: 'quantity|qty|number of tickets|no of tickets|tickets|valid tickets|number of places|places|anzahl',
	companion:
		'companion|companion name|name of companion|companion s name|name of your companion|who is coming with you|name of the person coming with you|name of person coming with you|person coming with you|carer name|carer s name|name of carer|name of your carer|name of personal assistant|name of pa|pa name|personal assistant name|supporter name|name of supporter|plus one|plus one name|name of plus one|second attendee|second attendee name|name of second attendee|second person|name of second person|additional attendee|additional attendee name',
	choice1: `${choiceAliases(1)}|topic|topics|topic choice|topic choices|topic preference|topic preferences|breakout choice|breakout choices|breakout group|breakout session|workshop|workshop choice|workshop choices|topics in order of preference|which topics interest you most`,
	choice2: choiceAliases(2),
	choice3: choiceAliases(3),
	choice4: choiceAliases(4),
	choice5: choiceAliases(5),
	avoidTopics:
		'topics to avoid|topic to avoid|avoid|avoid topics|topics i would rather avoid|topics you would rather avoid|topics you would rather not discuss|topics to miss|topics you wish to miss|anything to avoid|subjects to avoid|rather not talk about|please do not put me in|pynciau i w hosgoi',
}

export const exactHeadings: ReadonlyMap<string, TargetId> = new Map(
	Object.entries(aliases).flatMap(([target, names]) =>
		names.split('|').map((name) => [name, target as TargetId] as const),
	),
)

/** Columns of booking tools that are nobody's name, address or answer: their words would mislead the rules below. */
const notAboutThePerson =
	/^(buyer|purchaser|invoice|billing|payer|booker|home|order (date|time|comment|locale|total|status|email|type)|event|total|fees|eventbrite|price|tax|voucher|promo|payment|seat|points|feedback|checked|automatically|currency|country|county|city|state|zip|postcode|address|sales channel|ip|utm|score|start time|completion time|last modified|timestamp|last updated|created|join time|leave time|time in session|is guest|product|category id|badge no)\b|\b(emergency contact|next of kin|line manager|manager s|managers|postcode|date of birth|nhs number|how did you hear|confirm(ation)? email|e mail address verified|payment providers?|tickets delivered)\b/

type Rule = { readonly target: TargetId; readonly words: RegExp; readonly without?: RegExp }

/** What groups talk about. */
const subject = 'topics?|subjects?|themes?|breakouts?|workshops?|sessions?|discussions?|groups?|tables?'

/** `Which topic is your second choice?`, `Rank these: [3rd choice]`. */
const choiceRule = (target: (typeof choiceTargets)[number], at: number): Rule => {
	const [word = '', short = ''] = ordinals[at] ?? []
	return {
		target,
		words: new RegExp(`\\b(${word}|${short}) (\\w+ )?(choice|preference)\\b|\\b(choice|preference) ${at + 1}\\b`),
		without: /\b(hotel|room type|accommodation|date|day|time|transport|contact)\b/,
	}
}

/** Questions, by words that decide. The first that fits counts; needs come before food and names. */
const rules: readonly Rule[] = [
	{
		target: 'evacuation',
		words: /\b(evacuat\w*|fire alarm|alarm sounds|help (you |to |me )?(leave|leaving)|emergency exit)\b/,
	},
	{ target: 'photo', words: /\b(photo\w*|film(ed|ing)|video(ed)?|picture)\b/ },
	{ target: 'dietary', words: /\b(diet\w*|allerg\w*|food|meals?|lunch|eat|intoleran\w*|vegetarian)\b/ },
	{
		target: 'avoidTopics',
		words: new RegExp(
			`\\b(avoid|rather (not|miss)|prefer not|not (want|like|wish) to|wish to miss|opt out|difficult for you|upsetting)\\b.*\\b(${subject}|discuss\\w*|talk\\w*)\\b|\\b(${subject}|discuss\\w*|talk\\w*)\\b.*\\b(avoid|rather not|prefer not|not (want|like|wish) to|miss|difficult for you|upsetting)\\b`,
		),
	},
	...choiceTargets.map(choiceRule),
	{
		target: 'choice1',
		words: new RegExp(
			`\\b(rank|order of preference|most interested|interests? you|preferences?)\\b.*\\b(${subject})\\b|\\b(which|what) (topics?|subjects?|themes?|breakout\\w*|workshops?|discussions?)\\b|\\b(topics?|subjects?|themes?|breakouts?|workshops?)\\b.*\\b(rank|prefer(red|ences?)?|interests? you|choose|choices?|would you like)\\b`,
		),
		without: /\b(second|third|fourth|fifth|other|suggest\w*|not covered)\b/,
	},
	{
		target: 'access',
		words:
			/\b(access(ibility)?|adjustments?|support needs?|additional needs|special (needs|requirements)|help you (to )?(take part|attend)|make it easier|interpret(er|ing)|hearing loop|wheelchair|large print|communication (needs|support)|sensory|mobility|quiet (room|space)|anything (we|that would|to help)|helps? you)\b/,
		without: /\b(access code|parking)\b/,
	},
	{ target: 'pronouns', words: /\bpronouns?\b/ },
	{
		target: 'keepInTouch',
		words:
			/\b(keep in touch|stay in touch|contact you (again|about|in the future|after)|mailing list|newsletter|future events|hear (more )?from us|marketing)\b/,
	},
	{ target: 'cpd', words: /\b(cpd|certificate)\b/ },
	{ target: 'under18', words: /\bunder (18|eighteen)\b/ },
	{
		target: 'preferredName',
		words:
			/\b(preferred (first )?name|known as|name .*\bbadge|badge name|like (us )?to (be called|call you)|call you)\b/,
	},
	{
		target: 'email',
		words: /\b(e ?mail)\b/,
		without: /\b(buyer|order|manager|carer s|supporter|emergency|alternative|second)\b/,
	},
	{ target: 'phone', words: /\b(phone|telephone|mobile|contact number)\b/ },
	{
		target: 'sector',
		words:
			/\b(taking part|best describes (you|your)|describe yourself|attending as|capacity|stakeholder|coming as|here as|are you a|lived experience|i am)\b/,
	},
	{
		target: 'days',
		words: /\b(which|what) (days?|dates?|sessions?)\b|\bdays? (will|are|would) you\b|\battend(ing)? (which|on which)\b/,
	},
	{
		target: 'jobTitle',
		words: /\b(job|your role|position|occupation|profession)\b/,
		without: /\b(organisation|employer)\b/,
	},
	{
		target: 'organisation',
		words: /\b(organi[sz]ation|company|employer|work for|represent(ing)?|trust|workplace|charity|team or service)\b/,
		without: /\b(address|website|size|type of)\b/,
	},
	{ target: 'familyName', words: /\b(surname|last name|family name)\b/, without: /\b(first name|forename)\b/ },
	{
		target: 'givenName',
		words: /\b(first name|forename|given name)\b/,
		without: /\b(surname|last name|family name)\b/,
	},
	{
		target: 'fullName',
		words:
			/\b(your|full|attendee|delegate|participant|first) (full )?name\b|\bname of (the )?(attendee|delegate|person|participant)\b|\bfirst and (last|sur) ?name\b|\bfirst name and (last name|surname)\b/,
		without: /\b(event|file|company|organisation|carer|supporter|companion)\b/,
	},
]

/** How sure a heading is: 3 its exact name, 2 by its words, 0 nothing. */
export type Guess = { readonly target: TargetId | ''; readonly sureness: 0 | 2 | 3 }
const nothing: Guess = { target: '', sureness: 0 }

export const guessTarget = (heading: string): Guess => {
	const key = headingKey(heading)
	if (key === '') return nothing
	const exact = exactHeadings.get(key)
	if (exact) return { target: exact, sureness: 3 }
	if (notAboutThePerson.test(key)) return nothing
	for (const { target, words, without } of rules) {
		if (words.test(key) && !without?.test(key)) return { target, sureness: 2 }
	}
	return nothing
}

/** Names that only a booking tool writes; with the aliases they tell a row of headings from a row of answers. */
export const toolHeadings: ReadonlySet<string> = new Set(
	'order date|ticket type|total paid|price tier|start time|completion time|timestamp|last modified time|checked in|checked out|product|variation|price|check ins|created date|last updated date|attended|registration time|join time|leave time|first join|last leave|in meeting duration|notes|invoice address name|country|home city|buyer email|badge|arrived|left|desk|booked|event name|sales channel|is guest|time in session minutes|home postcode|group|currency|score'.split(
		'|',
	),
)
