/** Words of the kit itself. */
export const kit = {
	undo: 'Undo',
	goBack: 'Go back',
	close: 'Close',
	stop: 'Stop',
	ofCount: '{{done}} of {{of}}',
	chooseFile: 'Choose a file',
	orDropIt: 'or drop it here',
	stepDone: ', done',
	messages: 'Messages',
	optional: 'optional',
	photoYes: 'Square: photos are fine',
	photoAsk: 'Triangle: ask me first',
	photoNo: 'Round: no photos',
} as const
