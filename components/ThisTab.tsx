import { useState } from 'react';

import { READ_PORTALS, type ReadPortal } from '../lib/model.ts';
import { lettersPage, portalName } from '../lib/rounds/portals.ts';
import { useActing, type ReadOutcome } from './act.ts';

/** What the tab in front is, as far as it can be read. */
export type Tab =
  | { kind: 'none' }
  /** The portal's sign-in: never read. */
  | { kind: 'sign-in' }
  /** A page of a portal that is read by itself. */
  | {
      kind: 'portal';
      portal: ReadPortal;
      /** Opened before the extension was there. */
      reload: boolean;
      /** A list of ours stands on it and was read. */
      understood: boolean;
    }
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
      if (tab.reload) return <p className="banner">Reload this {portalName(tab.portal)} tab once.</p>;
      return tab.understood ? null : (
        <section className="form" aria-label="This page">
          <div className="banner">
            <span>I read no list on this page. Is there one?</span>
            <NotRead portal={tab.portal} />
          </div>
        </section>
      );
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
            READ_PORTALS.map((portal) => (
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
          {result?.outcome === 'not-understood' && result.portal && <NotRead portal={result.portal} />}
        </span>
      </div>
    </section>
  );
}

/** What can be done about a page that was not read: show its list, or save a report of it without a name in it. */
function NotRead({ portal }: { portal: ReadPortal }) {
  const { act, commands, busy, readOnly } = useActing();
  const [report, setReport] = useState<string | null>(null);
  return (
    <>
      <span className="buttons">
        <button
          type="button"
          disabled={busy || readOnly}
          onClick={() => act(() => commands.showList(portal))}
        >
          Show me the list
        </button>
        {report === null && (
          <button
            type="button"
            className="plain"
            disabled={busy}
            onClick={() =>
              act(async () => {
                setReport(await commands.makeReport());
                return null;
              })
            }
          >
            Save a report with names removed
          </button>
        )}
      </span>
      {report !== null && <ReportShown report={report} onClose={() => setReport(null)} />}
    </>
  );
}

/** Everything that the file would hold, before it is saved. */
function ReportShown({ report, onClose }: { report: string; onClose: () => void }) {
  const { act, commands, busy } = useActing();
  return (
    <div className="report">
      <p className="small">
        This is all that the file holds. Names, numbers, addresses and dates are shapes:{' '}
        <code>Aa aaaa 00/00/0000</code>. It is saved to your downloads and goes nowhere by itself.
      </p>
      <textarea aria-label="The report" readOnly rows={8} value={readable(report)} />
      <span className="buttons">
        <button
          type="button"
          className="first"
          disabled={busy}
          onClick={() => act(() => commands.saveReport(report))}
        >
          Save the file
        </button>
        <button type="button" className="plain" onClick={onClose}>
          Close
        </button>
      </span>
    </div>
  );
}

/** The report's words in the page's order, then the file as it is. */
function readable(report: string): string {
  const words: string[] = [];
  const visit = (part: unknown): void => {
    if (typeof part === 'string') words.push(part.trim());
    else if (typeof part === 'object' && part !== null && 'parts' in part && Array.isArray(part.parts))
      part.parts.forEach(visit);
  };
  visit((JSON.parse(report) as { page?: unknown }).page);
  return `${words.filter(Boolean).join('\n')}\n\n${report}`;
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
