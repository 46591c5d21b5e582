/** What is kept of digits: a salt and an scrypt hash. The digits are kept nowhere. */
import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'

export type KeptPin = { readonly salt: string; readonly hash: string }

const hashed = (pin: string, salt: string): Buffer => scryptSync(pin, Buffer.from(salt, 'hex'), 32)

export const keepPin = (pin: string): KeptPin => {
	const salt = randomBytes(16).toString('hex')
	return { salt, hash: hashed(pin, salt).toString('hex') }
}

export const isRightPin = (pin: string, { salt, hash }: KeptPin): boolean => {
	const [typed, kept] = [hashed(pin, salt), Buffer.from(hash, 'hex')]
	return typed.length === kept.length && timingSafeEqual(typed, kept)
}
