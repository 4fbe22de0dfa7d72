import type { Overlay, OverlayChanged, Reply } from '../../lib/messages.ts';
import type { Day, Moment, Reading, ReadPortal } from '../../lib/model.ts';
import type { Page, PageLook } from '../../lib/page/page.ts';
import type { Watch } from '../../lib/page/watch.ts';

export const UPDATED = 'Letter Rounds was updated. Reload this tab once.';
export const SILENT = 'Letter Rounds does not answer. Reload this tab once.';
const UNREAD = 'Letter Rounds could not read this page. What it knew is unchanged.';

type Seen = Omit<Reading, 'at'>;
type Sent = { type: 'reading'; visit: string; reading: Reading } | { type: 'signed-out'; portal: ReadPortal };

/** What a session works with. Everything of the browser's is handed in. */
export interface SessionParts {
  portal: ReadPortal;
  look(): Promise<PageLook>;
  read(page: Page, where: { portal: ReadPortal; route: string; today: Day }): Seen | null;
  /** Where the document is and what day it is there, now. */
  where(): { route: string; today: Day };
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
  /** A newer script has taken over: nothing of this one stays. */
  end(): void;
}

/** What is known of the list that stands on the page now. */
interface Standing {
  visit: string;
  content: string;
  /** The row keys that the worker has, and those of the newest look at the same rows. */
  sentRows: string[];
  rows: string[];
  look: PageLook;
  overlay: Overlay | null;
  /** A sentence in place of the overlay: the worker refused the reading. */
  refused: string | null;
}

/**
 * One document of a portal, from the first look to the last: what is read on it is sent once in a visit, with the moment
 * when it first stood there; a look during which the page moved is thrown away. See contract.md, "What a reading may
 * conclude".
 */
export function startSession(parts: SessionParts): Session {
  const { portal, watch, overlay } = parts;
  let visit = parts.newVisit();
  let standing: Standing | null = null;
  /** By kind of page: its content as last seen in this document, and since when it has stood. */
  const stood = new Map<string, { content: string; at: Moment }>();
  /** A look that was thrown away. A second one that saw the same is believed: else a page with a clock is never read. */
  let shaken: { content: string; since: number } | null = null;
  let saidSignedOut = false;
  let away = false;
  let stopped = false;

  async function lookAgain(): Promise<void> {
    if (stopped) return;
    if (!parts.alive()) {
      retire(UPDATED);
      return;
    }
    try {
      await lookOnce();
    } catch (error) {
      console.error('Letter Rounds could not read this page', error);
      standing = null;
      if (!away) overlay.say(UNREAD);
    }
  }

  async function lookOnce(): Promise<void> {
    const before = watch.changes();
    const since = watch.changedAt() ?? parts.standsSince();
    const look = await parts.look();
    if (stopped) return;
    watch.setRoots(look.roots);
    const shook = watch.changes() !== before;
    if (look.page.asksPassword) {
      await signedOut();
      return;
    }
    saidSignedOut = false;
    const seen = parts.read(look.page, { portal, ...parts.where() });
    const content = seen === null ? '' : contentOf(seen);
    if (shook && shaken?.content !== content) {
      shaken = { content, since };
      return;
    }
    const from = shook && shaken !== null ? shaken.since : since;
    shaken = null;
    if (seen === null) {
      standing = null;
      overlay.remove();
    } else {
      await tell(seen, content, from, look);
    }
  }

  async function tell(seen: Seen, content: string, since: number, look: PageLook): Promise<void> {
    const rows = rowsOf(seen);
    if (standing?.visit === visit && standing.content === content) {
      standing.look = look;
      standing.rows = rows;
      display();
      return;
    }
    const at = standsAt(seen.page, content, since);
    const told: Standing = { visit, content, sentRows: rows, rows, look, overlay: null, refused: null };
    standing = told;
    const answer = await ask({ type: 'reading', visit, reading: { ...seen, at } });
    // While it was on its way the user may have gone elsewhere.
    if (answer === null || standing !== told || visit !== told.visit) return;
    if (answer.ok) told.overlay = answer.value as Overlay;
    else told.refused = answer.error;
    display();
  }

  async function signedOut(): Promise<void> {
    standing = null;
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
    if (standing === null || away || stopped) return;
    const { look, rows, sentRows } = standing;
    if (standing.refused !== null) {
      overlay.say(`Letter Rounds did not keep this page: ${standing.refused}`);
    } else if (standing.overlay !== null) {
      overlay.show(standing.overlay, (row) => {
        // The same rows may be called otherwise by a later look; a row that was not sent is not ours to mark.
        const key = rows[sentRows.indexOf(row)];
        return key === undefined ? null : look.element(key);
      });
    }
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
    overlayChanged(message) {
      if (standing === null || message.visit !== standing.visit || standing.overlay === null) return;
      standing.overlay = message.overlay;
      display();
    },
    putAway(put) {
      away = put;
      if (away) overlay.remove();
      else display();
    },
    end() {
      stopped = true;
      overlay.remove();
    },
  };
}

/** A reading without what does not belong to its content: the names of its rows. */
function contentOf(seen: Seen): string {
  return JSON.stringify(seen, (key, value: unknown) => (key === 'row' ? undefined : value));
}

function rowsOf(seen: Seen): string[] {
  return [...seen.letters, ...seen.programs].map((each) => each.row);
}

function isReply(answer: unknown): answer is Reply<unknown> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}
