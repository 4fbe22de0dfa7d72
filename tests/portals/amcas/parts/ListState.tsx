import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';

import { keep, usePractice } from '../usePractice.ts';

/** Stands around a list and shows a progress bar, grey bars, an error or "nothing here" in its place. */
export function ListState({ empty, children }: { empty: string; children: ReactNode }) {
  const { list, slowMs } = usePractice();
  const [waitedMs, setWaitedMs] = useState(0);
  useEffect(() => {
    if (slowMs === 0) return;
    const timer = setTimeout(() => setWaitedMs(slowMs), slowMs);
    return () => clearTimeout(timer);
  }, [slowMs]);

  if (waitedMs < slowMs)
    return (
      <>
        <LinearProgress aria-label="Loading" />
        <Typography sx={{ mt: 2 }}>Retrieving your information...</Typography>
      </>
    );
  if (list === 'skeleton')
    return (
      <Paper variant="outlined" sx={{ p: 3 }} aria-busy="true">
        {[1, 2, 3, 4].map((bar) => (
          <Skeleton key={bar} height={44} />
        ))}
      </Paper>
    );
  if (list === 'error')
    return (
      <Alert severity="error" action={<Button onClick={() => keep({ list: 'shown' })}>Try Again</Button>}>
        <AlertTitle>This information could not be loaded</AlertTitle>
        AMCAS is experiencing technical difficulties. Please try again later.
      </Alert>
    );
  if (list === 'empty')
    return (
      <Paper variant="outlined" sx={{ p: 4, textAlign: 'center' }} role="status">
        {empty}
      </Paper>
    );
  return children;
}
