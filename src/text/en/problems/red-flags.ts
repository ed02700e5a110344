import type { RedFlagId } from '../../../problem.ts';
import type { Format } from '../../format.ts';
import type { Labels } from '../../labels.ts';
import { type ProblemWords, toBoth } from '../../problems.ts';

const facts: Record<string, string> = { role: 'role', style: 'style', relation: 'relation', contact: 'contact' };
const weaknesses = {
  brief: 'we have met only briefly',
  execution: 'works in the execution layer',
  outside: 'stands outside the circle',
} as const;
/** What an author wrote, without the full stop that the sentence brings along. */
const bare = (words: string): string => words.replace(/[。.！!]+$/u, '');
const of = (whom: string | null): string => (whom === null ? '' : ` (${whom})`);
const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** Red flags [SSM] and their silences. */
export const redFlags = (labels: Labels, format: Format) =>
  ({
    'no-decider': {
      message: ({ anybody }) =>
        anybody
          ? 'No approver or decider is recorded: nobody knows who says yes.'
          : 'Nobody of the customer is recorded as present: nobody knows whom to see or who says yes.',
      hint: ({ anybody }) =>
        anybody
          ? 'Find out how decisions are made and set role to approver or decider.'
          : 'Begin stakeholders with one decider, one evaluator and one user; add the others as you learn of them.',
      advice: ({ anybody }) =>
        anybody
          ? 'Find out how decisions are made: who decides, and who approves.'
          : 'Find out who decides, who evaluates and who uses, and get to know one person of each.',
    },
    'decider-not-contacted': {
      message: ({ person, recorded }) =>
        `${person} decides, and ${recorded ? 'we have never met' : 'no contact is recorded'}.`,
      ...toBoth('Arrange a visit at the same level, or ask a supporter for an introduction.'),
    },
    'decider-opposes': {
      message: ({ person, relation }) =>
        `${person} decides, and the relation is: ${labels.relation[relation].toLowerCase()}.`,
      ...toBoth(
        'Find out the business result and personal win they want; aim for neutral first, through people they trust.',
      ),
    },
    'no-economic-buyer': {
      message: () => 'No economic buyer is recorded: the final yes is unknown.',
      hint: () => 'Ask who approves the budget and add economic to buyingInfluences.',
      advice: () => 'Find out who approves the budget and says the final yes.',
    },
    'several-economic-buyers': {
      message: ({ people }) => `${people.length} economic buyers are recorded: ${format.people(people)}.`,
      ...toBoth('A sale has exactly one final yes; check who it is.'),
    },
    'no-coach': {
      message: () => 'There is no coach: nobody inside shows us the way.',
      ...toBoth('Look among the supporters for someone credible and informed whose success is tied to ours.'),
    },
    'no-opponent-recorded': {
      message: () => 'No non-supporter or opponent is recorded.',
      ...toBoth("Most likely unseen: find the competitor's friends."),
    },
    'supporters-outweighed': {
      message: ({ supporters, opponents }) =>
        `Weighted by influence, supporters (${supporters}) do not outweigh opponents (${opponents}).`,
      ...toBoth('Win the neutral deciders first, then answer what the opponents fear.'),
    },
    'single-thread': {
      message: ({ member }) => `All contact with the customer runs through ${member} alone.`,
      ...toBoth('Let technical, commercial and sponsor each face their own counterpart.'),
    },
    'unanalysed-person': {
      message: ({ person, missing }) =>
        `The analysis of ${person} is incomplete: ${format.list(missing.map((key) => facts[key] ?? key))} missing.`,
      hint: () =>
        'Find out at the next visit; if that is not needed for now, write rule: unanalysed-person, stakeholder, reason and end under silenced.',
      advice: () => 'Find out at the next visit; a person who does not affect purchases need not be a key person.',
    },
    'crisis-open': {
      message: ({ event, date, days, severity }) =>
        `${labels.crisisSeverity[severity]}: ${bare(event)}. It began on ${date}, ${count(days, 'day')} ago.`,
      hint: () => 'When it is over, write closed, result and lesson under crises; until then keep measures up to date.',
      advice: () =>
        'Settle the crisis before selling: the owner reports daily, and writes down result and lesson at the end.',
    },
    'low-rating': {
      message: ({ person, rating }) => `${person} rates our proposal −${Math.abs(rating)}: close to hostile.`,
      ...toBoth('Learn what there is to lose; send someone trusted, or change the proposal so that the fear goes.'),
    },
    'economic-buyer-closed': {
      message: ({ person, mode }) =>
        `The economic buyer ${person} is in ${labels.responseMode[mode].toLowerCase()} mode and sees no need to change.`,
      ...toBoth(
        'A proposal will not help now: show the gap between results and wishes in figures, or wait for a change.',
      ),
    },
    'coach-left': {
      message: ({ person, status, since }) =>
        `The coach ${person} ${status === 'left' ? 'left' : 'moved to another post'}${since === null ? '' : ` on ${since}`}.`,
      hint: () => 'Find another coach and check what the old one told us; then take coach off buyingInfluences here.',
      advice: () => 'Find another coach, check again what the old one told us, and meet the successor early.',
    },
    'coach-weak': {
      message: ({ person, weak }) =>
        `The coach ${person} may be of little use: ${format.list(weak.map((key) => weaknesses[key]))}.`,
      ...toBoth('Deepen the contact and test how much the coach knows; look for a credible one in management too.'),
    },
    'influence-not-contacted': {
      message: ({ person, kinds, recorded }) =>
        `${person} is a buying influence (${format.list(kinds.map((key) => labels.buyingInfluence[key].toLowerCase()))}), and ${recorded ? 'we have never met' : 'no contact is recorded'}.`,
      ...toBoth('Arrange a first visit, or ask the coach for an introduction; until then the stance is a guess.'),
    },
    reorganisation: {
      message: ({ text, date, days }) =>
        `The customer reorganised on ${date} (${bare(text)}); in ${count(days, 'day')} the key persons have not been analysed anew.`,
      hint: () => 'Check title, role and relation of each person, then write reviewed under reorganisations.',
      advice: () => 'Ask the coach for the new duties and reporting lines, and check role and stance of each person.',
    },
    'no-win-results': {
      message: ({ person, missing }) =>
        `${person} has high influence on this sale, and the ${missing.map((key) => (key === 'result' ? 'business result' : 'personal win')).join(' and ')} wanted ${missing.length > 1 ? 'are' : 'is'} not known.`,
      hint: () => 'Ask at the next visit, and write result and win under winResult.',
      advice: () => 'Ask at the next visit: which measurable business result is needed, and which personal win?',
    },
    'information-missing': {
      message: ({ topic, level, channel }) =>
        `Missing ${labels.informationLevel[level].toLowerCase()} information: ${bare(topic)}.${channel === null ? '' : ` Source: ${bare(channel)}.`}`,
      hint: () => 'Decide who asks, and at which visit; then set known to yes and write what was learnt.',
      advice: () => 'Make it an objective of the next visit, and decide who asks.',
    },
    'written-red-flag': {
      message: ({ text, whom, asOf, measure }) =>
        `${bare(text)}${of(whom)}. Seen on ${asOf}${measure === null ? '; no measure yet' : ''}.`,
      hint: ({ measure }) =>
        measure === null
          ? 'Write a measure under flags; write resolved once the danger is over.'
          : 'Write resolved under flags once the danger is over.',
      advice: ({ measure }) =>
        measure === null
          ? 'Decide what to do, and who does it.'
          : 'Carry out the measure, and close the flag when it worked.',
    },
    'contact-outdated': {
      message: ({ person, last, days, limit }) =>
        `The last contact with ${person} was on ${last}, ${count(days, 'day')} ago; the review interval is ${count(limit, 'day')}.`,
      hint: () => 'Arrange a contact and record it as a visit, or check the analysis and renew asOf.',
      advice: () => 'Arrange a contact, and check whether stance and duties have changed.',
    },
    'silence-expired': {
      message: ({ rule, whom, until, reason }) =>
        `The silence of "${labels.redFlag[rule]}"${of(whom)} ended on ${until}; its reason was: ${bare(reason)}.`,
      hint: () => 'Delete this entry of silenced; if the reason still holds, write a new reason and end.',
      advice: () => 'Judge again whether the reason still holds.',
    },
    'silence-too-long': {
      message: ({ rule, whom, until, days, limit }) =>
        `"${labels.redFlag[rule]}"${of(whom)} is silenced until ${until}, ${count(days, 'day')} ahead; the limit is ${count(limit, 'day')}.`,
      hint: () =>
        'Set until to the day on which it should be looked at again; the limit is review.silenceDays in settings.yaml.',
      advice: () => 'Agree on an earlier day, and judge then whether the reason still holds.',
    },
    'silence-unmatched': {
      message: ({ rule, whom }) =>
        `"${labels.redFlag[rule]}"${of(whom)} is kept silent, but there is no such red flag.`,
      hint: () => 'Check rule and stakeholder; if the danger is over, delete this entry of silenced.',
      advice: () => 'The danger is over: the silence can go.',
    },
  }) satisfies Pick<ProblemWords, RedFlagId | 'silence-expired' | 'silence-too-long' | 'silence-unmatched'>;
