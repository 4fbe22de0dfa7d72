import { Dexie, type Table } from 'dexie';
import { useLiveQuery } from 'dexie-react-hooks';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

/** The least that a popup of these libraries can be: one live row. */
const db = new Dexie('bare') as Dexie & { rows: Table<{ id: number; name: string }, number> };
db.version(1).stores({ rows: 'id' });

function Bare() {
  const row = useLiveQuery(() => db.rows.get(1));
  return row ? createElement('p', { id: 'row' }, row.name) : null;
}

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');
db.rows.put({ id: 1, name: 'One row' }).catch(console.error);
createRoot(root).render(createElement(Bare));
