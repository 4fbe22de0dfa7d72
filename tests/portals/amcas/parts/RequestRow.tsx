import MoreVertIcon from '@mui/icons-material/MoreVert';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';

import { AMCAS_REQUEST } from '../../state.ts';
import type { AmcasLetter } from '../../state.ts';
import { keep, usePractice } from '../usePractice.ts';

/** One request: title and ID in one cell, its word, and what can be done behind three dots. */
export function RequestRow({ letter, onDetails }: { letter: AmcasLetter; onDetails: () => void }) {
  const { letters, submittedOn } = usePractice();
  const [at, setAt] = useState<HTMLElement | null>(null);
  const { letterId, request } = letter;
  const isOpen = request !== AMCAS_REQUEST.fulfilled && request !== AMCAS_REQUEST.notSending;

  async function put(change: Partial<AmcasLetter> | null) {
    setAt(null);
    await keep({
      letters: letters.flatMap((one) =>
        one.letterId !== letterId ? [one] : change ? [{ ...one, ...change }] : [],
      ),
    });
  }

  return (
    <TableRow hover>
      <TableCell>
        <Link component="button" onClick={onDetails}>
          {letter.title ?? letter.type}
        </Link>
        <Typography variant="body2">{letterId}</Typography>
      </TableCell>
      <TableCell>{request}</TableCell>
      <TableCell>
        <IconButton
          aria-label={`Actions for ${letter.title ?? letterId}`}
          onClick={(event) => setAt(event.currentTarget)}
        >
          <MoreVertIcon />
        </IconButton>
        <Menu anchorEl={at} open={at !== null} onClose={() => setAt(null)}>
          <MenuItem
            onClick={() => {
              setAt(null);
              onDetails();
            }}
          >
            View Details
          </MenuItem>
          {isOpen && (
            <MenuItem
              onClick={() =>
                put({
                  request: request === AMCAS_REQUEST.notSent ? AMCAS_REQUEST.sent : AMCAS_REQUEST.resent,
                })
              }
            >
              {request === AMCAS_REQUEST.notSent ? 'Email Request' : 'Resend Email'}
            </MenuItem>
          )}
          <MenuItem onClick={() => setAt(null)}>Download Request Form</MenuItem>
          {isOpen && submittedOn !== null && (
            <MenuItem onClick={() => put({ request: AMCAS_REQUEST.notSending })}>
              No Longer Being Sent
            </MenuItem>
          )}
          {submittedOn === null && <MenuItem onClick={() => put(null)}>Delete Request</MenuItem>}
        </Menu>
      </TableCell>
    </TableRow>
  );
}
