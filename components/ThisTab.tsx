import { useState } from 'react';

import type { ReadPortal } from '../lib/model.ts';
import { lettersPage, portalName } from '../lib/rounds/portals.ts';
import { useActing, type ReadOutcome } from './act.ts';

/** What the tab in front is, as far as it can be read. */
export type Tab =
  | { kind: 'none' }
  /** The portal's sign-in: never read. */
  | { kind: 'sign-in' }
  /** A page of a portal that is read by itself. */
  | { kind: 'portal'; portal: ReadPortal; /** Opened before the extension was there. */ reload: boolean }
  /** Any other address: read only when the user asks. */
  | { kind: 'other'; host: string };

/** What can be done with the page that the user has in front of them. */
export function ThisTab({ tab }: { tab: Tab }) {
  switch (tab.kind) {
    case 'none':
      return null;
    case 'sign-in':
      return (
        <p className="banner">
          Sign in, then open {lettersPage('eras')} or {lettersPage('amcas')}.
        </p>
      );
    case 'portal':
      return tab.reload ? <p className="banner">Reload this {portalName(tab.portal)} tab once.</p> : null;
    case 'other':
      return <ReadThisPage host={tab.host} />;
  }
}

function ReadThisPage({ host }: { host: string }) {
  const { act, commands, busy, readOnly } = useActing();
  const [result, setResult] = useState<ReadOutcome | null>(null);
  const [always, setAlways] = useState(false);
  const read = (portal: ReadPortal | null) =>
    act(async () => {
      setResult(await commands.readTab(portal));
      return null;
    });
  const offered = result?.outcome === 'read' && !always ? result.host : null;
  return (
    <section className="form" aria-label="This page">
      <div className="banner">
        <span>{outcomeText(result, host)}</span>
        <span className="buttons">
          {result?.outcome === 'which-portal' &&
            (['eras', 'amcas'] as const).map((portal) => (
              <button key={portal} type="button" disabled={busy} onClick={() => read(portal)}>
                {portalName(portal)}
              </button>
            ))}
          {offered && (
            <button
              type="button"
              disabled={busy}
              onClick={() =>
                act(async () => {
                  const allowed = await commands.alwaysRead(offered);
                  setAlways(allowed);
                  return allowed ? { text: `${offered} is read from now on.`, undo: null } : null;
                })
              }
            >
              Always read this site
            </button>
          )}
          {result?.outcome !== 'which-portal' && result?.outcome !== 'read' && (
            <button type="button" disabled={busy || readOnly} onClick={() => read(null)}>
              Read this page
            </button>
          )}
        </span>
      </div>
    </section>
  );
}

function outcomeText(result: ReadOutcome | null, host: string): string {
  switch (result?.outcome) {
    case undefined:
      return `In front: ${host}`;
    case 'read':
      return `Read: ${result.rows} ${result.rows === 1 ? 'row' : 'rows'}.`;
    case 'not-understood':
      return 'I could not read this page. What I knew is unchanged.';
    case 'which-portal':
      return 'Which portal is this?';
    case 'sign-in':
      return 'Nobody is signed in on this page, so it is not read. Sign in first.';
  }
}
