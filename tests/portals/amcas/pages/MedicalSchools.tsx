import MoreVertIcon from '@mui/icons-material/MoreVert';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';

import { amcasDeadline, amcasSchoolKey, usDate } from '../../state.ts';
import type { AmcasSchool } from '../../state.ts';
import { ChooseLetters } from '../parts/ChooseLetters.tsx';
import { ListState } from '../parts/ListState.tsx';
import { usePractice } from '../usePractice.ts';

const yesNo = (yes: boolean): string => (yes ? 'Yes' : 'No');

/** Section 7 with the columns of the 2027 worksheet (domain.md 2.2a). "Yes" under LOE is no letter. */
export function MedicalSchools() {
  const { schools, season } = usePractice();
  const [choosing, setChoosing] = useState<AmcasSchool | null>(null);
  return (
    <>
      <Typography sx={{ mb: 2, maxWidth: '78ch' }}>
        Choose the schools that receive your application. Deadlines are at 11:59 p.m. ET.
      </Typography>
      <ListState empty="You have not added any medical schools.">
        <TableContainer component={Paper} variant="outlined">
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>Medical Schools</TableCell>
                <TableCell>Letters of Evaluation (LOE)</TableCell>
                <TableCell>Criminal Background Check (CBC)</TableCell>
                <TableCell>Program Type</TableCell>
                <TableCell>Program Deadline</TableCell>
                <TableCell>Transcript Deadline</TableCell>
                <TableCell>Letters</TableCell>
                <TableCell>Actions</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {schools.map((school) => (
                <TableRow key={amcasSchoolKey(school)} hover>
                  <TableCell>{school.name}</TableCell>
                  <TableCell>{yesNo(school.takesLetters)}</TableCell>
                  <TableCell>{yesNo(school.backgroundCheck)}</TableCell>
                  <TableCell>{school.programType}</TableCell>
                  <TableCell>{usDate(amcasDeadline(school, season))}</TableCell>
                  <TableCell>{usDate(amcasDeadline(school, season))}</TableCell>
                  <TableCell>
                    <Link component="button" onClick={() => setChoosing(school)}>
                      Assign Letters
                    </Link>
                  </TableCell>
                  <TableCell>
                    <IconButton aria-label={`Actions for ${school.name}`}>
                      <MoreVertIcon />
                    </IconButton>
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      </ListState>
      {choosing && <ChooseLetters school={choosing} onClose={() => setChoosing(null)} />}
    </>
  );
}
