/** The addresses that this computer has in networks around it: one of them is chosen, never all. */
import { networkInterfaces } from 'node:os'

export type OwnAddress = { readonly address: string; readonly isPrivate: boolean }

/** RFC 1918, and what computers give each other where nobody gives them any (RFC 3927). */
const inside = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|127\.)/

export const describeAddress = (address: string): OwnAddress => ({ address, isPrivate: inside.test(address) })

/** Of every network that this computer is in now, those inside a building first. */
export const ownAddresses = (): readonly string[] =>
	Object.values(networkInterfaces())
		.flatMap((ones) => ones ?? [])
		.filter(({ family, internal }) => family === 'IPv4' && !internal)
		.map(({ address }) => address)
		.toSorted((one, other) => Number(inside.test(other)) - Number(inside.test(one)))
