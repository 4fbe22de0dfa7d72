import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import CardContent from '@mui/material/CardContent';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';

import { AMCAS_STATUS, usDate } from '../../state.ts';
import { ListState } from '../parts/ListState.tsx';
import { usePractice } from '../usePractice.ts';

export function MainMenu() {
  const { letters, season, submittedOn, transcripts, unmatched } = usePractice();
  const isIn = ({ status }: { status: string }) => status === AMCAS_STATUS.received;
  const summary = [
    { item: 'Official Transcripts', received: transcripts.filter(isIn).length, of: transcripts.length },
    { item: 'Letters of Evaluation', received: letters.filter(isIn).length, of: letters.length },
  ];
  return (
    <Stack spacing={3}>
      {unmatched.length > 0 && (
        <Alert severity="info">
          {unmatched.length === 1 ? 'A letter was received' : `${unmatched.length} letters were received`}{' '}
          that could not be matched to your entries. See{' '}
          <Link href="#/application/received-letters">Received Letters</Link>.
        </Alert>
      )}
      <Card variant="outlined">
        <CardContent>
          <Typography variant="h6" component="h2" gutterBottom>
            Application Status
          </Typography>
          <dl>
            <dt>Application Year</dt>
            <dd>{season}</dd>
            <dt>Status</dt>
            <dd>{submittedOn === null ? 'Not Submitted' : 'Processed'}</dd>
            <dt>Date Submitted</dt>
            <dd>{usDate(submittedOn)}</dd>
          </dl>
          <Stack direction="row" spacing={1} sx={{ mt: 2 }}>
            <Button variant="contained" disabled={submittedOn === null}>
              Resubmit Application
            </Button>
            <Button>Print Application</Button>
          </Stack>
        </CardContent>
      </Card>
      <Card variant="outlined">
        <CardContent>
          <Typography variant="h6" component="h2" gutterBottom>
            Transcript and Letter Receipt Information
          </Typography>
          <ListState empty="No receipt information is available.">
            <Table size="small">
              <TableHead>
                <TableRow>
                  <TableCell>Item</TableCell>
                  <TableCell>Received</TableCell>
                  <TableCell />
                </TableRow>
              </TableHead>
              <TableBody>
                {summary.map((line) => (
                  <TableRow key={line.item}>
                    <TableCell>{line.item}</TableCell>
                    <TableCell>
                      {line.received} of {line.of}
                    </TableCell>
                    <TableCell align="right">
                      <Link href="#/main-menu/receipt-information">Details</Link>
                    </TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </ListState>
        </CardContent>
      </Card>
    </Stack>
  );
}
