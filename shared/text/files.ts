/**
 * What went wrong with a file, in plain words: what happened, what was kept, what to do. Used by
 * screens and terminal alike, so that both say the same.
 */

import type { FileProblem, OpenRefusalCode, RefusalCode } from '../domain/fileCodes.ts'

type Words<Code extends string> = { readonly [C in Code]: { readonly what: string; readonly remedy: string } }

/** Why one row was left out of an import. */
export const rowRefusalWords: Words<RefusalCode> = {
	empty: { what: 'The row is empty.', remedy: 'Nothing to do.' },
	noName: { what: 'There is no name in this row.', remedy: 'Add a name in the file and bring it in again.' },
	cancelledInFile: {
		what: 'The booking was cancelled and the person is not on the list.',
		remedy: 'Nothing to do, unless they are coming after all.',
	},
	tooLong: {
		what: 'A cell is longer than Foyer keeps.',
		remedy: 'Shorten it in the file and bring it in again.',
	},
	badEmail: {
		what: 'The e-mail address is not complete.',
		remedy: 'Correct it in the file, or leave it empty, and bring it in again.',
	},
	unknownDay: {
		what: 'The day is not one of this event’s days.',
		remedy: 'Correct the day in the file, or choose another column for the days.',
	},
	tooManyCells: {
		what: 'The row has more cells than there are headings.',
		remedy: 'Look for a stray comma or quote in this row and bring the file in again.',
	},
	notAPerson: {
		what: 'This row is not a person: it looks like a total or a note.',
		remedy: 'Nothing to do.',
	},
}

/** Why a whole file could not be read. Nothing was added. */
export const fileProblemWords: Words<FileProblem> = {
	tooLarge: { what: 'The file is larger than 20 MB.', remedy: 'Save only the sheet with the people and try again.' },
	tooManyRows: {
		what: 'The file has more than 100,000 rows.',
		remedy: 'Split it and bring in one part after the other.',
	},
	tooManyColumns: {
		what: 'The file has more than 500 columns.',
		remedy: 'Save only the columns you need and try again.',
	},
	cellTooLong: {
		what: 'A cell holds more text than a spreadsheet can.',
		remedy: 'Shorten that cell and try again.',
	},
	noRows: { what: 'There are no rows under the headings.', remedy: 'Check that the list is on the first sheet.' },
	passwordProtected: {
		what: 'The file is protected by a password.',
		remedy: 'Open it, save a copy without the password, and bring that in.',
	},
	oldExcel: { what: 'This is an old Excel file (.xls).', remedy: 'Save it as .xlsx or CSV and try again.' },
	damaged: { what: 'The file is damaged and cannot be read.', remedy: 'Download it again from the booking tool.' },
	suspicious: {
		what: 'The file is not built as a spreadsheet should be, so Foyer does not open it.',
		remedy: 'Open it in a spreadsheet program, save a copy as CSV, and bring that in.',
	},
	unclosedQuote: {
		what: 'A quotation mark is opened and never closed.',
		remedy: 'Look at the row named here, close the quotation, and try again.',
	},
	binary: { what: 'This is not a list: the file holds no text.', remedy: 'Choose a CSV or XLSX file.' },
	tookTooLong: { what: 'Reading the file took more than a minute.', remedy: 'Save it as CSV and try again.' },
	notReadable: { what: 'The file could not be read.', remedy: 'Save it as CSV and try again.' },
}

/** Why an event file stays closed. Nothing was changed. */
export const openRefusalWords: Words<OpenRefusalCode> = {
	notThere: { what: 'There is no file at that place.', remedy: 'Check the name, or look for it on the stick.' },
	notAnEvent: { what: 'That file is not a Foyer event.', remedy: 'Choose a file that ends in .foyer.' },
	needsCode: {
		what: 'This computer does not know the key of that event.',
		remedy: 'Type the recovery code from the paper.',
	},
	wrongCode: { what: 'That code does not open this event.', remedy: 'Check it against the paper, group by group.' },
	alreadyOpen: {
		what: 'That event is already open in another Foyer on this computer.',
		remedy: 'Close it there first, or go on in that window.',
	},
	newerFoyer: {
		what: 'That event was made by a newer Foyer.',
		remedy: 'Install the newest Foyer on this computer and open it again.',
	},
	damaged: {
		what: 'That file is damaged.',
		remedy: 'Nothing was changed. Open the newest backup instead.',
	},
	notAFile: { what: 'That is a folder or a link, not a file.', remedy: 'Choose the event file itself.' },
	tooLarge: { what: 'That file is larger than an event can be.', remedy: 'Choose a file that ends in .foyer.' },
	foreign: {
		what: 'That file is not built the way Foyer builds its events, so it stays closed.',
		remedy: 'Ask whoever gave it to you for a fresh copy.',
	},
}
