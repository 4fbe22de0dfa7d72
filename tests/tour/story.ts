import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { AMCAS, ERAS } from '../portals/serve.ts';
import { markThanked, openDraft, typeDueDate, typeLetter } from './by-hand.ts';
import { eventually } from './eventually.ts';
import { expectLists, expectMarks, expectRow } from './expecting.ts';
import {
  BRANDT,
  DAYS_LEFT,
  IBARRA,
  KOVAR,
  LINDQVIST,
  MARSH,
  OKAFOR,
  PATEL,
  RAMAN,
  REYES,
  SATO,
  VOGEL,
} from './people.ts';
import { readPopup } from './popup-seen.ts';
import { marksText, popupText } from './print.ts';
import { settled, type Stage, type Step } from './stage.ts';

const NEW_WORD = 'Under Review';

const dayFrom = ({ today }: Stage, days: number): string =>
  Temporal.PlainDate.from(today).add({ days }).toString();

/** The tour, from the first open to a backup. Dates and arrivals come from the story, results from the screen alone. */
export const STORY: Step[] = [
  {
    name: 'The first open: nothing was read, and the popup says so',
    async play({ popup, picture, say }) {
      const seen = await eventually(async () => {
        const now = await readPopup(popup);
        assert.match(now.sentence, /No portal page was read yet/);
        return now;
      });
      assert.equal(seen.lists.Missing?.count, '–', 'never read is not none');
      say(popupText(seen));
      await picture(popup, 'first-open');
      await popup.getByRole('button', { name: 'I have a portal open' }).click();
      const welcome = popup.getByRole('form', { name: 'Welcome' });
      await welcome.getByLabel('MyERAS', { exact: true }).check();
      await welcome.getByLabel('AMCAS', { exact: true }).check();
      await picture(popup, 'where-do-you-apply');
      await welcome.getByRole('button', { name: 'Done', exact: true }).click();
      await popup.getByText('Not read yet: MyERAS').waitFor();
    },
  },
  {
    name: 'MyERAS, Letters of Recommendation: read without a click, each row marked',
    async play({ eras, picture, say }) {
      await eras.goto(ERAS.letters);
      await eras.bringToFront();
      const seen = await expectMarks(eras, [/Okafor.*: In · thank-you open/, /Patel.*: ./]);
      assert.match(seen.strip, /5 of 5 rows read/);
      say(marksText(seen));
      await picture(eras, 'myeras-letters');
    },
  },
  {
    name: 'AMCAS, Letters of Evaluation: requests by title, in its own words, and nobody named',
    async play({ amcas, picture, say }) {
      await amcas.goto(AMCAS.letters);
      await amcas.bringToFront();
      const seen = await expectMarks(amcas, [
        /Organic Chemistry.*: New word "Request Fulfilled" · what does it mean\?/,
        /Biochemistry.*: Not emailed yet · email it, or give them the form/,
      ]);
      assert.match(seen.strip, /6 of 6 rows read/);
      say(marksText(seen));
      await picture(amcas, 'amcas-letters');
    },
  },
  {
    name: 'AMCAS, receipts: which letters are in, and who wrote them, on the same rows',
    async play({ amcas, extension, picture, say }) {
      await amcas.goto(AMCAS.receipt);
      const seen = await expectMarks(amcas, [
        /S2HN-94FC.*: In · thank-you open/,
        /C4MW-71K2.*: Waiting · no due date/,
      ]);
      say(marksText(seen));
      await picture(amcas, 'amcas-receipts');
      const letters = (await extension.rows())['letters']?.filter((row) => row['portal'] === 'amcas') ?? [];
      assert.equal(letters.length, 6, 'the receipts are of the same letters');
      assert.ok(
        letters.every(({ author }) => author !== ''),
        'each has a name now',
      );
    },
  },
  {
    name: 'Due dates, typed: one letter is five days past its own',
    async play(stage) {
      const { extension, popup, picture, say } = stage;
      await popup.bringToFront();
      await picture(popup, 'first-reading');
      const all = await extension.openOwnPage('tracker.html#letters');
      for (const [writer, days] of DAYS_LEFT) {
        // Late in a season the usual dates are over: such a letter is closed, and found with all the others.
        const inPopup = await popup.getByRole('listitem').filter({ hasText: writer }).first().isVisible();
        const page = inPopup ? popup : all;
        await page.bringToFront();
        await typeDueDate(page, writer, dayFrom(stage, days));
      }
      await all.close();
      const seen = await expectLists(popup, {
        Missing: [MARSH, LINDQVIST, PATEL, VOGEL, KOVAR],
        Overdue: [BRANDT],
        'Ready for a thank-you': [OKAFOR, REYES, SATO, IBARRA],
      });
      await expectRow(popup, 'Overdue', BRANDT, /^"Email Sent" · 5 days past /);
      await expectRow(popup, 'Missing', LINDQVIST, /^"Confirmed for Upload" · due \d/);
      say(popupText(seen));
      await picture(popup, 'dates-typed');
      await stage.amcas.goto(AMCAS.letters);
      await expectMarks(stage.amcas, [/Clinic Shadowing.*: Overdue 5 days · due /]);
      await stage.amcas.bringToFront();
      await stage.amcas.getByRole('row', { name: /Volunteer Supervisor/ }).scrollIntoViewIfNeeded();
      await settled(stage.amcas);
      await picture(stage.amcas, 'amcas-overdue');
    },
  },
  {
    name: 'Four letters were in before: that is one question, and no news',
    async play({ popup, picture }) {
      await popup.bringToFront();
      await popup.getByText('4 letters were in before I came. Thanked?').waitFor();
      await popup.getByRole('button', { name: 'Choose', exact: true }).click();
      await popup.getByRole('checkbox', { name: IBARRA }).check();
      await picture(popup, 'already-thanked');
      await popup.getByRole('button', { name: 'Mark 1 thanked' }).click();
      await expectLists(popup, {
        Missing: [MARSH, LINDQVIST, PATEL, VOGEL, KOVAR],
        Overdue: [BRANDT],
        'Ready for a thank-you': [OKAFOR, REYES, SATO],
      });
    },
  },
  {
    name: `MyERAS uses a word that nobody knows, "${NEW_WORD}": it needs a look, and is never taken for "in"`,
    async play({ portals, eras, popup, picture, say }) {
      await eras.bringToFront();
      const letters = portals.eras.letters.map((letter) =>
        letter.author === MARSH ? { ...letter, status: NEW_WORD } : letter,
      );
      await portals.setEras(eras, { letters });
      await expectLists(popup, {
        'Needs a look': [MARSH],
        Missing: [LINDQVIST, PATEL, VOGEL, KOVAR],
        Overdue: [BRANDT],
        'Ready for a thank-you': [OKAFOR, REYES, SATO],
      });
      say(marksText(await expectMarks(eras, [/Marsh.*: New word "Under Review" · what does it mean\?/])));
      await picture(eras, 'myeras-new-word');
    },
  },
  {
    name: `${LINDQVIST} uploads: the letter moves to Ready by itself`,
    async play({ portals, eras, popup, picture, say }) {
      await eras.bringToFront();
      const letterId = portals.eras.letters.find(({ author }) => author === LINDQVIST)?.letterId ?? '';
      const began = performance.now();
      await portals.letterArrives(eras, letterId);
      await expectLists(popup, {
        'Needs a look': [MARSH],
        Missing: [PATEL, VOGEL, KOVAR],
        Overdue: [BRANDT],
        'Ready for a thank-you': [OKAFOR, REYES, SATO, LINDQVIST],
      });
      say(`from the portal's page to the popup: ${((performance.now() - began) / 1000).toFixed(1)} s`);
      await picture(popup, 'letter-arrived');
    },
  },
  {
    name: 'Thanked, undone, thanked',
    async play({ popup, picture, say }) {
      const rest = { 'Needs a look': [MARSH], Missing: [PATEL, VOGEL, KOVAR], Overdue: [BRANDT] };
      await popup.bringToFront();
      await markThanked(popup, OKAFOR);
      await expectLists(popup, { ...rest, 'Ready for a thank-you': [REYES, SATO, LINDQVIST] });
      await picture(popup, 'thanked');
      await popup.getByRole('button', { name: 'Undo', exact: true }).click();
      await expectLists(popup, { ...rest, 'Ready for a thank-you': [OKAFOR, REYES, SATO, LINDQVIST] });
      say(`${OKAFOR} is back in Ready after Undo`);
      await markThanked(popup, OKAFOR);
      await expectLists(popup, { ...rest, 'Ready for a thank-you': [REYES, SATO, LINDQVIST] });
    },
  },
  {
    name: 'A nudge and a thank-you as drafts: looked at here, sent from the user’s own mail',
    async play({ popup, picture, say }) {
      await popup.bringToFront();
      const nudge = await openDraft(popup, 'Write a reminder', BRANDT);
      // No reminder goes out blind: the request has to be known to have reached the writer.
      await nudge.getByRole('button', { name: 'They got the request' }).click();
      await nudge.getByRole('group', { name: 'Did they get the request?' }).waitFor({ state: 'detached' });
      say(await nudge.getByRole('textbox', { name: 'Text' }).inputValue());
      await picture(popup, 'nudge-draft');
      await nudge.getByRole('button', { name: 'Cancel' }).click();
      const thanks = await openDraft(popup, 'Write thanks', SATO);
      assert.match(await thanks.getByRole('textbox', { name: 'Text' }).inputValue(), /^Dear Dr\. Sato,\n/);
      await picture(popup, 'thank-you-draft');
      await thanks.getByRole('button', { name: 'Cancel' }).click();
    },
  },
  {
    name: 'A letter that no portal here shows, typed by hand',
    async play(stage) {
      const { popup, picture } = stage;
      await typeLetter(popup, {
        writer: RAMAN,
        portal: 'ResidencyCAS',
        kind: 'standardized',
        due: dayFrom(stage, 9),
        stands: 'Requested',
      });
      await expectRow(popup, 'Missing', RAMAN, /^by hand · due in 9 days/);
      await picture(popup, 'by-hand');
    },
  },
  {
    name: 'Assignments and programs of both portals',
    async play({ extension, portals, eras, amcas, popup, picture, say }) {
      for (const [name, address] of [
        ['assignments', ERAS.assignments],
        ['applied', ERAS.applied],
        ['saved', ERAS.saved],
      ] as const) {
        await eras.bringToFront();
        await eras.goto(address);
        await eventually(async () => {
          const pages = (await extension.rows())['readings']?.map((reading) => reading['page']) ?? [];
          const page = name === 'assignments' ? name : `programs-${name}`;
          assert.ok(pages.includes(page), `${page} was read`);
        });
        await picture(eras, `myeras-${name}`);
      }
      await amcas.bringToFront();
      await amcas.goto(AMCAS.assignments);
      const { programs, assignments } = await eventually(async () => {
        const rows = await extension.rows();
        const held = {
          programs: rows['programs']?.length ?? 0,
          assignments: rows['assignments']?.length ?? 0,
        };
        assert.deepEqual(held, {
          programs: portals.eras.programs.length + portals.amcas.schools.length,
          assignments: portals.eras.assignments.length + portals.amcas.assignments.length,
        });
        return held;
      });
      say(`${programs} programs and ${assignments} assignments are known`);
      await picture(amcas, 'amcas-assignments');
      await eventually(async () => {
        const { fresh } = await readPopup(popup);
        assert.match(fresh.join('\n'), /MyERAS assignments read .*all 30 rows/);
        assert.match(fresh.join('\n'), /AMCAS assignments read .*all 18 rows/);
      });
    },
  },
  {
    name: `${LINDQVIST}'s letter came after letters were assigned: no portal says so, the popup does`,
    async play({ eras, popup, picture, say }) {
      await popup.bringToFront();
      const programs = popup.getByRole('region', { name: 'Programs', exact: true });
      const room = await eventually(async () => {
        const text = await programs.innerText();
        assert.match(text, /\d+ of 30 MyERAS programs have fewer letters than you can give them\./);
        return text;
      });
      say(/.*fewer letters.*/.exec(room)?.[0] ?? '');
      await programs.getByRole('button', { name: /^Show the \d+$/ }).click();
      const first = programs.getByRole('list', { name: 'These programs' }).getByRole('listitem').first();
      assert.match(await first.innerText(), new RegExp(`signaled[^]*Could have: .*${LINDQVIST}`));
      say((await first.innerText()).replace(/\n+/g, ' | '));
      await picture(popup, 'programs');
      await programs.getByRole('button', { name: 'Close', exact: true }).click();
      await eras.goto(ERAS.assignments);
      await eras.bringToFront();
      const seen = await expectMarks(eras, [/Lakemont.*: 1 letter · 2 more are in/]);
      assert.match(seen.strip, /of 30 programs could have more letters that are in: .*Lindqvist/);
      say(seen.strip);
      await picture(eras, 'myeras-unassigned');
    },
  },
  {
    name: 'All letters, and a backup',
    async play({ extension, picture, folder, say }) {
      const all = await extension.openOwnPage('tracker.html#letters');
      await eventually(async () => {
        // Five in MyERAS, six in AMCAS, one by hand, and the row of headings.
        assert.equal(await all.getByRole('group', { name: 'Table of letters' }).getByRole('row').count(), 13);
      });
      await picture(all, 'all-letters');
      await all.getByRole('link', { name: 'Data', exact: true }).click();
      const coming = all.waitForEvent('download');
      await all.getByRole('button', { name: 'Save a backup' }).click();
      const saved = await coming;
      const path = join(folder, saved.suggestedFilename());
      await saved.saveAs(path);
      const backup = JSON.parse(await readFile(path, 'utf8')) as { format: string; letters: unknown[] };
      assert.equal(backup.format, 'letter-rounds');
      assert.equal(backup.letters.length, 12);
      say(`${saved.suggestedFilename()} holds ${backup.letters.length} letters`);
      await all.close();
    },
  },
  {
    name: 'The popup at the end, in the light and in the dark',
    async play({ extension, popup, eras, picture, folder, say }) {
      const seen = await expectLists(popup, {
        'Needs a look': [MARSH],
        Missing: [PATEL, VOGEL, KOVAR, RAMAN],
        Overdue: [BRANDT],
        'Ready for a thank-you': [REYES, SATO, LINDQVIST],
      });
      say(popupText(seen));
      await popup.reload();
      await expectRow(popup, 'Overdue', BRANDT, /5 days past /);
      await picture(popup, 'popup');
      await popup.emulateMedia({ colorScheme: 'dark' });
      await picture(popup, 'popup-dark');
      await popup.emulateMedia({ colorScheme: 'light' });
      await eras.goto(ERAS.letters);
      await eras.bringToFront();
      const toolbar = await extension.openToolbarPopup();
      await eventually(async () =>
        assert.match(await toolbar.evaluate<string>('document.body.innerText'), /Ready for a thank-you/),
      );
      await toolbar.screenshot(join(folder, 'toolbar-popup.png'));
      say('picture: toolbar-popup.png, as the toolbar opens it');
      await toolbar.close();
    },
  },
  {
    name: 'Nothing went to the network, no policy was broken, nothing failed',
    play({ extension }) {
      extension.expectQuiet();
      return Promise.resolve();
    },
  },
];
