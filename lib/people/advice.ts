/** Short advice, in our own words, each where it helps and folded until it is wanted. */
export interface Advice {
  title: string;
  text: string;
}

/** What to bear in mind at each of the places where people are spoken of. */
export const ADVICE = {
  find: {
    title: 'Whom to write down',
    text: 'Everybody who has seen you work, long before you need them: those who supervised you on a ward or in a laboratory, your adviser, somebody you met at a society. You can choose later; a name that was never written down is hard to find again.',
  },
  talk: {
    title: 'What makes a letter strong',
    text: 'Detail. After a talk or a case, write one line about it: the line goes into what you give them, and into your thanks.',
  },
  choose: {
    title: 'Whom to choose',
    text: 'Somebody who knows your work well beats somebody with a great name. Your answers here are for you alone: they are in no table, on no page that you show or print.',
  },
  ask: {
    title: 'How to ask',
    text: 'In person where you can, with the question as it stands here: it leaves them a way to say no, and a weak letter is worse than none. Write to them the same day, with the date.',
  },
  backup: {
    title: 'Why a backup',
    text: 'People fall ill, move, or run out of time. A name and a day, set now, spare you a hard choice in the last week.',
  },
} as const satisfies Record<string, Advice>;

/** The five questions that everybody has, answered in two sentences at most, each where it comes up. */
export const QUESTIONS_ASKED = {
  'how-long': {
    title: 'How long does a writer need?',
    text: 'Four to six weeks, more in summer. Ask so that six weeks are left, and say the date.',
  },
  'knows-little': {
    title: 'Can somebody write who knows me little?',
    text: 'They can, and such a letter usually says little. If you have nobody closer, work with them once more before you ask.',
  },
  'share-cv': {
    title: 'Should they have my CV?',
    text: 'Yes, with a draft of your statement and the moments that they saw. It helps them to be exact and to be quick.',
  },
  'several-writers': {
    title: 'May I ask more people than I need?',
    text: 'Yes: one or two more than your programs take is usual. Tell each that others write too; which letter goes where is yours to choose.',
  },
  declines: {
    title: 'What if somebody says no?',
    text: 'Thank them: an honest no spares you a weak letter. Then turn to your backup the same day.',
  },
} as const satisfies Record<string, Advice>;
