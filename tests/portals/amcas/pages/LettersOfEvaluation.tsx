import AddIcon from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';

import type { AmcasLetter } from '../../state.ts';
import { ListState } from '../parts/ListState.tsx';
import { RequestDetails } from '../parts/RequestDetails.tsx';
import { RequestRow } from '../parts/RequestRow.tsx';
import { StatusHelp } from '../parts/StatusHelp.tsx';
import { usePractice } from '../usePractice.ts';

/** The letter requests of 2026 and 2027 (domain.md 2.2a): a title with its Request ID, a word about the request, nobody's name. */
export function LettersOfEvaluation() {
  const { letters } = usePractice();
  const [shown, setShown] = useState<AmcasLetter | null>(null);
  return (
    <>
      <Typography sx={{ mb: 2, maxWidth: '78ch' }}>
        You may add up to 10 letter requests. A Committee Letter or Letter Packet counts as one request. You
        can email the request to the letter author from AMCAS, or download the request form.
      </Typography>
      <Button variant="contained" startIcon={<AddIcon />} sx={{ mb: 3 }}>
        Add Letter Request
      </Button>
      <ListState empty="You have not added any letter requests.">
        <Typography variant="h6" component="h2" gutterBottom>
          Manage Letter Requests
        </Typography>
        <TableContainer component={Paper} variant="outlined">
          <Table>
            <TableHead>
              <TableRow>
                <TableCell>Letter Title With Request ID</TableCell>
                <TableCell>
                  Letter Request Status <StatusHelp />
                </TableCell>
                <TableCell>Actions</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {letters.map((letter) => (
                <RequestRow key={letter.letterId} letter={letter} onDetails={() => setShown(letter)} />
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      </ListState>
      {shown && <RequestDetails letter={shown} onClose={() => setShown(null)} />}
    </>
  );
}
