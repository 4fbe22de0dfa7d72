/** Mails to writers: what they say, and the links that open them. Pure; nothing here sends anything. */
export { formOfAddress, isAddress } from './address.ts';
export { draftOf, type Draft, type Purpose } from './draft.ts';
export { FACT_NAMES } from './fill.ts';
export { linkTo } from './links.ts';
export { mentioned } from './mention.ts';
export { isOurText, MAIL_NAMES, templateOf } from './templates.ts';
