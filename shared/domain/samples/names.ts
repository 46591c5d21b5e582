/**
 * Names for invented people, as they are heard in Luton, Bedfordshire and the rest of England. Given
 * and family names are drawn apart, so a full name belongs to nobody in particular. They are stored
 * exactly as written here: McBride, da Silva and Ng are never re-cased, trimmed or completed.
 */

export type Pronoun = 'she' | 'he' | 'they'

/** Names that are heard together. `A>B`: somebody registered as A whom everybody calls B. */
type Pool = {
	/** How many in a hundred people carry a name of this pool. */
	readonly share: number
	readonly given: Readonly<Record<Pronoun, string>>
	readonly family: string
}

/** Names are parted by commas, so that names of two words fit in. */
const pools: readonly Pool[] = [
	{
		share: 38,
		given: {
			she: 'Alison,Anne-Marie,Beverley,Charlotte,Chloë,Dawn,Eleanor,Gillian,Hannah,Jacqueline,Joanne,Julie,Kerry,Lesley,Lucy,Maureen,Naomi,Paula,Rosalind,Ruth,Sheila,Siân,Tracey,Wendy,Zoë,Elizabeth>Liz,Katherine>Kate,Margaret>Maggie,Victoria>Vicky,Susannah>Sue,Deborah>Debs,Jennifer>Jen,Philippa>Pip,Rebecca>Becky,Christine>Chris,Geraldine>Gerry,Kathleen>Kath,Gwendolyn>Gwen',
			he: 'Adrian,Barry,Callum,Clive,Craig,Darren,Ewan,Gareth,Graham,Ian,Jake,Keith,Kieran,Liam,Malcolm,Nigel,Owen,Philip,Rhys,Ryan,Stuart,Terry,Trevor,Warren,Robert>Rob,William>Bill,Anthony>Tony,Christopher>Kit,Benjamin>Ben,Timothy>Tim,Andrew>Drew,Nicholas>Nick,Frederick>Fred',
			they: 'Ash,Charlie,Jordan,Kit,River,Robin,Rowan,Sky,Alexandra>Lex,Samantha>Sam',
		},
		family:
			"Abbott,Ashdown,Barnes,Bartlett,Birch,Blythe,Bracken,Cartwright,Clarke-Hill,Coles,Dawson,Fenwick,Fletcher,Garland,Goodwin,Hartley,Holloway,Ingleby,Kettle,Lawton,Lee,MacLeod,Marsh,McBride,Mellor,Nash,Norris,O'Brien,O'Sullivan,Osborne,Parrish,Peacock,Prewett,Quinn,Radley,Rowe,Sharpe,Skinner,Stokes,Thorne,Tilley,Underwood,Vickers,Wainwright,Whitlock,Winter,Yates",
	},
	{
		share: 20,
		given: {
			she: 'Aaliyah,Ayesha,Farzana,Fatima,Hafsa,Humaira,Khadija,Maryam,Nasreen,Noor,Rabia,Rehana,Rukhsana,Sabiha,Samina,Shazia,Sumaiya,Yasmin,Zainab,Fatimah>Fati,Zulekha>Zee',
			he: 'Abdul,Adeel,Asif,Bilal,Faisal,Farhan,Hamza,Haroon,Ilyas,Javed,Kamran,Nadeem,Omar,Shakeel,Tahir,Usman,Yusuf,Zubair,Muhammad>Mo,Abdulrahman>Abdul',
			they: 'Noor,Zain',
		},
		family:
			'Ahmed,Akhtar,Ali,Aslam,Begum,Bibi,Chaudhry,Choudhury,El-Amin,Haque,Iqbal,Islam,Jabeen,Karim,Khatun,Malik,Miah,Mirza,Qureshi,Rahman,Rashid,Shah,Siddiqui,Ul-Haq,Uddin,Younis,Zaman',
	},
	{
		share: 10,
		given: {
			she: 'Anjali,Deepa,Gurpreet,Hetal,Jaspreet,Kavita,Lakshmi,Manjit,Meera,Nisha,Pooja,Priya,Reena,Sunita,Tejal,Vaishali,Rajeshwari>Raji',
			he: 'Amrit,Arjun,Dinesh,Harjit,Jignesh,Manoj,Nilesh,Raj Kumar,Sanjay,Sukhdev,Suresh,Vikram,Balwinder>Billy',
			they: 'Kiran,Simran',
		},
		family:
			"Bains,Bhatt,Chauhan,D'Souza,Desai,Dhillon,Gill,Iyer,Joshi,Kaur,Mistry,Nair,Pandya,Patel,Raghunathan,Sandhu,Sharma,Sidhu,Solanki,Thakkar,Venkataraman",
	},
	{
		share: 13,
		given: {
			she: 'Abena,Adaeze,Blessing,Chiamaka,Comfort,Efua,Folasade,Hodan,Ifeoma,Joy,Marcia,Ngozi,Patience,Sandra,Sharon,Temitope,Thandiwe,Winsome,Oluwatoyin>Toyin',
			he: 'Abdi,Chidi,Clinton,Curtis,Everton,Femi,Kofi,Kwabena,Leroy,Lloyd,Mamadou,Nnamdi,Obinna,Patrice,Samuel,Tendai,Winston,Oluwaseun>Seun,Chukwuemeka>Emeka,Ebenezer>Eben',
			they: 'Ade,Sunday',
		},
		family:
			"Abiola,Acheampong,Addo,Adeleke,Agyeman,Asante-Brown,Bailey,Boateng,Chikwanha,Dlamini,Egbuna,Eze,Farah,Francis,Gordon,Grant,Hinds,Ibekwe,Jama,Kamara,Mensah,Moyo,N'Diaye,Nwosu,Ogunleye,Okeke,Osman,Owusu,Palmer,Sesay,Warsame",
	},
	{
		share: 11,
		given: {
			she: 'Agnieszka,Alina,Beata,Cătălina,Danuta,Elżbieta,Grażyna,Ioana,Iveta,Joanna,Ludmila,Rasa,Ștefania,Zuzana,Małgorzata>Gosia,Aleksandra>Ola',
			he: 'Andrei,Bogdan,Dariusz,Grzegorz,Ionuț,Jerzy,Łukasz,Mihai,Paweł,Radu,Sławomir,Tomáš,Vytautas,Krzysztof>Kris',
			they: 'Sasha',
		},
		family:
			'Bălan,Dąbek,Dvořák,Gutowski,Ionescu,Jankauskas,Kaczmarek,Kovač,Kozioł,Lewicz,Lis,Marinescu,Nowicz,Ozols,Pietrzak,Popa,Rusu,Sobczak,Stoica,Świątek-Hill,Wójcik,Zięba',
	},
	{
		share: 8,
		given: {
			she: 'Ayşe,Beatriz,Bích Ngọc,Carmen,Eleni,Françoise,Giulia,Inês,Leila,Mei Ling,Marisol,Nur,Siew Lan,Soo-jin,Xiu Ying>Angela',
			he: 'Ángel,Chi Ho,Duarte,Emre,Giorgos,Hiroshi,João,Matteo,Minh,Nuno,Ramón,Renato,Reza,Wei,Zoltán,Wai Kit>Jason,Konstantinos>Dino,Francisco>Paco',
			they: 'Ari',
		},
		family:
			'Al-Sayed,Antunes,Bianchi,Cheung,Çelik,da Silva,de Souza,dos Santos,Fernandes,Ferreira,García,Hosseini,Ho,Kovács,Lam,Le Goff,Lim,Müller,Ng,Nguyễn,Núñez,Nikolaidis,Reyes,Şahin,Tan,van den Broek,Wu,Yeung',
	},
]

export type Given = { readonly given: string; readonly preferred: string; readonly pronoun: Pronoun }

/** The pools ready to draw from; `goesBy` are the people everybody calls by another name. */
export const namePools = pools.map(({ share, given, family }) => {
	const all = (['she', 'he', 'they'] as const).flatMap((pronoun) =>
		given[pronoun].split(',').map((entry): Given => {
			const [registered = '', preferred = registered] = entry.split('>')
			return { given: registered, preferred, pronoun }
		}),
	)
	return {
		share,
		plain: all.filter((name) => name.given === name.preferred),
		goesBy: all.filter((name) => name.given !== name.preferred),
		family: family.split(','),
	}
})
