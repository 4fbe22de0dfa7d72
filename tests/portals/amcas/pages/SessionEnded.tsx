import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';

import { keep } from '../usePractice.ts';

export function SessionEnded() {
  return (
    <Box component="main" sx={{ maxWidth: 560, mx: 'auto', mt: 12 }}>
      <Alert
        severity="warning"
        action={<Button onClick={() => keep({ session: 'signed-out' })}>Sign In Again</Button>}
      >
        <AlertTitle>Your session has expired</AlertTitle>
        You were signed out because your session was inactive.
      </Alert>
    </Box>
  );
}
