/**
 * Names that are also words of everyday English. In small letters they are read as the word: "what will
 * help" names no Will, and "green room" no Ms Green. With a capital letter they are read as the name.
 */
export const everydayWords: ReadonlySet<string> = new Set(
	(
		'all amber angel april art ash august autumn bailey baker banks barber bay bell berry best bill birch bird bishop black ' +
		'blue bond book booth bow bright brook brown bush butler carol carter chance charity chase child christian church clay ' +
		'cliff close coleman cook cooper coral cross curry daisy dale dawn day dean dear drew duke early east elder english ever ' +
		'faith farmer field fisher flower ford forest foster fox frank french gale gardener gay gene gift glad gold good grace ' +
		'grant gray green grey guy hall hand happy harmony hart hazel heath heather hill holly hope house hunter iris ivy jack jade ' +
		'jay jewel john joy june just justice key king lake lane law lee lily little long love low luck lucky mark may mercy ' +
		'miles mill mills miller moon moor more more moss nice noble north nurse oak olive page park parks patience pearl penny ' +
		'pepper piper pond poppy porter potter power precious price prince queen rain ray read red reed rich ridge river rivers ' +
		'robin rock rose rosemary ruby rusty sage sandy scarlet sharp shepherd short silver singer sky small smart smith snow song ' +
		'south spring stone strong sue summer sunny swift sydney taylor temple terry town turner van victor violet walker wall ' +
		'ward waters way weaver wells west white wild will wills win winter wise wood woods wright young'
	).split(' '),
)
