import ExpandLessIcon from '@mui/icons-material/ExpandLess';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import CardActions from '@mui/material/CardActions';
import CardContent from '@mui/material/CardContent';
import Collapse from '@mui/material/Collapse';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useState } from 'react';

import { AMCAS_STATUS, usDate } from '../../state.ts';
import type { AmcasLetter } from '../../state.ts';
import { keep, usePractice } from '../usePractice.ts';
import { StatusChip } from './StatusChip.tsx';

/** One entry of section 6, with its details folded away. */
export function LetterEntry({ letter }: { letter: AmcasLetter }) {
  const { idWord, letters } = usePractice();
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  const isAwaited = letter.status === AMCAS_STATUS.notReceived;

  async function stopExpecting() {
    setAsking(false);
    await keep({
      letters: letters.map((one) =>
        one.letterId === letter.letterId ? { ...one, status: AMCAS_STATUS.notSending } : one,
      ),
    });
  }

  return (
    <Card variant="outlined">
      <CardContent>
        <Typography variant="h6" component="h2" gutterBottom>
          {letter.title ?? letter.contact.name}
        </Typography>
        <dl>
          <dt>Letter Type</dt>
          <dd>{letter.type}</dd>
          {letter.title !== null && (
            <>
              <dt>Letter Title</dt>
              <dd>{letter.title}</dd>
            </>
          )}
          <dt>Primary Contact</dt>
          <dd>{letter.contact.name}</dd>
          <dt>{idWord}</dt>
          <dd>{letter.letterId}</dd>
          <dt>Status</dt>
          <dd>
            <StatusChip status={letter.status} />
          </dd>
          {letter.receivedOn !== null && (
            <>
              <dt>Date Received</dt>
              <dd>{usDate(letter.receivedOn)}</dd>
            </>
          )}
        </dl>
        <Collapse in={open} unmountOnExit>
          <Typography variant="subtitle1" component="h3" sx={{ mt: 2 }}>
            Contact Information
          </Typography>
          <dl>
            <dt>Position</dt>
            <dd>{letter.contact.role}</dd>
            <dt>School</dt>
            <dd>{letter.contact.school ?? 'Not associated with a school'}</dd>
            <dt>E-mail</dt>
            <dd>{letter.contact.email}</dd>
            <dt>Phone</dt>
            <dd>{letter.contact.phone}</dd>
            {letter.otherWriters.length > 0 && (
              <>
                <dt>Other Letter Writers</dt>
                <dd>{letter.otherWriters.join('; ')}</dd>
              </>
            )}
          </dl>
        </Collapse>
      </CardContent>
      <CardActions>
        <Button
          size="small"
          aria-expanded={open}
          startIcon={open ? <ExpandLessIcon /> : <ExpandMoreIcon />}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Hide Details' : 'View Details'}
        </Button>
        {isAwaited && <Button size="small">Download Letter Request Form</Button>}
        {isAwaited && <Button size="small">Resend Request</Button>}
        {isAwaited && (
          <Button size="small" onClick={() => setAsking(true)}>
            No Longer Being Sent
          </Button>
        )}
      </CardActions>
      <Dialog open={asking} onClose={() => setAsking(false)}>
        <DialogTitle>No Longer Being Sent</DialogTitle>
        <DialogContent>
          Tell AMCAS that the letter of {letter.contact.name} will not be received? You must resubmit your
          application to save this change.
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setAsking(false)}>Cancel</Button>
          <Button onClick={stopExpecting}>Continue</Button>
        </DialogActions>
      </Dialog>
    </Card>
  );
}
