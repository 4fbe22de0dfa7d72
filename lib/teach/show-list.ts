import type { Message } from '../messages.ts';
import { calledOf, foldWord, type TaughtPage, type WordMeaning } from '../model.ts';
import { hear, hearChoice } from '../page/hear.ts';
import type { Grid, PageLook } from '../page/page.ts';
import { announce, draw, say } from '../page/say.ts';
import {
  canBeTaught,
  guessColumns,
  guessPage,
  isOfLetters,
  lettersAsColumns,
  pagesOf,
  type Column,
} from '../portals/guess.ts';
import type { PortalWords, Proposal } from '../portals/portal.ts';
import { choicesFor, pageText, STATE_TEXTS } from './choices.ts';
import {
  lessonFrom,
  readBy,
  stateWith,
  stillMissing,
  wordsToAsk,
  type Address,
  type Shown,
  type WordShown,
} from './lesson.ts';
import { layPane } from './pane.ts';

/** What "Show me the list" works with. */
export interface ShowListParts {
  words: PortalWords;
  at: Address;
  look(): PageLook;
  /** Hands in what was taught; rejects with a sentence for the screen. */
  keep(taught: Omit<Message<'taught'>, 'type'>): Promise<void>;
  /** It is over, by whichever way. */
  onEnd(): void;
}

/** More than a list's words of state come to: a column with more is another one. */
const MOST_WORDS = 12;

/**
 * Lets the user show us a list: which one, what it is, what its columns hold, what its words mean. Each step can be
 * taken back. Nothing is kept before the last, and nothing when it is left.
 *
 * @returns the way to end it from outside
 */
export function showList(page: Document, parts: ShowListParts): () => void {
  const { words, at } = parts;
  const look = parts.look();
  const lists = look.page.grids.filter(isList);
  const pane = layPane(page, look, end);
  const doc = pane.document;
  let ended = false;

  function end(): void {
    if (ended) return;
    ended = true;
    pane.close();
    parts.onEnd();
  }

  const make = <T extends keyof HTMLElementTagNameMap>(
    tag: T,
    text = '',
    name = '',
  ): HTMLElementTagNameMap[T] => {
    const element = doc.createElement(tag);
    if (text) say(element, text);
    if (name) element.className = name;
    return element;
  };
  const title = (text: string): HTMLElement => {
    const heading = make('h1', text);
    heading.id = 'title';
    heading.tabIndex = -1;
    return heading;
  };
  /** Words of something that has them in its own name already. */
  const drawn = (tag: 'span' | 'small' | 'label', text: string): HTMLElement => {
    const element = make(tag);
    element.setAttribute('aria-hidden', 'true');
    draw(element, text);
    return element;
  };
  const button = (text: string, onClick: () => void, name = ''): HTMLButtonElement => {
    const element = make('button', text, name);
    element.type = 'button';
    hear(element, 'click', onClick);
    return element;
  };

  function askWhich(): void {
    pane.outline(lists, null);
    const items = make('ul');
    lists.forEach((grid, index) => {
      const rows = `List ${String(index + 1)}: ${rowsText(grid)}`;
      const headings = headingsText(grid);
      const choose = button('', () => pick(index), 'list');
      choose.setAttribute('aria-label', `${rows}. ${headings}`);
      choose.append(drawn('span', rows), drawn('small', headings));
      hear(choose, 'focus', () => pane.outline(lists, index));
      hear(choose, 'mouseenter', () => pane.outline(lists, index));
      const item = make('li');
      item.append(choose);
      items.append(item);
    });
    pane.onPoint((list, pressed) => {
      if (pressed) pick(list);
      else pane.outline(lists, list);
    });
    if (lists.length === 0) {
      pane.fill(
        [
          title('I see no list on this page'),
          make('p', 'Open the page that shows your letters, wait until it is all there, and try again.'),
        ],
        [button('Close', end, 'first')],
      );
      return;
    }
    pane.fill(
      [
        title('Which list shall I read?'),
        make('p', 'Point at it on the page and click, or choose it here.'),
        items,
        make('p', 'Nothing on the page is pressed. Nothing is kept before you say so at the end.', 'quiet'),
      ],
      [],
    );
  }

  function pick(index: number): void {
    const grid = lists[index];
    if (!grid) return;
    pane.onPoint(null);
    pane.outline(lists, index);
    askWhat(grid, guessPage(grid, look.page, words));
  }

  function askWhat(grid: Grid, guess: TaughtPage): void {
    let kind = guess;
    const set = make('div');
    set.setAttribute('role', 'radiogroup');
    set.setAttribute('aria-labelledby', 'title');
    for (const one of pagesOf(words)) {
      const label = make('label', '', 'choice');
      const radio = make('input');
      radio.type = 'radio';
      radio.name = 'kind';
      radio.checked = one === kind;
      radio.setAttribute('aria-label', pageText(one, words.portal));
      hear(radio, 'click', () => (kind = one));
      label.append(radio, drawn('span', pageText(one, words.portal)));
      set.append(label);
    }
    pane.fill(
      [title('What is this list?'), set],
      [
        button('Next', () => askColumns(grid, kind, guessColumns(grid, kind, words)), 'first'),
        button('Back', askWhich),
      ],
    );
  }

  function askColumns(grid: Grid, kind: TaughtPage, guess: readonly (Column | null)[]): void {
    const means = [...guess];
    const people = kind === 'assignments' ? lettersAsColumns(grid, means, words) : [];
    const items = make('ol');
    grid.columns.forEach((column, index) => {
      if (!canBeTaught(grid, index) || people.includes(index)) return;
      const item = make('li', '', 'column');
      const called = column.text === '' ? 'Title of each card' : `“${column.text}”`;
      const select = make('select');
      select.setAttribute('aria-label', called);
      select.append(option('', 'Something else', means[index] === null));
      for (const [value, text] of choicesFor(kind))
        select.append(option(value, text, means[index] === value));
      hearChoice(select, (value) => (means[index] = value === '' ? null : (value as Column)));
      item.append(drawn('label', called), make('p', sampleText(grid, index), 'sample'), select);
      items.append(item);
    });
    const missing = make('div', '', 'missing');
    missing.setAttribute('role', 'alert');
    const content = [
      title('What is in each column?'),
      make('p', 'I have filled in what I think. Please check.'),
      items,
    ];
    if (people.length > 0) {
      content.push(make('p', `${String(people.length)} more columns stand for one letter each.`, 'quiet'));
    }
    pane.fill(
      [...content, missing],
      [
        button(
          'Next',
          () => {
            const twice = means.find(
              (one, index) =>
                one !== null && one !== 'slot' && one !== 'letters' && means.indexOf(one) !== index,
            );
            const name = choicesFor(kind).find(([value]) => value === twice)?.[1];
            const lacks = name ? `Two columns say “${name}”. Choose one.` : stillMissing(kind, means);
            announce(missing, lacks ?? '');
            if (lacks === null) askWords({ page: look.page, grid, kind, means });
            else missing.scrollIntoView({ block: 'nearest' });
          },
          'first',
        ),
        button('Back', () => askWhat(grid, kind)),
      ],
    );
  }

  function option(value: string, text: string, selected: boolean): HTMLOptionElement {
    const element = make('option');
    // Not its text: what a list says of itself is no text of the document.
    element.label = text;
    element.value = value;
    element.selected = selected;
    return element;
  }

  function askWords(shown: Shown): void {
    const back = (): void => askColumns(shown.grid, shown.kind, shown.means);
    const read = readBy(lessonFrom(shown, words, at), look.page, words, at);
    if (!read || (read.letters.length === 0 && read.programs.length === 0)) {
      const text = 'No row of this list could be read so. Please look at the columns again.';
      pane.fill([title('That does not fit yet'), make('p', text)], [button('Back', back, 'first')]);
      return;
    }
    const asked = wordsToAsk(read, words);
    if (asked.length > MOST_WORDS) {
      const text = `The column that tells where each letter stands holds ${String(asked.length)} different texts. It should hold a few words that come again. Please choose another one.`;
      pane.fill([title('That does not fit yet'), make('p', text)], [button('Back', back, 'first')]);
      return;
    }
    askWord(shown, asked, 0, new Map());
  }

  function askWord(
    shown: Shown,
    asked: readonly WordShown[],
    index: number,
    answers: Map<string, WordMeaning>,
  ): void {
    const one = asked[index];
    if (!one) {
      confirm(shown, asked, answers);
      return;
    }
    const back = (): void => {
      if (index === 0) askColumns(shown.grid, shown.kind, shown.means);
      else askWord(shown, asked, index - 1, answers);
    };
    const say = (state: WordMeaning): void =>
      askWord(shown, asked, index + 1, new Map([...answers, [one.word, state]]));
    const choices = make('div', '', 'answers');
    choices.append(
      button('Not in yet', () => say('requested')),
      button('In, usable', () => askSure(shown, asked, index, answers)),
      button('Not coming', () => say('not-sending')),
      button('Not sure', () => say('unknown')),
    );
    const place = `Word ${String(index + 1)} of ${String(asked.length)}. `;
    pane.fill(
      [
        title(`What does “${one.word}” mean?`),
        make(
          'p',
          `It stands beside ${one.writers.slice(0, 4).join(', ')}${one.writers.length > 4 ? ` and ${String(one.writers.length - 4)} more` : ''}.`,
        ),
        make(
          'p',
          one.knownAsIn
            ? 'Elsewhere on this portal it says that a letter is in. Does it here?'
            : '“Not sure” is a fine answer.',
        ),
        choices,
        make('p', place, 'quiet'),
      ],
      [button('Back', back)],
    );
  }

  function askSure(
    shown: Shown,
    asked: readonly WordShown[],
    index: number,
    answers: Map<string, WordMeaning>,
  ): void {
    const one = asked[index];
    if (!one) return;
    const say = (state: WordMeaning): void =>
      askWord(shown, asked, index + 1, new Map([...answers, [one.word, state]]));
    const several = one.writers.length > 1;
    const choices = make('div', '', 'answers');
    // A second click that was not meant finds the safe one.
    choices.append(
      button('No, not yet / not sure', () => say('unknown')),
      button(several ? 'Yes, they are in' : 'Yes, it is in', () => say('received')),
    );
    const question = several
      ? 'Did the portal’s e-mail say they arrived, or can you assign them now?'
      : 'Did the portal’s e-mail say it arrived, or can you assign it now?';
    pane.fill(
      [title(`Is “${one.word}” surely in?`), make('p', question), choices],
      [button('Back', () => askWord(shown, asked, index, answers))],
    );
  }

  function confirm(shown: Shown, asked: readonly WordShown[], answers: Map<string, WordMeaning>): void {
    const lesson = lessonFrom(shown, words, at, answers);
    const read = readBy(lesson, look.page, words, at);
    const missing = make('div', '', 'missing');
    missing.setAttribute('role', 'alert');
    const keep = button(
      'Keep this',
      () => {
        const now = parts.look().page;
        const stands = now.asksPassword ? null : readBy(lesson, now, words, at);
        if (!stands) {
          announce(missing, 'The page has changed meanwhile. Nothing was kept: leave, and start again.');
          return;
        }
        const rows = stands.letters.length + stands.programs.length;
        keep.disabled = true;
        const known = new Set(lesson.confirmed.map(foldWord));
        const said = [...answers]
          .filter(([word]) => !known.has(foldWord(word)))
          .map(([word, state]) => ({ word, state, confirmed: state === 'received' }));
        parts.keep({ lesson, words: said }).then(
          () => done(rows),
          (error: unknown) => {
            if (ended) return;
            keep.disabled = false;
            announce(missing, error instanceof Error ? error.message : String(error));
          },
        );
      },
      'first',
    );
    pane.fill(
      [title('Is this right?'), preview(shown, read, answers), missing],
      [
        keep,
        button('Back', () => {
          if (asked.length > 0) askWord(shown, asked, asked.length - 1, answers);
          else askColumns(shown.grid, shown.kind, shown.means);
        }),
      ],
    );
  }

  function preview(shown: Shown, read: Proposal | null, answers: Map<string, WordMeaning>): HTMLElement {
    const table = make('table');
    const within = (tag: 'th', words: HTMLElement): HTMLElement => {
      const cell = make(tag);
      cell.append(words);
      return cell;
    };
    const row = (tag: 'th' | 'td', texts: string[]): void => {
      const line = make('tr');
      // A name alone leaves a heading's cell empty, for all that some readers know.
      line.append(...texts.map((text) => (tag === 'td' ? make(tag, text) : within(tag, make('p', text)))));
      table.append(line);
    };
    table.setAttribute('aria-label', 'What I would read');
    if (isOfLetters(shown.kind)) {
      row('th', ['Writer', 'The portal says', 'That is']);
      for (const letter of read?.letters ?? []) {
        const state = stateWith(letter, answers);
        row('td', [
          calledOf(letter),
          letter.portalStatus ?? '–',
          state === null ? 'not said' : STATE_TEXTS[state],
        ]);
      }
    } else {
      row('th', ['Program', 'ID', 'Letters']);
      (read?.programs ?? []).slice(0, 12).forEach((program, index) => {
        const letters = read?.assignments.filter((one) => one.program === index).length ?? 0;
        row('td', [program.name, program.accreditationId ?? '–', String(letters)]);
      });
    }
    return table;
  }

  function done(rows: number): void {
    if (ended) return;
    pane.outline([], null);
    pane.fill(
      [
        title(rows === 1 ? 'Read: 1 row' : `Read: ${String(rows)} rows`),
        make('p', 'From now on I read this list by myself. If its headings change, I will say so.'),
        make('p', 'You can take it back on the page All letters, under Lists you showed me.', 'quiet'),
      ],
      [button('Close', end, 'first')],
    );
  }

  if (look.page.asksPassword) {
    pane.fill(
      [title('This page asks for a password'), make('p', 'So it is not read. Sign in first.')],
      [button('Close', end, 'first')],
    );
  } else askWhich();
  return end;
}

/** A list that has rows with at least two columns that can be named. */
function isList(grid: Grid): boolean {
  const named = grid.columns.filter((_, index) => canBeTaught(grid, index)).length;
  return grid.drawnAs !== 'list' && grid.rows.length > 0 && named >= 2;
}

function rowsText(grid: Grid): string {
  return grid.rows.length === 1 ? '1 row' : `${String(grid.rows.length)} rows`;
}

function headingsText(grid: Grid): string {
  const named = grid.columns.map(({ text }) => text).filter(Boolean);
  return named.slice(0, 6).join(', ') + (named.length > 6 ? ', …' : '');
}

function sampleText(grid: Grid, index: number): string {
  const texts = grid.rows.map((row) => {
    const cell = row.cells[index];
    if (cell?.text) return cell.text;
    return cell?.checked === true
      ? 'ticked'
      : cell?.checked === false
        ? 'not ticked'
        : (cell?.icons[0] ?? '');
  });
  const few = [...new Set(texts.filter(Boolean))]
    .slice(0, 2)
    .map((text) => (text.length > 60 ? `${text.slice(0, 60)}…` : text));
  return few.length === 0 ? 'Nothing in it' : few.join(' · ');
}
