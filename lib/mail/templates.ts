import type { MailKind, Template } from '../model.ts';

/** How an email opens; an office, and a letter whose writer nobody has named yet, are greeted without a name. */
export const DEAR = 'Dear {writer},';
export const HELLO = 'Hello,';

/**
 * The texts that can be written to a writer, as data. `{writer}` and the like are facts that are filled in; what stands
 * in [brackets] falls away with a fact in it that is not known, and without brackets its whole sentence does (fill.ts).
 * Our own words (face.md, "The emails"). No thanks may sound as if the letter had been read: nobody may have (domain.md
 * 4.3, "waived letters"). A line in parentheses is for the user to write.
 */
const TEMPLATES: Record<MailKind, Template> = {
  request: mail(
    'Letter of recommendation request[ for {specialty}]',
    DEAR,
    "I hope you're doing well. I'm applying[ in {specialty}] this cycle, and I'd be honored if you would consider writing me a strong letter of recommendation.",
    "(One line: what you worked on together, and why you're asking them.)",
    "The letter would be due by {due}. You would upload it through {portal}, and I'll make sure you have the request form and instructions.",
    "I'm attaching my CV and a draft of my personal statement, and I'd be glad to meet or send anything else that would help. If the timing doesn't work, or you feel someone else knows my work better, I completely understand.",
    'Thank you so much for considering this.',
  ),
  gentle: mail(
    'Checking in on my letter of recommendation[ for {specialty}]',
    DEAR,
    "I hope you're well. I wanted to check in on my letter of recommendation[ for {specialty}]. I'm hoping to have it in by {due}.",
    "I'm happy to resend the request email if that's easier. For reference, it's under {id}.",
    'Please let me know if I can send anything else, or if the timing is difficult. Thank you again for your support.',
  ),
  short: mail(
    'Quick reminder: my letter of recommendation[, due {due}]',
    DEAR,
    "I know how busy you are, so just a quick reminder about my letter[ for {specialty}][, due {due}]. If you've already uploaded it, please disregard this note; it can take a few days to appear.",
    "In case it helps, it's under {id}. Thank you so much for your time.",
  ),
  firm: mail(
    'Following up on my letter of recommendation[ for {specialty}]',
    DEAR,
    "I'm following up on my letter of recommendation[ for {specialty}]. {portal} doesn't show it as received yet, so if you've already sent it, please let me know and I'll check on my end.",
    "If it's still in progress, could you tell me roughly when you expect to upload it? If it no longer works for you, I completely understand; a quick note either way would help me plan. It's under {id}.",
    'Thank you again for your help.',
  ),
  coordinator: mail(
    'Letter of recommendation from {writer}',
    HELLO,
    "I asked {writer} for a letter of recommendation[ for {specialty}], and I'm hoping you can help me find out whether it's on its way. {portal} doesn't show it as received yet; the request is under {id}.",
    'Thank you for your help.',
  ),
  thanks: mail(
    'Thank you for your letter',
    DEAR,
    'Thank you so much for writing a letter of recommendation for me[ for {specialty}]. {portal} shows that it arrived.',
    "I know how full your days are, and I'm grateful for your time and for everything I learned working with you. I'll let you know how things turn out.",
  ),
  'applying-again': mail(
    'I am applying again',
    DEAR,
    "I'm applying again this cycle[, in {specialty}], and the letter you wrote for me is part of my application once more. Thank you again for it.",
    "There's nothing you need to do. If you'd like to update it, there's still time, and I'd be glad to send my current CV.",
    "I'll let you know how things turn out.",
  ),
  'honest-no': mail(
    'Thank you for letting me know',
    DEAR,
    "Thank you for being straightforward with me about the letter. I appreciate your letting me know. I've really valued working with you, and I hope we'll stay in touch.",
  ),
  update: mail(
    'A quick update on my applications',
    DEAR,
    'Since you were kind enough to write for me, I wanted to share a quick update.',
    "(A line or two: interviews, what's next.)",
    'Thank you again for your support. It means a great deal.',
  ),
  matched: mail(
    'I matched',
    DEAR,
    "I'm thrilled to share that I matched, and I wanted you to hear it from me.",
    '(A line: where, and when you start.)',
    'Thank you for supporting me along the way.',
  ),
  'not-this-time': mail(
    'How my season ended',
    DEAR,
    "I wanted you to hear from me that this cycle didn't go the way I'd hoped.",
    '(A line, if you like.)',
    "Thank you for supporting me. If you have a few minutes sometime, I'd value your advice.",
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

/** What our own text says is attached: a mail link cannot attach a file. */
export const ATTACH: Partial<Record<MailKind, string>> = {
  request: 'your CV and a draft of your personal statement',
};

/** True while the text still holds a line of ours that the user is to write: "(A line: where, and when you start.)". */
export function hasLineToWrite(text: string): boolean {
  return /^\((?:One|A) line\b[^\n]*\)$/mu.test(text);
}

/** The user's own text, else ours. */
export function templateOf(kind: MailKind, own: Partial<Record<MailKind, Template>>): Template {
  return own[kind] ?? TEMPLATES[kind];
}

/** Our own text, whatever the user's is. */
export function ourText(kind: MailKind): Template {
  return TEMPLATES[kind];
}

/** True when this text is ours, word for word. */
export function isOurText(kind: MailKind, { subject, text }: Template): boolean {
  return TEMPLATES[kind].subject === subject && TEMPLATES[kind].text === text;
}
