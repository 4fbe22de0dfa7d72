import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Paper from '@mui/material/Paper';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';

import { AMCAS_REQUEST, AMCAS_STATUS, usDate } from '../../state.ts';
import type { AmcasUnmatched } from '../../state.ts';
import { ListState } from '../parts/ListState.tsx';
import { keep, usePractice } from '../usePractice.ts';

export function ReceivedLetters() {
  const { idWord, letters, unmatched } = usePractice();
  const [matching, setMatching] = useState<AmcasUnmatched | null>(null);
  const [chosen, setChosen] = useState('');

  async function saveMatch(arrived: AmcasUnmatched) {
    setMatching(null);
    await keep({
      unmatched: unmatched.filter((one) => one !== arrived),
      letters: letters.map((letter) =>
        letter.letterId === chosen
          ? {
              ...letter,
              request: AMCAS_REQUEST.fulfilled,
              status: AMCAS_STATUS.received,
              receivedOn: arrived.receivedOn,
            }
          : letter,
      ),
    });
  }

  return (
    <>
      <Typography sx={{ mb: 2, maxWidth: '78ch' }}>
        The AMCAS program has received the following letter(s) that you have not yet added to your
        application.
      </Typography>
      <ListState empty="There are no letters to add.">
        {unmatched.length === 0 ? (
          <Paper variant="outlined" sx={{ p: 4, textAlign: 'center' }} role="status">
            There are no letters to add.
          </Paper>
        ) : (
          <TableContainer component={Paper} variant="outlined">
            <Table>
              <TableHead>
                <TableRow>
                  <TableCell>Letter Author</TableCell>
                  <TableCell>Organization</TableCell>
                  <TableCell>{idWord}</TableCell>
                  <TableCell>Date Received</TableCell>
                  <TableCell>Action</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {unmatched.map((arrived) => (
                  <TableRow key={arrived.letterId}>
                    <TableCell>{arrived.author}</TableCell>
                    <TableCell>{arrived.organization}</TableCell>
                    <TableCell>{arrived.letterId}</TableCell>
                    <TableCell>{usDate(arrived.receivedOn)}</TableCell>
                    <TableCell>
                      <Button size="small" variant="outlined" onClick={() => setMatching(arrived)}>
                        Add This Letter
                      </Button>
                    </TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </TableContainer>
        )}
      </ListState>
      <Dialog open={matching !== null} onClose={() => setMatching(null)}>
        <DialogTitle>Add This Letter</DialogTitle>
        <DialogContent>
          <RadioGroup aria-label="Letter requests" value={chosen} onChange={(_, value) => setChosen(value)}>
            {letters
              .filter((letter) => letter.status === AMCAS_STATUS.notReceived)
              .map((letter) => (
                <FormControlLabel
                  key={letter.letterId}
                  value={letter.letterId}
                  control={<Radio />}
                  label={`${letter.title ?? letter.type} (${letter.letterId})`}
                />
              ))}
          </RadioGroup>
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setMatching(null)}>Cancel</Button>
          <Button
            disabled={chosen === '' || matching === null}
            onClick={() => matching && saveMatch(matching)}
          >
            Save
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
