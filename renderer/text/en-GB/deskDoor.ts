/** More of the desk: scanning, people who come together, going out. */
export const deskDoor = {
	scanned: 'Scanned',
} as const
