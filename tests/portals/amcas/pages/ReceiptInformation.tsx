import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';

import { usDate } from '../../state.ts';
import { ListState } from '../parts/ListState.tsx';
import { usePractice } from '../usePractice.ts';

export function ReceiptInformation() {
  const { idWord, letters, transcripts } = usePractice();
  return (
    <>
      <Typography sx={{ mb: 2 }}>
        Transcripts and letters are marked Received on the day that they are added to your application. Allow
        time for processing. <Link href="#/main-menu">Return to the Main Menu</Link>
      </Typography>
      <ListState empty="No transcripts or letters have been requested.">
        <Typography variant="h6" component="h2">
          Official Transcripts
        </Typography>
        <TableContainer component={Paper} variant="outlined" sx={{ mb: 4 }}>
          <Table>
            <TableHead>
              <TableRow>
                <TableCell>School</TableCell>
                <TableCell>Status</TableCell>
                <TableCell>Date Received</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {transcripts.map((transcript) => (
                <TableRow key={transcript.school}>
                  <TableCell>{transcript.school}</TableCell>
                  <TableCell>{transcript.status}</TableCell>
                  <TableCell>{usDate(transcript.receivedOn)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
        <Typography variant="h6" component="h2">
          Letters of Evaluation
        </Typography>
        <TableContainer component={Paper} variant="outlined">
          <Table>
            <TableHead>
              <TableRow>
                <TableCell>{idWord}</TableCell>
                <TableCell>Letter Type</TableCell>
                <TableCell>Letter Title</TableCell>
                <TableCell>Primary Contact</TableCell>
                <TableCell>Status</TableCell>
                <TableCell>Date Received</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {letters.map((letter) => (
                <TableRow key={letter.letterId} hover>
                  <TableCell>{letter.letterId}</TableCell>
                  <TableCell>{letter.type}</TableCell>
                  <TableCell>{letter.title}</TableCell>
                  <TableCell>{letter.contact.name}</TableCell>
                  <TableCell>{letter.status}</TableCell>
                  <TableCell>{usDate(letter.receivedOn)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      </ListState>
    </>
  );
}
