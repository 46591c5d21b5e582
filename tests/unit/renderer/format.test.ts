/** Dates and times are the venue's, whatever the computer is set to. */
import { describe, expect, it } from 'vitest'
import {
	asTimeOfDay,
	dateOf,
	daysBetween,
	formatBytes,
	formatCount,
	formatDate,
	formatDateInFull,
	formatTime,
} from '../../../renderer/text/format.ts'

describe('times and dates on screens', () => {
	it('shows summer time in summer and not in winter', () => {
		expect(formatTime(Date.UTC(2027, 4, 19, 8, 12))).toBe('09:12')
		expect(formatTime(Date.UTC(2027, 0, 19, 8, 12))).toBe('08:12')
	})

	it('begins a day at midnight in London', () => {
		expect(dateOf(Date.UTC(2027, 4, 18, 23, 30))).toBe('2027-05-19')
		expect(dateOf(Date.UTC(2027, 0, 18, 23, 30))).toBe('2027-01-18')
	})

	it('says dates in words, and nothing for what is no date', () => {
		expect(formatDate('2027-05-19')).toBe('19 May 2027')
		expect(formatDateInFull('2027-05-19')).toBe('Wednesday 19 May 2027')
		expect(formatDate('soon')).toBe('')
	})

	it('counts days over the change of the clocks', () => {
		expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2)
		expect(daysBetween('2027-03-29', '2027-03-27')).toBe(-2)
	})

	it('keeps what is no time as it was typed', () => {
		expect(['9', '9:05', '9.05', '0905', '23h59'].map(asTimeOfDay)).toEqual([
			'09:00',
			'09:05',
			'09:05',
			'09:05',
			'23:59',
		])
		expect(['24:00', '9:60', 'noon', ''].map(asTimeOfDay)).toEqual(['24:00', '9:60', 'noon', ''])
	})

	it('writes numbers as people read them', () => {
		expect(formatCount(10_418)).toBe('10,418')
		expect(formatBytes(48_213)).toBe('48\u00a0kB')
		expect(formatBytes(3_140_000)).toBe('3.1\u00a0MB')
	})
})
