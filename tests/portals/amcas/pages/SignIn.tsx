import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';

import { keep } from '../usePractice.ts';

export function SignIn() {
  return (
    <Paper component="main" variant="outlined" sx={{ maxWidth: 420, mx: 'auto', mt: 10, p: 4 }}>
      <Typography variant="h5" component="h1">
        Sign in to AMCAS
      </Typography>
      <Typography sx={{ my: 2 }}>Check which letters and transcripts have been received.</Typography>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void keep({ session: 'open' });
        }}
      >
        <Stack spacing={2}>
          <TextField label="AAMC Username" autoComplete="username" />
          <TextField label="Password" type="password" autoComplete="current-password" />
          <Button type="submit" variant="contained">
            Sign In
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}
