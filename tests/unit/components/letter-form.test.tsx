import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

import { LetterForm } from '../../../components/LetterForm.tsx';
import { Screen } from '../../../components/Screen.tsx';
import { LETTER_ANSWERS, type Letter } from '../../../lib/model.ts';
import { roundsOf } from '../../../lib/rounds/index.ts';
import { letter, on, tracker } from '../rounds/rows.ts';
import { NO_COMMANDS } from './view.ts';

function draw(changes: Partial<Letter>): string {
  const [item] = roundsOf(tracker({ letters: [letter(changes)] }), on('2026-08-25')).items;
  if (!item) throw new Error('unreachable');
  return renderToStaticMarkup(
    <Screen className="popup" commands={NO_COMMANDS} readOnly={null} sample={false}>
      <LetterForm item={item} />
    </Screen>,
  );
}

/** What a select of this name shows. */
function chosen(html: string, name: string): string | undefined {
  const select = new RegExp(`${name}<select[^>]*>(.*?)</select>`).exec(html)?.[1] ?? '';
  return /<option[^>]*selected[^>]*>([^<]*)</.exec(select)?.[1];
}

describe('what the writer said', () => {
  it.each([
    [null, 'Nothing yet'],
    ['yes', 'Yes'],
    ['time', 'Needs time'],
    ['no', 'No'],
  ] as const)('%s is shown as %s', (answer, words) => {
    expect(chosen(draw({ answer }), 'They said')).toBe(words);
  });
  it('every answer that a row can hold is among the choices', () => {
    const options = /They said<select[^>]*>(.*?)<\/select>/.exec(draw({}))?.[1] ?? '';
    for (const answer of LETTER_ANSWERS) expect(options).toContain(`value="${answer}"`);
  });
});
