import type { MailKind, Template } from '../model.ts';

/**
 * The texts that can be written to a writer, as data. `{writer}` and the like are facts that are filled in; what stands
 * in [brackets] falls away with a fact in it that is not known, and without brackets its whole sentence does (fill.ts).
 * Our own words. No thanks may sound as if the letter had been read: nobody may have (domain.md 4.3, "waived letters").
 */
const TEMPLATES: Record<MailKind, Template> = {
  request: mail(
    'Letter of recommendation[ for {specialty}]',
    'Dear {writer},',
    'I am applying[ in {specialty}] this season, and I would be grateful if you would write a letter of recommendation for me.',
    'It would need to be in by {due}. You would send it through {portal}. The request there carries {id}.',
    'If the time is short, or you would rather not, please say so freely; I would understand. My CV and a draft of my personal statement are attached, and I am glad to send anything else that helps.',
    'Thank you for considering it.',
  ),
  gentle: mail(
    'My letter of recommendation[ for {specialty}]',
    'Dear {writer},',
    'I hope you are well. This is only a friendly word about my letter of recommendation[ for {specialty}]. I hope to have it in by {due}.',
    '{portal} still shows it as "{status}". The request carries {id}. If you cannot find the e-mail that came with it, I will gladly send it again.',
    'If anything would help you, or the date is a difficulty, please tell me. My CV and the request form are attached once more.',
  ),
  short: mail(
    'My letter of recommendation[, due {due}]',
    'Dear {writer},',
    'This is a short word about my letter of recommendation[ for {specialty}][, due {due}]. {portal} does not have it yet.',
    'The request carries {id}. The request form is attached, in case it helps.',
    'Thank you very much for your time.',
  ),
  firm: mail(
    'My letter of recommendation[ for {specialty}] has not arrived yet',
    'Dear {writer},',
    'I am writing about my letter of recommendation[ for {specialty}]. I had hoped to have it in by {due}. {portal} still shows it as "{status}". If you have sent it, please tell me, and I will ask there.',
    'Could you let me know by what day you can send it? If it is not possible any more, please tell me that too. Then I can ask somebody else in time, and I will be grateful for the honest answer.',
    'The request carries {id}. The request form is attached.',
  ),
  coordinator: mail(
    'Letter of recommendation by {writer}',
    'Hello,',
    'I have asked {writer} for a letter of recommendation[ for {specialty}]. I had hoped to have it in by {due}. {portal} does not have it yet.',
    'Could you help me find out whether it is on its way? The request carries {id}. The request form is attached.',
    'Thank you for your help.',
  ),
  thanks: mail(
    'Thank you for your letter',
    'Dear {writer},',
    'Thank you for writing my letter of recommendation[ for {specialty}]. {portal} shows that it has arrived.',
    'I know that it took time out of full days, and I am grateful for it, and for what I learned while working with you.',
    'I will let you know how the season ends.',
  ),
  'applying-again': mail(
    'I am applying again',
    'Dear {writer},',
    'I am applying again this season[, in {specialty}], and the letter that you wrote for me earlier is part of my application once more. Thank you for it.',
    'Nothing is needed from you. Should you wish to bring it up to date, there is still time, and I would gladly send you my current CV.',
    'I will let you know how the season ends.',
  ),
  'honest-no': mail(
    'Thank you for your answer',
    'Dear {writer},',
    'Thank you for telling me that you cannot write a letter for me this season. I appreciate the honest answer, and that it came in time.',
    'I have valued working with you, and I hope that we stay in touch.',
  ),
  update: mail(
    'A short update on my applications',
    'Dear {writer},',
    'I wanted to tell you how things stand, since you wrote for me this season.',
    '(A line or two: where you applied, interviews, what comes next.)',
    'Thank you again for your support.',
  ),
  matched: mail(
    'I matched',
    'Dear {writer},',
    'I matched, and I wanted you to hear it from me.',
    '(A line: where, and when you begin.)',
    'You wrote for me when it counted. Thank you.',
  ),
  'not-this-time': mail(
    'How my season ended',
    'Dear {writer},',
    'I wanted you to hear from me how the season ended: I did not get a place this time.',
    '(A line, if you like: what you plan next.)',
    'Thank you for writing for me. I have not forgotten it, and I would be glad of a word of advice, should you have one.',
  ),
};

/**
 * How a line begins and ends that the user noted of a talk and puts into their thanks. They noted it for themselves, in a
 * few words of any shape, so that it stands behind a colon.
 */
export const MENTION = ['What stays with me: ', '.'] as const;

function mail(subject: string, ...paragraphs: string[]): Template {
  return { subject, text: [...paragraphs, 'Best regards,\n{me}'].join('\n\n') };
}

/** What each text is called where it can be changed. */
export const MAIL_NAMES: Record<MailKind, string> = {
  request: 'Asking for a letter',
  gentle: 'Reminder: gentle',
  short: 'Reminder: the date is close',
  firm: 'Reminder: past the date',
  coordinator: 'To the writer’s office',
  thanks: 'Thanks',
  'applying-again': 'Applying again, with a letter of an earlier season',
  'honest-no': 'Thanks for an honest no',
  update: 'An update',
  matched: 'Matched',
  'not-this-time': 'Not this time',
};

/** What the text says is attached, since a mail link cannot attach a file. */
export const ATTACH: Partial<Record<MailKind, string>> = {
  request: 'your CV, a draft of your personal statement, and the request form if there is one',
  gentle: 'your CV and the request form',
  short: 'the request form',
  firm: 'the request form',
  coordinator: 'the request form',
};

/** The user's own text, else ours. */
export function templateOf(kind: MailKind, own: Partial<Record<MailKind, Template>>): Template {
  return own[kind] ?? TEMPLATES[kind];
}

/** True when this text is ours, word for word. */
export function isOurText(kind: MailKind, { subject, text }: Template): boolean {
  return TEMPLATES[kind].subject === subject && TEMPLATES[kind].text === text;
}
