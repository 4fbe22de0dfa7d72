import type { Overlay, OverlayChanged, ReaderHere, Reply } from '../../lib/messages.ts';
import type { Moment, Reading, ReadPortal } from '../../lib/model.ts';
import type { Page, PageLook } from '../../lib/page/page.ts';
import type { Watch } from '../../lib/page/watch.ts';
import type { Proposal } from '../../lib/portals/portal.ts';

export const UPDATED = 'Letter Rounds was updated. Reload this tab once.';
/** How long a page may take to bring its list before it counts as one that cannot be read. */
export const PATIENCE_MS = 2_500;

export const SILENT = 'Letter Rounds does not answer. Reload this tab once.';
const UNREAD = 'Letter Rounds could not read this page. What it knew is unchanged.';

type Sent = { type: 'reading'; visit: string; reading: Reading } | { type: 'signed-out'; portal: ReadPortal };

/** What a session works with. Everything of the browser's is handed in. */
export interface SessionParts {
  portal: ReadPortal;
  look(): Promise<PageLook>;
  /** What the page says: one proposal for each kind of list on it, none when it is none of ours. */
  read(page: Page): Proposal[] | Promise<Proposal[]>;
  isSignedOut(page: Page): boolean;
  watch: Pick<Watch, 'setRoots' | 'changes' | 'changedAt'>;
  overlay: {
    show(overlay: Overlay, rowElement: (row: string) => Element | null): void;
    say(text: string): void;
    remove(): void;
  };
  /** Sends to the worker. Rejects when nobody is there to hear it. */
  send(message: Sent): Promise<unknown>;
  /** False once the extension that started this script is gone. */
  alive(): boolean;
  /** An opaque random id. */
  newVisit(): string;
  /** Since when the document may have stood as it is at the first look, in epoch milliseconds. */
  standsSince(): number;
  /** Now, in epoch milliseconds. */
  now(): number;
  /** Calls `lookAgain` once, after so many milliseconds. */
  later(ms: number): void;
  /** Ends the watching; called at most once. */
  stop(): void;
}

export interface Session {
  /** Looks at the page and tells the worker what is new. Never rejects. */
  lookAgain(): Promise<void>;
  /** Another route was entered: a new visit. */
  enterRoute(): void;
  /** The worker says that marks have changed. */
  overlayChanged(message: OverlayChanged): void;
  /** The user puts the overlay away, or wants it back. Reading goes on. */
  putAway(away: boolean): void;
  /** What the page was when it was last looked at. */
  here(): ReaderHere;
  /** A list that the user taught had other headings when the page was last looked at. */
  listChanged(): boolean;
  /** A newer script has taken over: nothing of this one stays. */
  end(): void;
}

/** A list that stands on the page now. */
interface Standing {
  visit: string;
  content: string;
  /** Names its rows to the worker, `4.0`, `4.1`, …: no two readings of a document share one. */
  number: number;
  /** The keys of its rows in the newest look, in the same order. */
  rows: string[];
  /** What the worker says of it; `null` while it has not answered. */
  answer: Reply<Overlay> | null;
}

/**
 * One document of a portal, from the first look to the last: what is read on it is sent once in a visit, with the moment
 * when it first stood there; a look during which the page moved is thrown away. See contract.md, "What a reading may
 * conclude".
 */
export function startSession(parts: SessionParts): Session {
  const { portal, watch, overlay } = parts;
  let visit = parts.newVisit();
  /** The lists on the page, by what they are; in the order of the reader. */
  let standing = new Map<string, Standing>();
  let newest: PageLook | null = null;
  let sent = 0;
  /** By kind of page: its content as last seen in this document, and since when it has stood. */
  const stood = new Map<string, { content: string; at: Moment }>();
  /** A look that was thrown away. A second one that saw the same is believed: else a page with a clock is never read. */
  let shaken: { content: string; since: number } | null = null;
  /** A page that looks like ours and could not be read, as it stood then, and since when we wait. */
  let puzzling: { content: string; since: number } | null = null;
  let saidSignedOut = false;
  let understood = false;
  let changed = false;
  let away = false;
  let stopped = false;

  /** The look under way, and the one that comes after it: two at once would each lose the answers to the other's lists. */
  let looking = Promise.resolve();
  let next: Promise<void> | null = null;

  function lookAgain(): Promise<void> {
    next ??= looking.then(() => {
      next = null;
      looking = lookSafely();
      return looking;
    });
    return next;
  }

  async function lookSafely(): Promise<void> {
    if (stopped) return;
    if (!parts.alive()) {
      retire(UPDATED);
      return;
    }
    try {
      await lookOnce();
    } catch (error) {
      if (stopped) return;
      if (!parts.alive()) {
        retire(UPDATED);
        return;
      }
      console.error('Letter Rounds could not read this page', error);
      standing.clear();
      if (!away) overlay.say(UNREAD);
    }
  }

  async function lookOnce(): Promise<void> {
    const before = watch.changes();
    const since = watch.changedAt() ?? parts.standsSince();
    const look = await parts.look();
    if (stopped) return;
    watch.setRoots(look.roots);
    if (parts.isSignedOut(look.page)) {
      await signedOut();
      return;
    }
    saidSignedOut = false;
    const seen = await parts.read(look.page);
    if (stopped) return;
    const shook = watch.changes() !== before;
    const contents = seen.map(contentOf);
    const content = contents.join('\n');
    if (shook && shaken?.content !== content) {
      shaken = { content, since };
      return;
    }
    const from = shook && shaken !== null ? shaken.since : since;
    shaken = null;
    if (mayStillCome(seen, content)) return;
    understood = seen.some((proposal) => proposal.understood);
    changed = seen.some(({ problems }) => problems.some(({ kind }) => kind === 'taught-changed'));
    await tell(seen, contents, from, look);
  }

  /** A page of ours without its list is often one that still loads: it counts as unreadable after some patience. */
  function mayStillCome(seen: readonly Proposal[], content: string): boolean {
    if (seen.every((proposal) => proposal.understood)) {
      puzzling = null;
      return false;
    }
    if (puzzling?.content === content) return parts.now() - puzzling.since < PATIENCE_MS;
    puzzling = { content, since: parts.now() };
    parts.later(PATIENCE_MS);
    return true;
  }

  /** Sends what is new of what was seen, and shows what is known of the rest. */
  async function tell(
    seen: Proposal[],
    contents: readonly string[],
    since: number,
    look: PageLook,
  ): Promise<void> {
    const before = standing;
    standing = new Map();
    newest = look;
    const news: { proposal: Proposal; list: Standing }[] = [];
    for (const [at, proposal] of seen.entries()) {
      const content = contents[at] ?? '';
      const rows = [...proposal.letters, ...proposal.programs].map((each) => each.row);
      const name = nameFor(proposal.page, standing);
      const known = before.get(name);
      if (known?.visit === visit && known.content === content) {
        standing.set(name, { ...known, rows });
      } else {
        const list = { visit, content, number: (sent += 1), rows, answer: null };
        standing.set(name, list);
        news.push({ proposal, list });
      }
    }
    const lists = standing;
    if (news.length === 0) display();
    for (const { proposal, list } of news) {
      const at = standsAt(proposal.page, list.content, since);
      const reading = { ...named(proposal, list.number), at };
      const answer = await ask({ type: 'reading', visit: list.visit, reading });
      // While it was on its way the user may have gone elsewhere.
      if (answer === null || standing !== lists || visit !== list.visit) return;
      list.answer = answer as Reply<Overlay>;
      display();
    }
  }

  async function signedOut(): Promise<void> {
    standing.clear();
    understood = false;
    shaken = null;
    overlay.remove();
    if (saidSignedOut) return;
    saidSignedOut = true;
    await ask({ type: 'signed-out', portal });
  }

  /** The moment when this content first stood here, as long as nothing else stood in its place in between. */
  function standsAt(page: string, content: string, since: number): Moment {
    const known = stood.get(page);
    if (known?.content === content) return known.at;
    const at = new Date(since).toISOString();
    stood.set(page, { content, at });
    return at;
  }

  /** Asks the worker, twice if it must (it may die while it answers); `null` after the session has ended. */
  async function ask(message: Sent): Promise<Reply<unknown> | null> {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      try {
        const answer = await parts.send(message);
        if (stopped) return null;
        if (isReply(answer)) return answer;
      } catch (error) {
        if (stopped) return null;
        if (!parts.alive()) {
          retire(UPDATED);
          return null;
        }
        console.warn('Letter Rounds: the worker did not answer', error);
      }
    }
    retire(SILENT);
    return null;
  }

  function display(): void {
    if (away || stopped) return;
    const lists = [...standing.values()];
    const answered = lists.flatMap((list) => (list.answer === null ? [] : [list.answer]));
    if (lists.length > 0 && answered.length === 0) return;
    const overlays = answered.flatMap((answer) => (answer.ok ? [answer.value] : []));
    const refused = answered.find((answer) => !answer.ok);
    // The sentence with its buttons, of the first list that has one.
    const said = overlays.find((each) => each.strip !== null) ?? { strip: null };
    const whole =
      refused === undefined ? said : { strip: `Letter Rounds did not keep this page: ${refused.error}` };
    const offersList = overlays.length > 0 && overlays.every((each) => each.offersList === true);
    overlay.show(
      { ...whole, marks: overlays.flatMap((each) => each.marks), ...(offersList && { offersList }) },
      elementOf,
    );
  }

  /** The element of a row that was sent, by the newest look; a row that was not sent is not ours to mark. */
  function elementOf(row: string): Element | null {
    const [number, index] = row.split('.').map(Number);
    const list = [...standing.values()].find((each) => each.number === number);
    const key = list?.rows[index ?? -1];
    return key === undefined ? null : (newest?.element(key) ?? null);
  }

  function retire(text: string): void {
    stopped = true;
    parts.stop();
    if (away) overlay.remove();
    else overlay.say(text);
  }

  return {
    lookAgain,
    enterRoute() {
      visit = parts.newVisit();
      shaken = null;
    },
    overlayChanged({ visit: of, page, overlay: changed }) {
      const list = standing.get(page);
      if (list?.visit !== of || list.answer?.ok !== true) return;
      // A list that was sent again in this visit has rows of other names: late marks fit none of them.
      const marks = changed.marks.filter((mark) => mark.row.startsWith(`${String(list.number)}.`));
      list.answer = { ok: true, value: { ...changed, marks } };
      display();
    },
    putAway(put) {
      away = put;
      if (away) overlay.remove();
      else display();
    },
    here: () => ({ isSignedOut: saidSignedOut, understood }),
    listChanged: () => changed,
    end() {
      stopped = true;
      overlay.remove();
    },
  };
}

/** A reading without what does not belong to its content: the names of its rows. */
function contentOf(proposal: Proposal): string {
  const nameless = <R extends { row: string }>(each: R): R => ({ ...each, row: '' });
  const { letters, programs } = proposal;
  return JSON.stringify({
    ...proposal,
    letters: letters.map(nameless),
    programs: programs.map(nameless),
  });
}

/** A reading with rows named by its number: the reader's own keys may name other rows in the next look. */
function named(proposal: Proposal, number: number): Proposal {
  let index = 0;
  const name = <R extends { row: string }>(each: R): R => ({
    ...each,
    row: `${String(number)}.${String(index++)}`,
  });
  return { ...proposal, letters: proposal.letters.map(name), programs: proposal.programs.map(name) };
}

/** Its page, told apart from another list of the same kind. */
function nameFor(page: string, taken: ReadonlyMap<string, unknown>): string {
  return taken.has(page) ? nameFor(`${page}+`, taken) : page;
}

function isReply(answer: unknown): answer is Reply<unknown> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}
