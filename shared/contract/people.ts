/** Registrations: bringing them in, finding and changing them, what each person needs and has agreed to. */
import { peopleCare } from './peopleCare.ts'
import { peopleFiles } from './peopleFiles.ts'
import { peopleList } from './peopleList.ts'
import { peopleSame } from './peopleSame.ts'

export const people = { ...peopleFiles, ...peopleList, ...peopleCare, ...peopleSame }
