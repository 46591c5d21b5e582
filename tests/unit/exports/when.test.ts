import { describe, expect, it } from 'vitest'
import { dateInWords, dayInWords, dayOn, daysLater, isoDate, timeOfDay } from '../../../shared/lib/when.ts'

const at = (utc: string): number => Date.parse(`${utc}Z`)

describe('the venue clock', () => {
	it('is an hour ahead of UTC in summer and not in winter', () => {
		expect(timeOfDay(at('2027-05-19T08:05:59'))).toBe('09:05')
		expect(timeOfDay(at('2027-01-19T08:05:00'))).toBe('08:05')
		expect(timeOfDay(at('2027-05-18T23:00:00'))).toBe('00:00')
	})
	it('says the date at the venue', () => {
		expect(isoDate(at('2027-05-18T22:59:59'))).toBe('2027-05-18')
		expect(isoDate(at('2027-05-18T23:00:00'))).toBe('2027-05-19')
		expect(dayInWords(at('2027-09-05T12:00:00'))).toBe('5 September 2027')
	})
	it('says dates in words and leaves alone what is none', () => {
		expect(dateInWords('2027-05-09')).toBe('9 May 2027')
		for (const text of ['', '2027-13-01', 'soon']) expect(dateInWords(text)).toBe(text)
		expect(daysLater('2027-12-31', 1)).toBe('2028-01-01')
		expect(daysLater('2027-03-28', 365)).toBe('2028-03-27')
		expect(daysLater('soon', 1)).toBe('soon')
	})
})

describe('which day is on', () => {
	const days = [{ date: '2027-05-20' }, { date: '2027-05-19' }, { date: '2027-05-22' }]
	it.each([
		['2027-05-01T12:00:00', '2027-05-19'],
		['2027-05-18T23:30:00', '2027-05-19'],
		['2027-05-20T09:00:00', '2027-05-20'],
		['2027-05-21T09:00:00', '2027-05-22'],
		['2027-06-21T09:00:00', '2027-05-22'],
	])('at %s it is %s', (now, date) => {
		expect(dayOn(days, at(now))?.date).toBe(date)
	})
	it('is none where there are none', () => {
		expect(dayOn([], 0)).toBeUndefined()
	})
})
