import type { Action } from '../lib/rounds/rounds.ts';
import { useActing } from './act.ts';

interface ActionButtonProps {
  action: Action;
  /** Whom it is about, for those who hear the button and do not see its row. */
  about?: string;
  first?: boolean;
  plain?: boolean;
  /** For an action that first asks for more: whether its form is open, and what opens it. */
  expanded?: boolean;
  onAsk?: () => void;
}

/** Actions that look, and change nothing. */
const LOOKS: readonly Action['do'][] = ['open-portal', 'show', 'show-programs'];

/** A verb of the rounds as a button. */
export function ActionButton({ action, about, first, plain, expanded, onAsk }: ActionButtonProps) {
  const { act, commands, busy, readOnly } = useActing();
  return (
    <button
      type="button"
      className={first ? 'first' : plain ? 'plain' : undefined}
      // The words on the button come first, so that who speaks them to the machine is understood.
      aria-label={about ? `${action.label}: ${about}` : undefined}
      aria-expanded={expanded}
      disabled={busy || (readOnly && !LOOKS.includes(action.do))}
      onClick={onAsk ?? (() => act(() => commands.run(action)))}
    >
      {action.label}
    </button>
  );
}
