/**
 * Words about health, for texts that everybody at work reads. Conditions and treatments; what somebody needs
 * to take part is not among them: notes and action lines are there to say it.
 */
import { fold } from '../../lib/text.ts'

const words =
	'adhd|addict|addiction|alcoholic|alzheimers|anorexia|anorexic|antidepressant|antidepressants|anxiety|asthma|asthmatic|autism|autistic|bipolar|bulimia|cancer|chemotherapy|cerebral palsy|dementia|depressed|depression|diabetes|diabetic|diagnosed|diagnosis|disabled|downs syndrome|eating disorder|epilepsy|epileptic|fibromyalgia|heart condition|hepatitis|hiv|insulin|learning disability|learning difficulties|medication|mental illness|miscarriage|multiple sclerosis|ocd|overdose|parkinsons|personality disorder|pregnancy|pregnant|psychosis|psychotic|ptsd|schizophrenia|schizophrenic|sectioned|seizure|seizures|self harm|self harms|stroke|suicidal|suicide|trauma'
const pattern = new RegExp(`(?:^| )(${words})(?= |$)`)

/** The first of them in a text, folded. */
export const healthWordIn = (text: string): string | undefined => pattern.exec(fold(text))?.[1]
