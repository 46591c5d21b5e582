/** The help of every command, in one place. */

const pages: Readonly<Record<string, string>> = {
	'': `Foyer from a terminal.

  foyer new FILE --name "Luton forum" --date 2027-05-19 [--date …] [--venue …]
  foyer new FILE --sample blmk-forum | cyp-intensive
  foyer import FILE PEOPLE.csv|xlsx [--mapping M.json] [--dry-run] [--json]
  foyer admit FILE --badge CODE
  foyer export FILE KIND --format csv|xlsx|pdf --out PATH --purpose P --recipient R [--lock]
  foyer hub FILE [--port N] [--host ADDRESS]
  foyer verify FILE [--json]
  foyer backup FILE --out PATH
  foyer allocate FILE [--preset P] [--seed N] [--round N …] [--here] [--from-draft] [--dry-run]
  foyer solve INSTANCE.json [--seed N] [--moves N] [--preset P] [--prove] [--out FILE]

  foyer COMMAND --help says more about one. --json prints one object instead of words.
  The key of an event comes from this computer, or from FOYER_RECOVERY_CODE.
  Exit code 0: done. 1: refused, with reasons. 2: not used as it can be.`,
	new: `foyer new FILE --name NAME --date 2027-05-19 [--date …] [--venue PLACE] [--json]
foyer new FILE --sample blmk-forum|cyp-intensive [--json]

Makes an event file and prints the recovery code that opens it anywhere. The code is shown once.`,
	import: `foyer import FILE PEOPLE [--mapping M.json] [--dry-run] [--json]

Brings in a CSV or XLSX file of registrations. Foyer recognises the booking tool and proposes what
each column is; --mapping changes that: a JSON object from heading to field, for example
{"Surname": "familyName", "Notes": ""}. --dry-run says what would happen and writes nothing.
Every row is accounted for: new + changed + unchanged + held + refused = rows.`,
	admit: `foyer admit FILE --badge CODE [--json]

Lets in the person with that badge code, on the event day that is on. Twice does no harm.`,
	export: `foyer export FILE KIND --format csv|xlsx|pdf --out PATH [--purpose P] [--recipient R] [--lock] [--json]

Writes one of the files that leave an event, and writes down that it left.
  attendance    the attendance register, which names people
  statistics    numbers that may be published; of frozen counts alone
  payments      whom to pay how much for their time, for finance
  heard         what groups said, by theme, and what will be done about it
  followUp      people who agreed to keep in touch, and how to reach them
  catering      meals, rooms and access support as numbers
  plates        which plate is whose, by badge code; only with --lock
  access        what was asked for and what became of it; only with --lock
  evacuation    zones, people with a plan, everybody; only with --lock
  runSheet      the programme with leads and notes
  speakerSlots  stories by the names that speakers chose; only with --lock
  stalls        what stood where, what was checked, how many stopped by
  retention     what is kept until when, what was erased, which copies are left
What names people needs --purpose and --recipient. --lock closes a spreadsheet with a password, made for
it and printed once: send it another way than the file.`,
	hub: `foyer hub FILE [--port N] [--host ADDRESS] [--json]

Serves the event to a browser on this computer. With --host, to other computers over HTTPS on that
one address of this computer. Runs until Ctrl C.`,
	verify: `foyer verify FILE [--json]

Checks the pages, the references, the log's chain, and replays the log into an empty file, compared
table by table. Changes nothing. Exit code 1 where anything differs.`,
	backup: `foyer backup FILE --out PATH [--json]

Makes a whole copy in one file. The same recovery code opens it.`,
	allocate: `foyer allocate FILE [--preset P] [--seed N] [--round N …] [--here] [--from-draft] [--dry-run] [--json]

Finds a breakout group for everybody and puts them into the draft, as one change that can be undone.
  --preset P    choices-first, balanced or mixing-first; the event's own unless given
  --seed N      drawn and shown unless given. The same event and seed give the same groups.
  --round N     a round to fill, by its number; all of them unless given
  --here        only people who have come in
  --from-draft  moves as few people as need be from where they are
  --dry-run     says what would come of it and changes nothing
Ctrl C keeps the best so far. Exit code 1: not everybody can be placed, with what is short.`,
	solve: `foyer solve INSTANCE.json [--seed N] [--moves N] [--preset P] [--prove] [--out FILE] [--json]

Puts people into breakout groups, or stalls into a hall, from a JSON instance (version 1) and
without an event file.
A person's "bans" name groups that were ruled out for them, whatever their topic.
  --seed N    1 unless given. The same instance, seed and moves give the same allocation.
  --moves N   how many changes the search tries; as many as suit the size unless given
  --preset P  choices-first, balanced or mixing-first, instead of the instance's own
  --prove     say how good choices could get at best, proven; up to two minutes more
  --out FILE  where to write the result; without it the result is printed
Ctrl C keeps the best allocation so far.

With "kind": "stalls" the instance is a marketplace hall, in metres:
  positions  [{ id, x, y, tables, sockets, watts, circuit, wall, light: low|normal|bright,
             noiseZone: quiet|normal|loud, isPrivate, near: [zones], stepFree, isOpen }]
  circuits   [{ id, watts }]
  stalls     [{ id, tables, sockets, watts, needs: { wall, privacy, quiet, light: low|bright, stepFree },
             noisy, near: [stalls or zones], far: [...], pin, ban: [positions], priority }]
  published  { stall: position }, what people were told; who is moved from it costs
  aims       { fairness: worstFirst|total, nearMetres, farMetres,
             weights: { wall, privacy, quiet, light, near, far, moved } }
Only id, x and y must be given. Tables, power, step-free, pins and bans always hold; the rest are wishes.
The result says which wishes are not met and the cheapest change that would meet each.

Exit code 0: everybody has a place and every rule holds. 1: that cannot be, with what stands in the
way. 2: the instance is not one, with what is wrong and where.`,
}

export const helpFor = (command: string): string => pages[command] ?? pages[''] ?? ''
