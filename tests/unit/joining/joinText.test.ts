import { expect, test } from 'vitest'
import { readJoinText } from '../../../shared/domain/joining/joinText.ts'

const pin = 'A'.repeat(20) + '-_0123456789abcdefghij0'.slice(0, 23)
const address = 'https://192.168.1.20:4433'

test.each([
	[`https://192.168.1.20:4433/#join=ABCDE-12345.${pin}`, { address, pin, code: 'ABCDE-12345' }],
	[`  https://192.168.1.20:4433/#join=ABCDE12345.${pin}\n`, { address, pin, code: 'ABCDE12345' }],
	['https://192.168.1.20:4433/#join=ABCDE-12345', { address, pin: '', code: 'ABCDE-12345' }],
	[`192.168.1.20:4433#${pin}`, { address, pin, code: '' }],
	['192.168.1.20:4433', { address, pin: '', code: '' }],
	['https://[fe80::1]:4433/', { address: 'https://[fe80::1]:4433', pin: '', code: '' }],
	['Foyer-Laptop.local:4433', { address: 'https://foyer-laptop.local:4433', pin: '', code: '' }],
])('what a hub shows is read: %s', (text, expected) => {
	expect(readJoinText(text)).toEqual(expected)
})

test.each([
	'',
	'http://192.168.1.20:4433',
	'192.168.1.20',
	'https://192.168.1.20:99999/',
	'https://name@192.168.1.20:4433/',
	'https://192.168.1.20:4433/rpc',
	'https://192.168.1.20:4433/#key=abc',
	'192.168.1.20:4433#short',
	'-rf:443',
])('what is no address of a hub is not guessed at: %s', (text) => {
	expect(readJoinText(text)).toBeNull()
})
