/**
 * Short answers to codes: yes and no, photos, status, taking part as. Where an answer is not
 * understood it stays open and a person asks at the desk: nothing is guessed about somebody.
 */
import { fold } from '../../lib/text.ts'
import type { PhotoAnswer, RegistrationStatus } from '../person.ts'
import type { Sector } from '../sectors.ts'

const yesWords = new Set(
	'yes|y|true|1|ok|okay|yes please|x|ja|oui|si|ie|ydw|tak|agree|i agree|i consent|consent|happy|i am happy|fine|checked|ticked|of course|sure|accept|i accept|opt in|opted in'.split(
		'|',
	),
)
const noWords = new Set(
	'no|n|false|0|no thanks|no thank you|nein|non|na|nac ydw|nie|none|never|i do not consent|i dont consent|do not|dont|decline|i decline|opt out|opted out|unchecked|please dont|please do not|i would rather not|rather not|prefer not|no photos|no photo|no please|not happy'.split(
		'|',
	),
)
/** A field filled in to say that there is nothing to say. */
const nothingWords = new Set(
	'none|no|n a|na|nil|nothing|not applicable|no thanks|no thank you|n|null|none known|none thanks|no requirements|no needs|no special requirements|no dietary requirements|no access needs|no access requirements|none required|not required|no allergies|normal|nope|im fine|i am fine|all good|no restrictions|standard|everything|i eat everything|any|anything|0|x|false|keine|aucun|ninguno|dim|none that i know of|not at this time|none at present|no preference|regular'.split(
		'|',
	),
)

export const saysNothing = (answer: string): boolean => {
	const key = fold(answer)
	return key === '' || nothingWords.has(key)
}

/** `yes`, `no`, or empty where it is neither. Reads a first word too: `Yes, for day 2`. */
export const yesOrNo = (answer: string): 'yes' | 'no' | '' => {
	if (answer === '') return ''
	if (answer === '✓' || answer === '✔' || answer === '☑') return 'yes'
	if (answer === '✗' || answer === '✘' || answer === '☐') return 'no'
	const key = fold(answer)
	if (yesWords.has(key)) return 'yes'
	if (noWords.has(key)) return 'no'
	if (key.startsWith('yes ')) return 'yes'
	if (key.startsWith('no ')) return 'no'
	return ''
}

/** A question put the other way round, so that yes means no: `I do not want my photo taken`. */
export const isAskedTheOtherWay = (heading: string): boolean =>
	/\b(do not|dont|not want|not wish|opt out|opting out|no photos?|object|rather not|prefer not|unsubscribe)\b/.test(
		fold(heading),
	)

const turned = { yes: 'no', no: 'yes', '': '' } as const

export const keepInTouchAnswer = (answer: string, isOtherWay: boolean): 'yes' | 'no' | '' => {
	const said = yesOrNo(answer)
	return isOtherWay ? turned[said] : said
}

const condition = /\b(only|but|except|unless|if|depends|depending|ask|asked|group shots?|from behind|check with)\b/

/** A condition of any kind means: ask first. Blank stays blank, and counts as no until asked. */
export const photoAnswer = (answer: string, isOtherWay: boolean): PhotoAnswer | '' => {
	if (answer === '') return ''
	const key = fold(answer)
	if (condition.test(key)) return 'ask'
	const said = yesOrNo(answer)
	return isOtherWay ? turned[said] : said
}

const cancelledWords =
	/\b(cancell?ed|refunded|refund|deleted|declined|rejected|denied|expired|void(ed)?|withdrawn|withdrew|transferred|not attending|not going|not coming|unable to attend|storniert|annule|cancelado|annullato|removed|inactive)\b/
const waitingWords =
	/\b(wait(ing)?|waitlist(ed)?|wait listed|waiting list|on hold|pending|awaiting|reserve list|unconfirmed|unpaid|provisional|requested)\b/

/** What a booking tool says of a place. A word nobody knows counts as booked: a person is not lost for it. */
export const statusAnswer = (answer: string, heading: string): RegistrationStatus => {
	if (answer === '') return 'confirmed'
	const key = fold(answer)
	const asks = fold(heading)
	if (asks.includes('cancel')) return yesOrNo(answer) === 'yes' || cancelledWords.test(key) ? 'cancelled' : 'confirmed'
	if (/\bpartial(ly)?\b/.test(key)) return 'confirmed'
	if (cancelledWords.test(key)) return 'cancelled'
	if (waitingWords.test(key)) return 'waiting'
	return /\b(rsvp|attend|going|coming)/.test(asks) && yesOrNo(answer) === 'no' && !asks.includes('status')
		? 'cancelled'
		: 'confirmed'
}

/** What people write for a sector, by the code it has in both schemes. Two codes at once means: ask. */
const sectorWords: Readonly<Record<string, RegExp>> = {
	LE: /\b(lived experience|service users?|ex service user|uses? services|used services|using services|patients?|experts? by experience|survivors?|peer with lived|people who use services|person who uses services)\b/,
	CA: /\b(carers?|caregiver|unpaid care|family member|family carer|parent carer|parents?|relative|family)\b/,
	NP: /\b(nhs|nhs trust|nhs provider|nhs staff|foundation trust|mental health trust|hospital)\b/,
	CO: /\b(icb|integrated care board|integrated care system|ics|commissioning|commissioner|commissioners)\b/,
	PC: /\b(provider collaborative)\b/,
	IS: /\b(independent provider|independent sector|private provider|private sector|private hospital)\b/,
	LA: /\b(council|local authority|public health|social services|social worker|adult social care|borough)\b/,
	VC: /\b(charity|charities|voluntary|vcse|vcs|vcfse|third sector|community group|community organisation|not for profit|volunteer)\b/,
	PR: /\b(primary care|gp|gps|general practice|pcn|practice nurse)\b/,
	ED: /\b(university|college|school|education|academic|researcher|student|training provider)\b/,
	HE: /\b(university|training provider|higher education|hei|academic|researcher)\b/,
	SC: /\b(specialised commissioning|specialized commissioning|spec comm)\b/,
}
/** Words that mean something else in the company of others. */
const sectorNotWords: Readonly<Record<string, RegExp>> = {
	NP: /\b(nhs england|nhse|icb|integrated care|commission\w*|gp|primary care|provider collaborative)\b/,
	CO: /\b(specialised|specialized)\b/,
	CA: /\b(care worker|paid carer|professional carer|carers (trust|centre|organisation|charity)|work(s|ing)? with)\b/,
	LE: /\b(work(s|ing)? with|support(s|ing)? people)\b/,
}

/** Finds sector codes; keeps every answer it has seen, for a file asks the same few again and again. */
export type SectorReader = (answer: string) => string

/**
 * `matched` is what a person said an answer means; it beats everything else. Then the sector's own
 * label or code, then words that belong to one sector only.
 */
export const sectorReader = (sectors: readonly Sector[], matched: ReadonlyMap<string, string>): SectorReader => {
	const codes = new Set(sectors.map(({ code }) => code))
	const exact = new Map<string, string>()
	for (const { code, label } of sectors) {
		exact.set(fold(label), code)
		exact.set(fold(code), code)
	}
	const byPerson = new Map<string, string>()
	for (const [answer, code] of matched) if (codes.has(code)) byPerson.set(fold(answer), code)
	const seen = new Map<string, string>()
	const find = (answer: string): string => {
		const key = fold(answer)
		const said = byPerson.get(key) ?? exact.get(key)
		if (said !== undefined) return said
		const fitting = sectors.filter(({ code }) => sectorWords[code]?.test(key) && !sectorNotWords[code]?.test(key))
		return fitting.length === 1 ? (fitting[0]?.code ?? '') : ''
	}
	return (answer) => {
		if (answer === '') return ''
		let code = seen.get(answer)
		if (code === undefined) {
			code = find(answer)
			seen.set(answer, code)
		}
		return code
	}
}
