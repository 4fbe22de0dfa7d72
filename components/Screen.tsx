import { useMemo, useRef, useState, type ReactNode } from 'react';

import { ActingContext, type Commands, type Done } from './act.ts';
import { useFocusKept } from './focus-kept.ts';

interface ScreenProps {
  commands: Commands;
  /** Why nothing can be changed, or `null`. */
  readOnly: string | null;
  sample: boolean;
  className: string;
  children: ReactNode;
}

/** A whole screen: its banners, the line that says what was done with its undo, and what went wrong. */
export function Screen({ commands, readOnly, sample, className, children }: ScreenProps) {
  const [running, setRunning] = useState(0);
  const [done, setDone] = useState<Done>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const screen = useRef<HTMLElement>(null);
  useFocusKept(screen);

  const acting = useMemo(() => {
    const act = (work: () => Promise<Done>) => {
      setRunning((number) => number + 1);
      setProblem(null);
      const failed = (error: unknown) => {
        setDone(null);
        setProblem(error instanceof Error ? error.message : String(error));
      };
      work()
        .then(setDone, failed)
        .then(() => commands.settled())
        .catch(failed)
        .finally(() => setRunning((number) => number - 1));
    };
    return { commands, act, busy: running > 0, readOnly: readOnly !== null };
  }, [commands, readOnly, running]);

  const undo = done?.undo;
  return (
    <ActingContext value={acting}>
      <main ref={screen} className={className}>
        {readOnly && <p className="banner problem">{readOnly}</p>}
        {sample && (
          <div className="banner">
            <span>Sample data: made-up people.</span>
            <button type="button" onClick={() => acting.act(() => commands.setSample(false))}>
              Leave sample
            </button>
          </div>
        )}
        {problem && (
          <p className="banner problem" role="alert">
            {problem}
          </p>
        )}
        <div role="status">
          {done && (
            <div className="banner">
              <span>{done.text}</span>
              {undo && (
                <button
                  type="button"
                  disabled={acting.busy}
                  onClick={() => acting.act(() => undo().then(() => null))}
                >
                  Undo
                </button>
              )}
            </div>
          )}
        </div>
        {children}
      </main>
    </ActingContext>
  );
}
