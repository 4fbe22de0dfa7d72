import { Fragment } from 'react';

import type { ReadPortal } from '../lib/model.ts';
import { portalName } from '../lib/rounds/portals.ts';

/** What the browser's other permissions are for, as README.md has it. */
const OTHERS: readonly [name: string, meaning: string][] = [
  ['Storage', 'Your letters and settings are kept in this browser, without the usual limit on their size.'],
  ['Alarms', 'Once an hour: is something due today, and does the number on the button still hold?'],
  ['This tab', '“Read this page” reads the page in front of you, once, when you click it.'],
  ['Scripts', 'Lets that click, and an update of Letter Rounds, reach pages that are open already.'],
  ['Notices', 'Only if you turn them on: one a day at most.'],
];

/** What may be read, and what each permission means. `hosts`: where each portal is. */
export function Permissions({ hosts }: { hosts: Readonly<Record<ReadPortal, readonly string[]>> }) {
  return (
    <section aria-labelledby="permissions" className="block">
      <h2 id="permissions">What Letter Rounds may do</h2>
      <dl className="plainly">
        {(Object.entries(hosts) as [ReadPortal, readonly string[]][]).map(([portal, of]) => (
          <Fragment key={portal}>
            <dt>{portalName(portal)}</dt>
            <dd>
              Pages at {of.join(' and ')} are read when you open them. Never the sign-in, never a letter
              itself.
            </dd>
          </Fragment>
        ))}
        {OTHERS.map(([name, meaning]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{meaning}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
