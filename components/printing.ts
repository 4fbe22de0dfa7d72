import { useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

export interface Printing {
  /** The page is being printed: what draws only the rows in sight has to draw all of them. */
  printing: boolean;
  /** Printing was asked for by `print`: this part alone is wanted on paper. */
  only: boolean;
  print: () => void;
}

/** Knows of printing before the browser takes its picture, and asks for it. */
export function usePrinting(): Printing {
  const [printing, setPrinting] = useState(false);
  const [only, setOnly] = useState(false);
  useEffect(() => {
    // The dialog comes by the events, a test's emulated medium by the query.
    const query = matchMedia('print');
    const set = (on: boolean) => flushSync(() => setPrinting(on));
    const before = () => set(true);
    const after = () => {
      set(false);
      setOnly(false);
    };
    const change = () => set(query.matches);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    query.addEventListener('change', change);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
      query.removeEventListener('change', change);
    };
  }, []);
  const print = useCallback(() => {
    flushSync(() => setOnly(true));
    window.print();
  }, []);
  return { printing, only, print };
}
