import Checkbox from '@mui/material/Checkbox';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';

import { AMCAS_STATUS, amcasSchoolKey } from '../../state.ts';
import { ListState } from '../parts/ListState.tsx';
import { keep, usePractice } from '../usePractice.ts';

export function AssignLetters() {
  const { assignments, idWord, letters, schools } = usePractice();
  const [search, setSearch] = useState('');
  const shown = schools.filter((school) => school.name.toLowerCase().includes(search.trim().toLowerCase()));

  async function set(letterId: string, school: string, on: boolean) {
    const others = assignments.filter((one) => one.letterId !== letterId || one.school !== school);
    await keep({ assignments: on ? [...others, { letterId, school, fixed: false }] : others });
  }

  return (
    <>
      <Typography sx={{ mb: 2, maxWidth: '78ch' }}>
        Select the schools that should receive each letter. A letter is sent once it was Received and your
        application is processed. Assignments made before you submitted cannot be changed.
      </Typography>
      <ListState empty="Add schools and letters before you assign letters.">
        <TextField
          size="small"
          type="search"
          label="Find a school"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          sx={{ mb: 2, width: 320 }}
        />
        <TableContainer component={Paper} variant="outlined" sx={{ maxHeight: '72vh' }}>
          <Table stickyHeader size="small">
            <TableHead>
              <TableRow>
                <TableCell sx={{ minWidth: 260 }}>Medical School</TableCell>
                <TableCell>State</TableCell>
                <TableCell>Program Type</TableCell>
                {letters.map((letter) => (
                  <TableCell key={letter.letterId} align="center" sx={{ minWidth: 200 }}>
                    <div>{letter.title}</div>
                    <Typography variant="caption" component="div">
                      {letter.type}
                    </Typography>
                    <Typography variant="caption" component="div">
                      {idWord}: {letter.letterId}
                    </Typography>
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {shown.map((school) => {
                const key = amcasSchoolKey(school);
                return (
                  <TableRow key={key} hover>
                    <TableCell component="th" scope="row">
                      {school.name}
                    </TableCell>
                    <TableCell>{school.state}</TableCell>
                    <TableCell>{school.programType}</TableCell>
                    {letters.map((letter) => {
                      const made = assignments.find(
                        (one) => one.letterId === letter.letterId && one.school === key,
                      );
                      return (
                        <TableCell key={letter.letterId} align="center" padding="checkbox">
                          <Checkbox
                            checked={made !== undefined}
                            disabled={made?.fixed === true || letter.status === AMCAS_STATUS.notSending}
                            onChange={(_, on) => set(letter.letterId, key, on)}
                            slotProps={{
                              input: {
                                'aria-label': `Send ${letter.title ?? letter.letterId} to ${school.name}`,
                              },
                            }}
                          />
                        </TableCell>
                      );
                    })}
                  </TableRow>
                );
              })}
            </TableBody>
          </Table>
        </TableContainer>
        <Typography variant="body2" sx={{ mt: 1 }} role="status">
          Showing {shown.length} of {schools.length} schools
        </Typography>
      </ListState>
    </>
  );
}
