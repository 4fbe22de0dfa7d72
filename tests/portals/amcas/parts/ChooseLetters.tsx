import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';

import { AMCAS_REQUEST, amcasSchoolKey } from '../../state.ts';
import type { AmcasSchool } from '../../state.ts';
import { keep, usePractice } from '../usePractice.ts';

/** The pop-up "Assign Letters" of one school: a box for each letter, kept by SAVE. */
export function ChooseLetters({ school, onClose }: { school: AmcasSchool; onClose: () => void }) {
  const { assignments, letters } = usePractice();
  const key = amcasSchoolKey(school);
  const mine = assignments.filter((one) => one.school === key);
  const [ticked, setTicked] = useState(() => new Set(mine.map(({ letterId }) => letterId)));

  async function save() {
    onClose();
    const kept = mine.filter(({ letterId }) => ticked.has(letterId));
    const added = [...ticked].filter((id) => !kept.some(({ letterId }) => letterId === id));
    await keep({
      assignments: [
        ...assignments.filter((one) => one.school !== key),
        ...kept,
        ...added.map((letterId) => ({ letterId, school: key, fixed: false })),
      ],
    });
  }

  return (
    <Dialog open onClose={onClose}>
      <DialogTitle>Assign Letters: {school.name}</DialogTitle>
      <DialogContent>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell padding="checkbox" />
              <TableCell>Letter Title With Request ID</TableCell>
              <TableCell>Letter Request Status</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {letters.map((letter) => (
              <TableRow key={letter.letterId}>
                <TableCell padding="checkbox">
                  <Checkbox
                    checked={ticked.has(letter.letterId)}
                    disabled={
                      mine.some((one) => one.letterId === letter.letterId && one.fixed) ||
                      letter.request === AMCAS_REQUEST.notSending
                    }
                    onChange={(_, on) =>
                      setTicked((now) => {
                        const next = new Set(now);
                        if (on) next.add(letter.letterId);
                        else next.delete(letter.letterId);
                        return next;
                      })
                    }
                    slotProps={{ input: { 'aria-label': letter.title ?? letter.letterId } }}
                  />
                </TableCell>
                <TableCell>
                  {letter.title ?? letter.type}
                  <Typography variant="body2">{letter.letterId}</Typography>
                </TableCell>
                <TableCell>{letter.request}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="contained" onClick={save}>
          SAVE
        </Button>
      </DialogActions>
    </Dialog>
  );
}
