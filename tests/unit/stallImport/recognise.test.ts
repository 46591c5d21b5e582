import { expect, test } from 'vitest'
import { recognise } from '../../../shared/domain/importing/recognise.ts'
import { guessStallTarget } from '../../../shared/domain/marketplace/importing/headings.ts'
import { recogniseStalls } from '../../../shared/domain/marketplace/importing/recognise.ts'
import { table } from './planning.ts'

test.each([
	['Stall No.', 'number'],
	['Name of your organisation', 'organisation'],
	['Stall name', 'title'],
	['Stall description', 'blurb'],
	['Status', 'state'],
	['How many tables do you need?', 'tables'],
	['Chairs', 'chairs'],
	['Do you need power? (Y/N)', 'power'],
	['Number of plug sockets', 'sockets'],
	['Total wattage', 'watts'],
	['Wall space for a banner', 'wall'],
	['A private corner?', 'privacy'],
	['Needs quiet', 'quiet'],
	['Lighting', 'light'],
	['Will your stall be noisy?', 'noisy'],
	['Food or drink', 'food'],
	['Would like to be near', 'near'],
	['Not next to', 'far'],
	['Priority points', 'priority'],
	['Contact name', 'contactName'],
	['E-mail address', 'contactEmail'],
	['Mobile', 'contactPhone'],
	['Vehicle registration', 'unloading'],
	['Anything else', 'note'],
	['Public liability insurance', 'insurance'],
	['Insurance expiry date', 'insuranceExpires'],
	['Level of cover', 'insuranceAmount'],
	['Risk assessment received', 'riskAssessment'],
	['PAT tested', 'pat'],
	['Food hygiene certificate', 'foodHygiene'],
	['Steward e-mails', 'stewards'],
	['Who will be on the stall?', 'stewards'],
	['Favourite colour', ''],
])('“%s” is proposed as %s', (heading, target) => {
	expect(guessStallTarget(heading).target).toBe(target)
})

test('the answers decide: what a heading proposes and what stands under it have to fit', () => {
	const { headerRow, mapping, headings } = recogniseStalls(
		table(
			'Marketplace 2027',
			'',
			'Stall | Organisation | Email | Insurance | Stewards | Name',
			'Come and talk | Mind BLMK | none | 12/03/2028 | 2 | Ada Ash',
			'Warm welcome | Carers in Beds | by phone | 01/04/2028 | 3 | Bo Birch',
		),
	)
	expect(headerRow).toBe(3)
	expect(headings).toHaveLength(6)
	// A stall by name, no address under e-mail, dates of insurances, numbers of stewards.
	expect(mapping.columns).toEqual(['title', 'organisation', '', 'insuranceExpires', '', 'contactName'])
	expect(mapping.dateOrder).toBe('dayFirst')
})

test('a plain name says whose stall it is where nothing else does, and of two columns the fuller one counts', () => {
	const { mapping } = recogniseStalls(
		table('No | Name | E-mail | Contact email', '1 | Mind | | a@x.org', '2 | Rethink | b@x.org | b@x.org'),
	)
	expect(mapping.columns).toEqual(['number', 'organisation', '', 'contactEmail'])
})

test('a list of stalls and a booking file of the same headings are remembered apart', () => {
	const rows = table('Organisation | Email', 'Mind | a@x.org')
	expect(recogniseStalls(rows).shape).not.toBe(recognise(rows).shape)
	expect(recogniseStalls(rows).shape).toBe(
		recogniseStalls(table('ORGANISATION | E-mail'.replace('E-mail', 'email'))).shape,
	)
})
