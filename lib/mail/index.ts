/** Mails to writers: what they say, and the links that open them. Pure; nothing here sends anything. */
export { formOfAddress, isAddress } from './address.ts';
export { dateText, dateToName } from './date.ts';
export { draftOf, type Draft, type Given, type Purpose } from './draft.ts';
export { FACT_NAMES, UNTOLD_FACTS } from './fill.ts';
export { givenBy, isDraftKept, standsOf, wordsOf, type DraftKept } from './kept.ts';
export { draftKey } from './key.ts';
export { linkTo } from './links.ts';
export { isMentioned, mentioned } from './mention.ts';
export { refilled } from './refill.ts';
export { signerOf } from './signer.ts';
export { isUnsigned, NAME_WANTED, nameToSign, signed } from './signature.ts';
export { hasLineToWrite, isOurText, MAIL_NAMES, templateOf } from './templates.ts';
