/**
 * What is given, on which day, and what comes of it: where the letter stands, the reason (and in brackets what is said
 * besides), and the first card with its buttons. How each fact is read: `given.ts`. "20 Aug" is of 2026. "as it is": a
 * MyERAS letter of 2027 by Dr. Marsh, requested, asked for on 20 June, the portal read whole this morning.
 *
 *     what | given | today | where | reason (besides) | the first card [its buttons]
 */
export const TABLE: Record<string, string> = {
  'by the day': `
    long before its own date | due 20 Aug | 1 Aug | missing | due 20 Aug | -
    two weeks before it | due 20 Aug | 6 Aug | missing | due in 14 days | Dr. Marsh · due 20 Aug, asked 7 weeks ago [Write a reminder]
    the day before it | due 20 Aug | 19 Aug | missing | due tomorrow | Dr. Marsh · due 20 Aug, asked 9 weeks ago [Write a reminder]
    the day itself is still missing | due 20 Aug | 20 Aug | missing | due today | Dr. Marsh · due today, asked 9 weeks ago [Write a reminder]
    the day after | due 20 Aug | 21 Aug | overdue | 1 day past 20 Aug | Dr. Marsh · 1 day past 20 Aug, never reminded [Write a reminder]
    five days after | due 20 Aug | 25 Aug | overdue | 5 days past 20 Aug | Dr. Marsh · 5 days past 20 Aug, never reminded [Write a reminder]
    thirty days after | due 20 Aug | 19 Sep | overdue | 30 days past 20 Aug (You can submit without it; letters may follow. Turn to a backup.) | Dr. Marsh · 30 days past 20 Aug, never reminded [Write a reminder]
    past thirty days we stop counting | due 20 Aug | 20 Sep | overdue | over 30 days past 20 Aug (You can submit without it; letters may follow. Turn to a backup.) | Dr. Marsh · over 30 days past 20 Aug. Keep waiting? [Set a new date] [Use a backup] [No longer needed]
    no date of its own: the usual date | as it is | 1 Aug | missing | due 9 Sep, the usual date | -
    the usual date itself | as it is | 9 Sep | missing | due today, the usual date (You can submit without it; letters may follow. Name a backup now.) | Dr. Marsh · due today, asked 3 months ago [Write a reminder]
    a date of ours is never called late | as it is | 12 Sep | overdue | 3 days past the usual date, 9 Sep (You can submit without it; letters may follow. Name a backup now.) | Dr. Marsh · 3 days past the usual date, 9 Sep, never reminded [Write a reminder]
    the date that the writer was told | told 20 Aug | 1 Aug | missing | due 20 Aug, as you told them | -
    past the date that was told | told 20 Aug | 22 Aug | overdue | 2 days past 20 Aug | Dr. Marsh · 2 days past 20 Aug, never reminded [Write a reminder]
    the user's own date before the one told | told 20 Aug, due 30 Aug | 25 Aug | missing | due in 5 days | Dr. Marsh · due 30 Aug, asked 9 weeks ago [Write a reminder]
    asked on the usual date is not after it | asked 9 Sep | 10 Sep | overdue | 1 day past the usual date, 9 Sep (You can submit without it; letters may follow. Name a backup now.) | Dr. Marsh · 1 day past the usual date, 9 Sep, never reminded [Write a reminder]
    asked after it: six weeks from the ask | asked 20 Sep | 1 Oct | missing | due 1 Nov, 6 weeks after the ask | -
    six weeks, to the day | asked 20 Sep | 1 Nov | missing | due today, 6 weeks after the ask | Dr. Marsh · due today, asked 6 weeks ago [Write a reminder]
    past the six weeks | asked 20 Sep | 3 Nov | overdue | 2 days past the usual 6 weeks, 1 Nov (You can submit without it; letters may follow. Turn to a backup.) | Dr. Marsh · 2 days past the usual 6 weeks, 1 Nov, never reminded [Write a reminder]
    the portal's request day stands for the ask | not asked, request of 1 Oct | 12 Nov | missing | due today, 6 weeks after the ask | Dr. Marsh · due today, asked 6 weeks ago [Write a reminder]
    a committee letter has no usual date | committee | 1 Oct | missing | no due date | -
    a packet has none either | packet | 1 Oct | missing | no due date | -
    a committee letter's own date | committee, due 20 Aug | 22 Aug | overdue | 2 days past 20 Aug | Dr. Marsh · 2 days past 20 Aug, never reminded [Check with the office]
    a part of a packet waits for its whole | a part | 1 Oct | missing | no due date | -
    a spare letter is never overdue | spare, due 20 Aug | 25 Aug | missing | a spare · was due 20 Aug | -
    New Year's Eve to New Year is one day | due 31 Dec | 1 Jan 2027 | overdue | 1 day past 31 Dec 2026 (You can submit without it; letters may follow. Turn to a backup.) | Dr. Marsh · 1 day past 31 Dec 2026, never reminded [Write a reminder]
    over the year's end the year is said | due 10 Jan 2027 | 20 Dec | missing | due 10 Jan 2027 | -
    daylight saving ends and a day is a day | due 31 Oct | 2 Nov | overdue | 2 days past 31 Oct (You can submit without it; letters may follow. Turn to a backup.) | Dr. Marsh · 2 days past 31 Oct, never reminded [Write a reminder]
    daylight saving begins and a day is a day | season 2027, due 13 Mar 2027 | 10 Mar 2027 | missing | due in 3 days | Dr. Marsh · due 13 Mar, asked 9 months ago [Write a reminder]
    a leap day is a due date | season 2028, due 29 Feb 2028 | 29 Feb 2028 | missing | due today | Dr. Marsh · due today, asked 21 months ago [Write a reminder]
    the day after a leap day | amcas, season 2028, due 29 Feb 2028 | 1 Mar 2028 | overdue | 1 day past 29 Feb | Dr. Marsh · 1 day past 29 Feb, never reminded [Write a reminder]
    a leap day on the day before the rank lists of 2028 is no later date | season 2028, due 29 Feb 2028 | 1 Mar 2028 | closed | The season is over | -
    two days to a leap day | amcas, season 2028, due 29 Feb 2028 | 27 Feb 2028 | missing | due in 2 days | Dr. Marsh · due 29 Feb, asked 21 months ago [Write a reminder]
    a day before the rank lists it still counts | as it is | 2 Mar 2027 | overdue | over 30 days past the usual date, 9 Sep 2026 (You can submit without it; letters may follow. Turn to a backup.) | Dr. Marsh · over 30 days past the usual date, 9 Sep 2026. Keep waiting? [Set a new date] [Use a backup] [No longer needed]
  `,

  'seasons and calendars': `
    ERAS 2028 is projected and says so | season 2028 | 1 Jul 2027 | missing | due 8 Sep, the usual date (expected) | -
    past a projected date | season 2028 | 10 Sep 2027 | overdue | 2 days past the usual date (expected), 8 Sep (You can submit without it; letters may follow. Name a backup now.) | Dr. Marsh · 2 days past the usual date (expected), 8 Sep, never reminded [Write a reminder]
    the user's own reading day wins | my reading day 30 Sep | 1 Aug | missing | due 16 Sep, by your own calendar | -
    past two weeks before the user's own reading day | my reading day 30 Sep | 18 Sep | overdue | 2 days past 16 Sep, by your own calendar (You can submit without it; letters may follow. Name a backup now.) | Dr. Marsh · 2 days past 16 Sep, by your own calendar, never reminded [Write a reminder]
    the July fellowship cycle reads in July | july fellowship, asked 1 May | 20 Jun | missing | due 1 Jul, the usual date (expected) | Dr. Marsh · due 1 Jul, the usual date (expected), asked 7 weeks ago [Write a reminder]
    past the July cycle's date | july fellowship, asked 1 May | 3 Jul | overdue | 2 days past the usual date (expected), 1 Jul (You can submit without it; letters may follow. Name a backup now.) | Dr. Marsh · 2 days past the usual date (expected), 1 Jul, never reminded [Write a reminder]
    the December cycle reads in December | december fellowship | 1 Nov | missing | due 18 Nov, the usual date (expected) | -
    a fellowship letter lives past the rank lists | december fellowship, due 20 Apr 2027 | 10 Apr 2027 | missing | due in 10 days | Dr. Marsh · due 20 Apr, asked 10 months ago [Write a reminder]
    AMCAS: late June, a rule of thumb | amcas, asked 1 Apr | 1 Jun | missing | due late June, rule of thumb | -
    AMCAS: 30 June itself | amcas, asked 1 Apr | 30 Jun | missing | due today, rule of thumb | Dr. Marsh · due today, asked 3 months ago [Write a reminder]
    AMCAS: past 30 June | amcas, asked 1 Apr | 3 Jul | overdue | 3 days past the usual date, late June, rule of thumb | Dr. Marsh · 3 days past the usual date, late June, rule of thumb, never reminded [Write a reminder]
    a school's own deadline, less two weeks | amcas, asked 1 Apr, school deadline 1 Nov | 3 Jul | missing | due 18 Oct, 2 weeks before your first deadline | -
    the earliest of several deadlines | amcas, asked 1 Apr, school deadline 1 Nov, school deadline 15 Oct | 3 Jul | missing | due 1 Oct, 2 weeks before your first deadline | -
    past two weeks before the first deadline | amcas, asked 1 Apr, school deadline 15 Oct | 3 Oct | overdue | 2 days past 1 Oct, 2 weeks before your first deadline | Dr. Marsh · 2 days past 1 Oct, 2 weeks before your first deadline, never reminded [Write a reminder]
    a deadline of one MyERAS program moves no MyERAS date | school deadline 1 Feb 2027 | 12 Sep | overdue | 3 days past the usual date, 9 Sep (You can submit without it; letters may follow. Name a backup now.) | Dr. Marsh · 3 days past the usual date, 9 Sep, never reminded [Write a reminder]
    nor does an early one | school deadline 15 Jul | 20 Jul | missing | due 9 Sep, the usual date | Applying in Emergency Medicine? Not in MyERAS. [Add by hand] [No]
    nor one of ResidencyCAS | residencycas, by hand, gone through 1 Aug, school deadline 20 Jul | 2 Aug | missing | due 9 Sep, the usual date (expected) | -
    AACOMAS goes by the first deadline of its schools, as AMCAS does | aacomas, by hand, gone through 1 Jul, asked 1 Apr, school deadline 1 Nov | 3 Jul | missing | due 18 Oct, 2 weeks before your first deadline | -
    AMCAS 2028 has the same rule of thumb | amcas, season 2028, asked 1 Apr 2027 | 1 Jun 2027 | missing | due late June, rule of thumb | -
    AMCAS runs to its last day | amcas, due 30 Apr 2027 | 30 Apr 2027 | missing | due today | Dr. Marsh · due today, asked 10 months ago [Write a reminder]
    ResidencyCAS borrows its dates, and says so | residencycas, by hand, gone through 1 Aug | 2 Aug | missing | due 9 Sep, the usual date (expected) | -
    a portal without a calendar has no usual date | carms, by hand, gone through 1 Aug | 2 Aug | missing | no due date | -
  `,

  'the writer says that it was sent': `
    MyERAS of US graduates names no delay: no grace | due 1 Sep, said sent 2 Sep | 3 Sep | overdue | 2 days past 1 Sep · writer says sent 2 Sep; MyERAS names no usual delay | Dr. Marsh · 2 days past 1 Sep, never reminded [Write a reminder]
    ECFMG: five business days, past Labor Day | via ecfmg, due 1 Sep, said sent 2 Sep | 3 Sep | missing | was due 1 Sep · writer says sent 2 Sep; allow until 10 Sep | -
    ECFMG: the last allowed day | via ecfmg, due 1 Sep, said sent 2 Sep | 10 Sep | missing | was due 1 Sep · writer says sent 2 Sep; allow until 10 Sep (You can submit without it; letters may follow. Name a backup now.) | -
    ECFMG: the day after it | via ecfmg, due 1 Sep, said sent 2 Sep | 11 Sep | overdue | 10 days past 1 Sep · writer says sent 2 Sep; its 5 business days ended 10 Sep (You can submit without it; letters may follow. Name a backup now.) | Dr. Marsh · 10 days past 1 Sep, never reminded [Write a reminder]
    EFDO: the same five days | via efdo, due 1 Sep, said sent 2 Sep | 10 Sep | missing | was due 1 Sep · writer says sent 2 Sep; allow until 10 Sep (You can submit without it; letters may follow. Name a backup now.) | -
    fellowship letters go through EFDO | december fellowship, due 1 Sep, said sent 2 Sep | 10 Sep | missing | was due 1 Sep · writer says sent 2 Sep; allow until 10 Sep | -
    a fellowship route that the user set goes before it | december fellowship, via us, due 1 Sep, said sent 2 Sep | 3 Sep | overdue | 2 days past 1 Sep · writer says sent 2 Sep; MyERAS names no usual delay | Dr. Marsh · 2 days past 1 Sep, never reminded [Write a reminder]
    Interfolio to AMCAS: three business days | amcas, via interfolio, due 1 Sep, said sent 2 Sep | 8 Sep | missing | was due 1 Sep · writer says sent 2 Sep; allow until 8 Sep | -
    Interfolio: the day after them | amcas, via interfolio, due 1 Sep, said sent 2 Sep | 9 Sep | overdue | 8 days past 1 Sep · writer says sent 2 Sep; its 3 business days ended 8 Sep | Dr. Marsh · 8 days past 1 Sep, never reminded [Write a reminder]
    the Letter Writer Portal shows it at once: no grace | amcas, via letter-writer-portal, due 1 Sep, said sent 2 Sep | 3 Sep | overdue | 2 days past 1 Sep · writer says sent 2 Sep; the Letter Writer Portal shows it at once | Dr. Marsh · 2 days past 1 Sep, never reminded [Write a reminder]
    AMCAS without a route: no grace | amcas, due 1 Sep, said sent 2 Sep | 3 Sep | overdue | 2 days past 1 Sep · writer says sent 2 Sep; AMCAS names a delay for Interfolio alone | Dr. Marsh · 2 days past 1 Sep, never reminded [Write a reminder]
    five days over Christmas and New Year | via ecfmg, due 20 Dec, said sent 23 Dec | 31 Dec | missing | was due 20 Dec · writer says sent 23 Dec; allow until 3 Jan 2027 | -
    five days over Christmas and New Year, the last | via ecfmg, due 20 Dec, said sent 23 Dec | 4 Jan 2027 | overdue | 15 days past 20 Dec 2026 · writer says sent 23 Dec 2026; its 5 business days ended 3 Jan (You can submit without it; letters may follow. Turn to a backup.) | Dr. Marsh · 15 days past 20 Dec 2026, never reminded [Write a reminder]
    said before the date, and not due yet | via ecfmg, due 20 Sep, said sent 2 Sep | 3 Sep | missing | due 20 Sep · writer says sent 2 Sep; allow until 10 Sep | -
    ECFMG: sent on a Sunday, still running on the Saturday after | december fellowship, via ecfmg, due 5 Mar 2027, said sent 7 Mar 2027 | 13 Mar 2027 | missing | was due 5 Mar · writer says sent 7 Mar; allow until 14 Mar | -
    ECFMG: on the Monday six business days have passed | december fellowship, via ecfmg, due 5 Mar 2027, said sent 7 Mar 2027 | 15 Mar 2027 | overdue | 10 days past 5 Mar · writer says sent 7 Mar; its 5 business days ended 14 Mar (You can submit without it; letters may follow. Turn to a backup.) | Dr. Marsh · 10 days past 5 Mar, never reminded [Write a reminder]
    ECFMG: a holiday that ends the grace is still in it | via ecfmg, due 25 Aug, said sent 28 Aug | 7 Sep | missing | was due 25 Aug · writer says sent 28 Aug; allow until 7 Sep | -
    TMDSAS by direct upload: ten business days | tmdsas, by hand, gone through 15 Sep, tmdsas by direct upload, due 1 Sep, said sent 2 Sep | 17 Sep | missing | was due 1 Sep · writer says sent 2 Sep; allow until 17 Sep | -
    TMDSAS by direct upload: the day after them | tmdsas, by hand, gone through 17 Sep, tmdsas by direct upload, due 1 Sep, said sent 2 Sep | 18 Sep | overdue | 17 days past 1 Sep · writer says sent 2 Sep; its 10 business days ended 17 Sep | Dr. Marsh · 17 days past 1 Sep, never reminded [Write a reminder]
    Interfolio to TMDSAS: fourteen business days | tmdsas, by hand, gone through 22 Sep, tmdsas via interfolio, due 1 Sep, said sent 2 Sep | 23 Sep | missing | was due 1 Sep · writer says sent 2 Sep; allow until 23 Sep | -
    Interfolio to TMDSAS: the day after them | tmdsas, by hand, gone through 22 Sep, tmdsas via interfolio, due 1 Sep, said sent 2 Sep | 24 Sep | overdue | 23 days past 1 Sep · writer says sent 2 Sep; its 14 business days ended 23 Sep | Dr. Marsh · 23 days past 1 Sep, never reminded [Write a reminder]
    TMDSAS without a route: no grace | tmdsas, by hand, gone through 3 Sep, due 1 Sep, said sent 2 Sep | 3 Sep | overdue | 2 days past 1 Sep · writer says sent 2 Sep; set the TMDSAS route in Settings to allow for its processing days | Dr. Marsh · 2 days past 1 Sep, never reminded [Write a reminder]
    a day that lies ahead gives no grace today | via ecfmg, due 1 Sep, said sent 9 Sep | 3 Sep | overdue | 2 days past 1 Sep · writer says sent 9 Sep | Dr. Marsh · 2 days past 1 Sep, never reminded [Write a reminder]
  `,

  'what the entry says': `
    an entry that is not confirmed is the applicant's step | draft | 1 Aug | missing | Entry not confirmed: the writer cannot upload yet · due 9 Sep, the usual date | Dr. Marsh · the entry is not confirmed, so the writer cannot upload yet [Open MyERAS]
    AMCAS has not emailed the request | amcas, draft, says "Email Not Sent", asked 1 Apr, no form | 1 Jun | missing | AMCAS hasn't emailed Dr. Marsh yet · due late June, rule of thumb | AMCAS hasn't emailed Dr. Marsh yet. Email the request from AMCAS, or tell us you gave them the form [Open AMCAS] [I gave them the form]
    nor past its date | amcas, draft, says "Email Not Sent", asked 1 Apr, no form | 3 Jul | overdue | AMCAS hasn't emailed Dr. Marsh yet · 3 days past the usual date, late June, rule of thumb | AMCAS hasn't emailed Dr. Marsh yet. Email the request from AMCAS, or tell us you gave them the form [Open AMCAS] [I gave them the form]
    who has the form has the request | amcas, draft, says "Email Not Sent", asked 1 Apr, form 2 Apr | 3 Jul | overdue | 3 days past the usual date, late June, rule of thumb | Dr. Marsh · 3 days past the usual date, late June, rule of thumb, never reminded [Write a reminder]
    a form opens no entry of MyERAS | draft, form 2 Jul | 1 Aug | missing | Entry not confirmed: the writer cannot upload yet · due 9 Sep, the usual date | Dr. Marsh · the entry is not confirmed, so the writer cannot upload yet [Open MyERAS]
    past its date too | draft | 12 Sep | overdue | Entry not confirmed: the writer cannot upload yet · 3 days past the usual date, 9 Sep (You can submit without it; letters may follow. Name a backup now.) | Dr. Marsh · the entry is not confirmed, so the writer cannot upload yet [Open MyERAS]
    accepted by the writer | accepted, no form, due 20 Aug | 25 Aug | overdue | 5 days past 20 Aug | Dr. Marsh · 5 days past 20 Aug, never reminded [Write a reminder]
    planned, once the season is open | planned, by hand, asked 30 Jul | 1 Aug | missing | Not in MyERAS yet · due 9 Sep, the usual date | -
    planned, before it opens | planned, by hand, season 2028, asked 20 May 2027 | 25 May 2027 | missing | MyERAS opens 2 Jun (expected) · due 8 Sep, the usual date (expected) | -
    planned, in a portal kept by hand | residencycas, planned, by hand, gone through 1 Aug, asked 30 Jul | 2 Aug | missing | Not requested yet · due 9 Sep, the usual date (expected) | -
    declined | declined | 1 Aug | closed | Declined. An honest answer deserves thanks. | -
    declined, with a backup | declined, backup Dr. Sato | 1 Aug | closed | Declined. An honest answer deserves thanks. (Next: Dr. Sato, your backup.) | Narrative letter: nobody yet. Your backup: Dr. Sato [Add a writer]
    declined, and thanked for the answer | declined, wrote thanks 30 Jul | 1 Aug | closed | Declined. Thanked 30 Jul. | -
    the user says that the writer said no | said no | 1 Aug | closed | Declined. An honest answer deserves thanks. | -
    no answer for 13 days | planned, by hand, asked 1 Jul | 14 Jul | missing | Not in MyERAS yet · due 9 Sep, the usual date | -
    no answer for 14 days: a soft no | planned, by hand, asked 1 Jul | 15 Jul | missing | Not in MyERAS yet · due 9 Sep, the usual date (No answer since 1 Jul: a soft no.) | Dr. Marsh has not answered since 1 Jul [They said yes] [They said no]
    a soft no with a backup | planned, by hand, asked 1 Jul, backup Dr. Sato | 15 Jul | missing | Not in MyERAS yet · due 9 Sep, the usual date (No answer since 1 Jul: a soft no. Your backup: Dr. Sato.) | Dr. Marsh has not answered since 1 Jul. Your backup: Dr. Sato [They said yes] [They said no]
    they said yes: no soft no | planned, by hand, asked 1 Jul, said yes | 15 Jul | missing | Not in MyERAS yet · due 9 Sep, the usual date | -
    not waived, while it can be changed | draft, not waived | 1 Aug | missing | Entry not confirmed: the writer cannot upload yet · due 9 Sep, the usual date (Your right to review it is not waived. That can be changed until the entry is confirmed.) | Dr. Marsh · the entry is not confirmed, so the writer cannot upload yet [Open MyERAS]
    not waived, and too late to change | not waived | 1 Aug | missing | due 9 Sep, the usual date | -
    it will not come, as the portal was told | amcas, not-sending | 1 Aug | closed | You told the portal that it will not come | -
    not needed | not needed | 1 Aug | closed | Not needed | -
    not needed and in | received, not needed | 1 Aug | closed | Not needed; it is in | -
    the season is over from the rank lists | as it is | 3 Mar 2027 | closed | The season is over | -
    unless its own date is later | due 20 Mar 2027 | 10 Mar 2027 | missing | due in 10 days | Dr. Marsh · due 20 Mar, asked 9 months ago [Write a reminder]
    a date on the rank-list day is not later | due 3 Mar 2027 | 3 Mar 2027 | closed | The season is over | -
  `,

  'needs a look': `
    a new word | unknown, says "Pending Review" | 1 Aug | look | New word "Pending Review". What does it mean? | "Pending Review" is on 1 letter. What does it mean? [Answer]
    arrived and tied to no entry | amcas, unmatched | 1 Aug | look | Arrived, and tied to no entry. Match it in AMCAS. | Dr. Marsh · Arrived, and tied to no entry. Match it in AMCAS. [Open AMCAS] [Still expected] [Let it go]
    refused | rejected | 1 Aug | look | MyERAS refused the document | Dr. Marsh · MyERAS refused the document [Still expected] [Let it go]
    taken back by its writer | withdrawn | 1 Aug | look | Taken back by its writer | Dr. Marsh · Taken back by its writer [Still expected] [Let it go]
    taken back after thanks | withdrawn, thanked 30 Jul | 1 Aug | look | Taken back by its writer | Dr. Marsh · Taken back by its writer [Still expected] [Let it go]
    expired within the season | expired | 1 Aug | look | The request has expired | Dr. Marsh · The request has expired [Still expected] [Let it go]
    expired after the rank lists of its season is too late to ask about | expired, season 2026 | 1 May | closed | Expired with its season | -
    was in, and now is less | was in | 1 Aug | look | Was in, now "Confirmed for Upload" | Dr. Marsh · Was in, now "Confirmed for Upload" [Still expected] [Let it go]
    newly gone from the list | gone 2 Aug | 3 Aug | look | No longer on the list in MyERAS | Dr. Marsh · No longer on the list in MyERAS [Still expected] [Let it go]
    gone and declined is no question | declined, gone 2 Aug | 3 Aug | closed | Declined. An honest answer deserves thanks. | -
    still expected: it waits again | gone 2 Aug, still expected 2 Aug | 3 Aug | missing | due 9 Sep, the usual date | -
    still expected, and past its date: no reminder from an unknown word | unknown, says "Pending", still expected 20 Aug, due 21 Aug | 25 Aug | overdue | 4 days past 21 Aug | Dr. Marsh · 4 days past 21 Aug, never reminded [Writer says sent]
    gone on the day before the rank lists | gone 2 Mar 2027 | 2 Mar 2027 | look | No longer on the list in MyERAS | Dr. Marsh · No longer on the list in MyERAS [Still expected] [Let it go]
    gone on the rank-list day is over with its season | gone 3 Mar 2027 | 3 Mar 2027 | closed | The season is over | -
    gone before it, and never answered | gone 1 Dec | 10 Apr 2027 | closed | The season is over | -
    a later date opens no letter that is gone | gone 5 Mar 2027, due 20 Mar 2027 | 10 Mar 2027 | closed | The season is over | -
    still expected, with a later date | gone 5 Mar 2027, still expected 6 Mar 2027, due 20 Mar 2027 | 10 Mar 2027 | missing | due in 10 days | Dr. Marsh · due 20 Mar, asked 9 months ago [Write a reminder]
    refused after the rank lists | rejected | 5 Mar 2027 | closed | The season is over | -
    a new word after the rank lists is no question | unknown, says "Pending Review" | 5 Mar 2027 | closed | The season is over | -
    was in and is less, after the rank lists | was in | 5 Mar 2027 | closed | The season is over | -
    in and gone from the list after the rank lists is in | received, thanked 14 Sep, gone 5 Mar 2027 | 10 Mar 2027 | thanked | Thanked 14 Sep 2026 | -
    expired after the rank lists | expired | 5 Mar 2027 | closed | Expired with its season | -
    nor has Interfolio, CaRMS or another portal | carms, by hand, gone through 5 Mar 2027, due 1 Mar 2027 | 5 Mar 2027 | overdue | 4 days past 1 Mar (You can submit without it; letters may follow. Turn to a backup.) | Dr. Marsh · 4 days past 1 Mar, never reminded [Write a reminder]
    AMCAS has no rank lists: refused in April is a look | amcas, rejected | 10 Apr 2027 | look | AMCAS refused the document | Dr. Marsh · AMCAS refused the document [Still expected] [Let it go]
    not needed is closed, whatever else it is | not needed, rejected, gone 2 Aug | 3 Aug | closed | Not needed | -
    the writer said no, and the portal has a new word | said no, unknown, says "Pending Review" | 1 Aug | closed | Declined. An honest answer deserves thanks. | -
    the writer said no, and it left the list | said no, gone 2 Aug | 3 Aug | closed | Declined. An honest answer deserves thanks. | -
    the writer said no, and was in before | said no, was in | 3 Aug | closed | Declined. An honest answer deserves thanks. | -
    the writer said no, and it is in all the same | said no, received | 3 Aug | closed | They said no, and it is in | -
    no longer being sent, and gone | amcas, not-sending, gone 2 Aug | 3 Aug | closed | You told the portal that it will not come | -
    gone again after the answer | gone 4 Aug, still expected 3 Aug | 5 Aug | look | No longer on the list in MyERAS | Dr. Marsh · No longer on the list in MyERAS [Still expected] [Let it go]
  `,

  reminders: `
    asked 13 days ago and due soon | due 1 Sep, asked 12 Aug | 25 Aug | missing | due in 7 days | -
    asked 14 days ago and due soon | due 1 Sep, asked 11 Aug | 25 Aug | missing | due in 7 days | Dr. Marsh · due 1 Sep, asked 2 weeks ago [Write a reminder]
    due in 15 days | due 9 Sep | 25 Aug | missing | due 9 Sep | -
    due in 14 days | due 8 Sep | 25 Aug | missing | due in 14 days | Dr. Marsh · due 8 Sep, asked 9 weeks ago [Write a reminder]
    due soon, and the writer says sent | due 1 Sep, said sent 24 Aug | 25 Aug | missing | due in 7 days · writer says sent 24 Aug; MyERAS names no usual delay | -
    nobody knows whether the request reached them: the draft asks | due 20 Aug, no form | 25 Aug | overdue | 5 days past 20 Aug | Dr. Marsh · 5 days past 20 Aug, never reminded [Write a reminder]
    the writer said yes: it did | due 20 Aug, no form, said yes | 25 Aug | overdue | 5 days past 20 Aug | Dr. Marsh · 5 days past 20 Aug, never reminded [Write a reminder]
    the portal was read three days ago | due 20 Aug, read 3 days ago | 25 Aug | overdue | 5 days past 20 Aug | Dr. Marsh · 5 days past 20 Aug, never reminded [Check MyERAS first]
    the portal was read yesterday | due 20 Aug, read 1 days ago | 25 Aug | overdue | 5 days past 20 Aug | Dr. Marsh · 5 days past 20 Aug, never reminded [Write a reminder]
    the portal was read 52 hours ago | due 20 Aug, read 2 days ago | 25 Aug | overdue | 5 days past 20 Aug | Dr. Marsh · 5 days past 20 Aug, never reminded [Check MyERAS first]
    its list was read in part, and this letter was on it | due 20 Aug, read in part | 25 Aug | overdue | 5 days past 20 Aug | Dr. Marsh · 5 days past 20 Aug, never reminded [Write a reminder]
    the portal was never read | due 20 Aug, never read | 25 Aug | overdue | 5 days past 20 Aug | Dr. Marsh · 5 days past 20 Aug, never reminded [Check MyERAS first]
    its last look could not be read | due 20 Aug, not readable | 25 Aug | overdue | 5 days past 20 Aug | Open the MyERAS letters page once more, and let it load [Open MyERAS]
    reminded 6 days ago | due 20 Aug, reminded 19 Aug | 25 Aug | overdue | 5 days past 20 Aug (Reminded 19 Aug · next 26 Aug.) | -
    who was reminded has the request | due 20 Aug, no form, reminded 10 Aug | 25 Aug | overdue | 5 days past 20 Aug | Dr. Marsh · 5 days past 20 Aug, reminded 10 Aug [Write a reminder]
    who says that it is sent has the request | due 20 Aug, no form, said sent 10 Aug | 25 Aug | overdue | 5 days past 20 Aug · writer says sent 10 Aug; MyERAS names no usual delay | Dr. Marsh · 5 days past 20 Aug, never reminded [Write a reminder]
    a committee letter is asked about at its office | committee, due 20 Aug | 25 Aug | overdue | 5 days past 20 Aug | Dr. Marsh · 5 days past 20 Aug, never reminded [Check with the office]
    reminded minutes ago, and long past: not asked again | due 1 Jul, reminded 25 Aug | 25 Aug | overdue | over 30 days past 1 Jul (Reminded today · next 1 Sep.) | -
    reminded since the thirty days: who waits is not asked whether they do | due 1 Jul, reminded gentle 10 Aug | 25 Aug | overdue | over 30 days past 1 Jul | Dr. Marsh · over 30 days past 1 Jul, reminded 10 Aug [Write a reminder]
    reminded before the thirty days: asked once | due 1 Jul, reminded gentle 20 Jul | 25 Aug | overdue | over 30 days past 1 Jul | Dr. Marsh · over 30 days past 1 Jul. Keep waiting? [Set a new date] [Use a backup] [No longer needed]
    reminded 7 days ago | due 20 Aug, reminded 18 Aug | 25 Aug | overdue | 5 days past 20 Aug | Dr. Marsh · 5 days past 20 Aug, reminded 18 Aug [Write a reminder]
    a draft was opened: was it sent? | due 20 Aug, reminder opened 24 Aug | 25 Aug | overdue | 5 days past 20 Aug (A draft was opened 24 Aug. Sent?) | Reminder to Dr. Marsh, opened 24 Aug. Sent? [Yes] [Not yet]
    opened, and sent | due 20 Aug, reminder opened 10 Aug, reminded 10 Aug | 25 Aug | overdue | 5 days past 20 Aug | Dr. Marsh · 5 days past 20 Aug, reminded 10 Aug [Write a reminder]
    two days before the date: a short one | due 27 Aug | 25 Aug | missing | due in 2 days | Dr. Marsh · due 27 Aug, asked 9 weeks ago [Write a reminder]
    the gentle one was sent, the short one is not due yet | due 1 Sep, reminded gentle 18 Aug | 25 Aug | missing | due in 7 days (Next reminder 30 Aug.) | -
    the firm one was sent: the coordinator is next | due 20 Aug, reminded firm 23 Aug | 31 Aug | overdue | 11 days past 20 Aug | Dr. Marsh · 11 days past 20 Aug, reminded 23 Aug [Write to the coordinator]
    every rung was taken | due 20 Aug, reminded firm 23 Aug, reminded coordinator 1 Sep | 10 Sep | overdue | 21 days past 20 Aug (Every reminder was sent. You can submit without it; letters may follow. Name a backup now.) | Dr. Marsh · 21 days past 20 Aug. Every reminder was sent [Use a backup] [No longer needed]
    from two weeks before programs read, one may submit without it | due 20 Aug | 10 Sep | overdue | 21 days past 20 Aug (You can submit without it; letters may follow. Name a backup now.) | Dr. Marsh · 21 days past 20 Aug, never reminded [Write a reminder]
    a backup is named then | due 20 Aug, backup Dr. Sato | 10 Sep | overdue | 21 days past 20 Aug (You can submit without it; letters may follow. Your backup: Dr. Sato.) | Dr. Marsh · 21 days past 20 Aug, never reminded [Write a reminder]
    a week before, it is turned to | due 20 Aug, backup Dr. Sato | 16 Sep | overdue | 27 days past 20 Aug (You can submit without it; letters may follow. Turn to your backup, Dr. Sato.) | Dr. Marsh · 27 days past 20 Aug, never reminded [Write a reminder]
    a spare letter's writer is left in peace | due 20 Aug, spare | 25 Aug | missing | a spare · was due 20 Aug | -
    snoozed: it stands where it stood, without a card | due 20 Aug, snoozed until 27 Aug | 25 Aug | overdue | 5 days past 20 Aug | -
    the snooze has ended | due 20 Aug, snoozed until 25 Aug | 25 Aug | overdue | 5 days past 20 Aug | Dr. Marsh · 5 days past 20 Aug, never reminded [Write a reminder]
    kept by hand and gone through yesterday | tmdsas, by hand, due 20 Aug, gone through 24 Aug | 25 Aug | overdue | 5 days past 20 Aug | Dr. Marsh · 5 days past 20 Aug, never reminded [Write a reminder]
    kept by hand and gone through 4 days ago | tmdsas, by hand, due 20 Aug, gone through 21 Aug | 25 Aug | overdue | 5 days past 20 Aug | Dr. Marsh · 5 days past 20 Aug, never reminded [It is in]
    kept by hand and gone through 8 days ago | tmdsas, by hand, due 20 Sep, gone through 17 Aug | 25 Aug | missing | due 20 Sep | TMDSAS is kept by hand · 8 days old [Mark updated]
    read 8 days ago, and nothing due | read 8 days ago, due 1 Dec | 25 Aug | missing | due 1 Dec | MyERAS letters were last read 8 days ago [Open MyERAS]
  `,

  'asking in time': `
    eight days before the day to ask | planned, by hand, not asked | 21 Jul | missing | Not in MyERAS yet · due 9 Sep, the usual date | -
    a week before the day to ask | planned, by hand, not asked | 22 Jul | missing | Not in MyERAS yet · due 9 Sep, the usual date | Dr. Marsh · ask by 29 Jul [I have asked]
    the day to ask | planned, by hand, not asked | 29 Jul | missing | Not in MyERAS yet · due 9 Sep, the usual date | Dr. Marsh · ask today [I have asked]
    inside the window | planned, by hand, not asked | 5 Aug | missing | Not in MyERAS yet · due 9 Sep, the usual date | Dr. Marsh · ask now, by 12 Aug at the latest [I have asked]
    the last day of the window | planned, by hand, not asked | 12 Aug | missing | Not in MyERAS yet · due 9 Sep, the usual date | Dr. Marsh · ask now, by 12 Aug at the latest [I have asked]
    the window is gone | planned, by hand, not asked | 13 Aug | missing | Not in MyERAS yet · due 9 Sep, the usual date | Dr. Marsh · too late for the usual 4 weeks: agree on a date, or take a backup [I have asked]
  `,

  thanks: `
    in | received | 15 Sep | ready | in | Dr. Marsh · in, thank-you open [Write thanks]
    in, and the portal says since when | received, came 14 Sep | 15 Sep | ready | in since 14 Sep | Dr. Marsh · in since 14 Sep, thank-you open [Write thanks]
    in past its date is in | received, due 1 Aug | 15 Sep | ready | in | Dr. Marsh · in, thank-you open [Write thanks]
    in, and asked about at the first reading | received, baseline | 15 Sep | ready | in | 1 letter was in before I came. Thanked? [Yes] [Not yet]
    imported from an earlier season | received, imported | 15 Sep | ready | Tell Dr. Marsh that you are applying again | Tell Dr. Marsh that you are applying again [Write thanks]
    a committee letter: the office and each writer | received, committee | 15 Sep | ready | in (Thank the office and each writer.) | Dr. Marsh · in, thank-you open [Write thanks]
    another letter of the same writer is in | received, another of hers in | 15 Sep | ready | in (Of the same writer another letter is in. One thank-you can cover both.) | 2 letters are in, thanks are open: Dr. Marsh [Show the 2]
    another of the same writer is not in: never covered | received, another of hers out | 15 Sep | ready | in | Dr. Marsh · in, thank-you open [Write thanks]
    a draft of thanks was opened | received, thanks opened 14 Sep | 15 Sep | ready | in (A draft was opened 14 Sep. Sent?) | Thanks to Dr. Marsh, opened 14 Sep. Sent? [Yes] [Not yet]
    thanked | received, thanked 14 Sep | 15 Sep | thanked | Thanked 14 Sep | -
    thanked, and the season's one update written | received, thanked 14 Sep, updated 20 Oct | 1 Nov | thanked | Thanked 14 Sep | -
    uploaded again: the first thanks stay | received, came 14 Aug, thanked 20 Aug | 15 Sep | thanked | Thanked 20 Aug | -
    thanked is thanked in the season's last days | received, thanked 14 Sep | 20 May 2027 | thanked | Thanked 14 Sep 2026 | How did it go? Your writers would like to hear when you’re ready. [Matched] [Not this time] [Don’t ask]
  `,

  'Match Week': `
    the Friday before Match Week | received | 12 Mar 2027 | ready | in | Dr. Marsh · in, thank-you open [Write thanks]
    Match Week is silent | received | 15 Mar 2027 | ready | in | -
    Match Day is silent | received | 19 Mar 2027 | ready | in | -
    the Sunday after it too | received | 21 Mar 2027 | ready | in | -
    the Monday after it, one plain card | received, thanked 14 Sep | 22 Mar 2027 | thanked | Thanked 14 Sep 2026 | How did it go? Your writers would like to hear when you’re ready. [Matched] [Not this time] [Don’t ask]
    the Monday after it, that question alone | received, another of hers out | 22 Mar 2027 | ready | in | How did it go? Your writers would like to hear when you’re ready. [Matched] [Not this time] [Don’t ask]
    asked not to ask | received, thanked 14 Sep, not to be asked | 22 Mar 2027 | thanked | Thanked 14 Sep 2026 | -
    matched, and the writers are told | received, thanked 14 Sep, matched said | 23 Mar 2027 | thanked | Thanked 14 Sep 2026 | To tell how it went: Dr. Marsh [Write a note]
    matched, and this one was told | received, thanked 14 Sep, matched said, updated 24 Mar 2027 | 23 Mar 2027 | thanked | Thanked 14 Sep 2026 | -
    AMCAS asks of itself about no end | amcas, received, thanked 14 Sep | 22 Mar 2027 | thanked | Thanked 14 Sep 2026 | -
  `,
};
