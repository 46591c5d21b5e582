/**
 * What a person pastes or types to join a hub: the text of its QR, `https://192.168.1.20:4433/#join=CODE.PIN`, the same
 * without the code, `192.168.1.20:4433#PIN`, or the address alone.
 */
export type JoinText = {
	/** `https://192.168.1.20:4433` */
	readonly address: string
	/** SHA-256 of the hub's public key, base64url; empty where the text does not say. */
	readonly pin: string
	readonly code: string
}

const host = String.raw`(?:\[[\da-f:.]+\]|[a-z\d](?:[a-z\d.-]*[a-z\d])?)`
const pattern = new RegExp(
	String.raw`^(?:https://)?(${host}:\d{1,5})/?(?:#(?:join=(?:([\dA-Za-z-]{4,40})(?:\.|$))?)?([\w-]{43})?)?$`,
	'i',
)

/** Null where it is none of these: never a guess at an address. */
export const readJoinText = (text: string): JoinText | null => {
	const [, place, code = '', pin = ''] = pattern.exec(text.trim()) ?? []
	if (place === undefined) return null
	const port = Number(place.slice(place.lastIndexOf(':') + 1))
	if (port < 1 || port > 65_535) return null
	return { address: `https://${place.toLowerCase()}`, pin, code }
}
