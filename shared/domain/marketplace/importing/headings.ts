/**
 * What a heading of a list of stalls says its column is: first the names that booking forms and offices use,
 * then words that a question may hold.
 */
import { headingKey } from '../../importing/headings.ts'
import type { StallTarget } from './columns.ts'

const aliases: Readonly<Record<StallTarget, string>> = {
	number:
		'number|no|stall no|stall number|stall|nr|table no|table number|stand|stand no|stand number|pitch|pitch no|pitch number|stall id|ref|id',
	organisation:
		'organisation|organization|organisation name|organization name|name of organisation|name of your organisation|company|company name|charity|exhibitor|exhibitor name|stallholder|stall holder|stallholder name|group|organisation group|organisation or group|service|team or service|provider|sefydliad|who',
	title:
		'title|stall title|stall name|name of stall|name of your stall|stand title|stand name|what is your stall called|stall is called|theme|enw r stondin',
	blurb:
		'blurb|description|stall description|about|about you|about your stall|what you offer|what will you have on your stall|text for programme|programme text|short description|summary|details',
	state: 'state|status|stall status|booking status|confirmed|accepted|approval|decision|rsvp|attending|coming',
	tables:
		'tables|no of tables|number of tables|tables needed|tables required|how many tables|table|tables wanted|desks',
	chairs: 'chairs|no of chairs|number of chairs|chairs needed|chairs required|how many chairs|seats|chairs wanted',
	power:
		'power|electricity|electric|power needed|power required|need power|needs power|do you need power|do you need electricity|electricity needed|electricity required|power y n|power yes no|mains|trydan',
	sockets:
		'sockets|plug sockets|no of sockets|number of sockets|sockets needed|power sockets|plugs|no of plugs|how many sockets|outlets',
	watts: 'watts|watt|wattage|power w|power watts|power in watts|total watts|load|load w|w|how many watts',
	wall: 'wall|banner|banners|wall space|wall banner|banner wall|needs wall|pull up banner|roller banner|backdrop|display board|wall needed',
	privacy: 'privacy|private|private corner|needs privacy|confidential|confidential space|private space',
	quiet: 'quiet|needs quiet|quiet place|quiet spot|quiet area|quiet space|quiet location',
	light: 'light|lighting|light level|light wanted|needs light|light needed|kind of light',
	noisy:
		'noisy|noise|is noisy|loud|makes noise|music|sound|audio|amplified sound|will you make noise|will your stall be noisy',
	food: 'food|has food|food or drink|food and drink|serving food|refreshments|catering|giving out food|bwyd',
	near: 'near|near to|next to|close to|beside|would like to be near|wants to be near|place near',
	far: 'far|far from|away from|not near|not next to|would like to be away from|keep away from|place away from',
	priority: 'priority|points|score|priority points|rank',
	contactName:
		'contact|contact name|contact person|main contact|lead contact|lead|name of contact|your name|name|full name|booked by|organiser contact',
	contactEmail:
		'email|e mail|email address|e mail address|contact email|contact e mail|contact email address|your email|your email address|mail|ebost',
	contactPhone:
		'phone|telephone|mobile|phone number|telephone number|mobile number|contact phone|contact number|tel|contact telephone|contact mobile|your phone number|mobile for the day|phone on the day',
	unloading:
		'unloading|loading|vehicle|vehicle registration|vehicle reg|registration number|car registration|car reg|van|parking|unloading time|arrival time|set up time|setup time|unload|delivery|vehicle and time',
	note: 'note|notes|comment|comments|remarks|anything else|other|other requirements|special requirements|additional information|further information',
	insurance:
		'insurance|insured|public liability|public liability insurance|pli|insurance received|insurance certificate|insurance seen|insurance document|pli received|public liability received|insurance status',
	insuranceExpires:
		'insurance expiry|insurance expires|insurance expiry date|pli expiry|pli expiry date|insurance valid until|insurance until|insurance end date|expiry date|expires|insured until|public liability expiry|renewal date|insurance renewal',
	insuranceAmount:
		'insurance amount|amount insured|insurance cover|cover|level of cover|pli amount|pli cover|cover amount|sum insured|public liability amount|public liability cover|insurance value|indemnity limit|limit of indemnity',
	riskAssessment:
		'risk assessment|risk assessment received|ra|ra received|rams|risk assessment seen|risk assessment y n|risk assessment status',
	pat: 'pat|pat test|pat tested|pat testing|pat certificate|pat received|electrical test|portable appliance test|portable appliance testing|electrical safety',
	foodHygiene:
		'food hygiene|food hygiene certificate|food hygiene rating|hygiene certificate|hygiene|food safety|food safety certificate|food hygiene received|level 2 food hygiene',
	stewards:
		'stewards|steward|stall steward|stall stewards|staff|people|people on the stall|who will be there|names of people|names of staff|attendees|representatives|representative|stall team|team|steward names|steward name|steward email|steward emails|steward e mail|steward e mails|names of stewards|staff names|staffed by|staff on the day|volunteers|names',
}

export const exactStallHeadings: ReadonlyMap<string, StallTarget> = new Map(
	Object.entries(aliases).flatMap(([target, names]) =>
		names.split('|').map((name) => [name, target as StallTarget] as const),
	),
)

type Rule = { readonly target: StallTarget; readonly words: RegExp; readonly without?: RegExp }

/** The first that fits counts: papers come before what they are about, counts before yes and no. */
const rules: readonly Rule[] = [
	{
		target: 'stewards',
		words:
			/\b(stewards?|staffed|staffing|representatives?)\b|\bwho (will|is going to) (be|staff)\b|\bpeople (on|at|from)\b/,
		without: /\b(how many|number of)\b/,
	},
	{
		target: 'insuranceExpires',
		words:
			/\b(insur\w*|liability|pli)\b.*\b(expir\w*|until|end|ends|renew\w*|valid)\b|\b(expir\w*|valid until)\b.*\b(insur\w*|liability)\b/,
	},
	{
		target: 'insuranceAmount',
		words:
			/\b(insur\w*|liability|pli|indemnity)\b.*\b(amount|cover\w*|value|sum|limit|much|million)\b|\b(amount|cover|sum)\b.*\b(insur\w*|liability)\b/,
	},
	{ target: 'insurance', words: /\b(insur\w*|public liability|pli)\b/ },
	{ target: 'riskAssessment', words: /\brisk assess\w*\b/ },
	{ target: 'pat', words: /\bpat\b|\bportable appliance\b|\belectrical (test|safety)\w*\b/ },
	{ target: 'foodHygiene', words: /\b(hygiene|food safety)\b/ },
	{ target: 'watts', words: /\b(watts?|wattage)\b/ },
	{ target: 'sockets', words: /\b(sockets?|plugs?|outlets?)\b/ },
	{ target: 'power', words: /\b(power|electric\w*|mains)\b/ },
	{ target: 'chairs', words: /\bchairs?\b/ },
	{ target: 'wall', words: /\b(wall|banners?|backdrop|display boards?)\b/ },
	{ target: 'far', words: /\b(away from|far from|not (be )?(near|beside|next to))\b/ },
	{ target: 'near', words: /\b(near|next to|close to|beside)\b/ },
	{ target: 'quiet', words: /\bquiet\w*\b/ },
	{ target: 'noisy', words: /\b(nois\w*|loud|music|amplified)\b/ },
	{ target: 'privacy', words: /\b(privacy|private|confidential\w*)\b/ },
	{ target: 'light', words: /\b(light|lighting)\b/ },
	{ target: 'food', words: /\b(food|refreshments|catering)\b/, without: /\ballerg\w*\b/ },
	{ target: 'unloading', words: /\b(vehicle|unload\w*|van|car|parking|deliver\w*|set ?up time|arriv\w* time)\b/ },
	{ target: 'contactEmail', words: /\be ?mail\b/ },
	{ target: 'contactPhone', words: /\b(phone|telephone|mobile)\b/ },
	{ target: 'contactName', words: /\b(contact|lead)\b.*\b(name|person)\b|\b(name|person)\b.*\bcontact\b/ },
	{ target: 'tables', words: /\btables?\b/, without: /\b(number of your|called)\b/ },
	{ target: 'number', words: /\b(stall|stand|pitch) (no|number|nr)\b/ },
	{ target: 'title', words: /\b(stall|stand)\b.*\b(called|name|title)\b|\b(name|title) (of|for) .*\b(stall|stand)\b/ },
	{
		target: 'organisation',
		words: /\b(organi[sz]ation|company|charity|exhibitor|stallholder|trust)\b/,
		without: /\b(address|website|size|type of|number)\b/,
	},
	{ target: 'blurb', words: /\b(describe|description|blurb|offer|tell us about|programme text)\b/ },
	{ target: 'priority', words: /\bpriority\b/ },
	{ target: 'note', words: /\b(notes?|comments?|anything else|requirements|remarks)\b/ },
]

/** How sure a heading is: 3 its exact name, 2 by its words, 0 nothing. */
export type StallGuess = { readonly target: StallTarget | ''; readonly sureness: 0 | 2 | 3 }
const nothing: StallGuess = { target: '', sureness: 0 }

export const guessStallTarget = (heading: string): StallGuess => {
	const key = headingKey(heading)
	if (key === '') return nothing
	const exact = exactStallHeadings.get(key)
	if (exact) return { target: exact, sureness: 3 }
	const rule = rules.find(({ words, without }) => words.test(key) && !without?.test(key))
	return rule ? { target: rule.target, sureness: 2 } : nothing
}
