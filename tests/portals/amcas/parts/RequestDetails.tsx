import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';

import type { AmcasLetter } from '../../state.ts';
import { usePractice } from '../usePractice.ts';

/** The details of one request, over the table: here its writer has a name. */
export function RequestDetails({ letter, onClose }: { letter: AmcasLetter; onClose: () => void }) {
  const { idWord } = usePractice();
  return (
    <Dialog open onClose={onClose}>
      <DialogTitle>Letter Request Details</DialogTitle>
      <DialogContent>
        <dl>
          <dt>{idWord}</dt>
          <dd>{letter.letterId}</dd>
          <dt>Letter Type</dt>
          <dd>{letter.type}</dd>
          <dt>Primary Contact</dt>
          <dd>{letter.contact.name}</dd>
          <dt>Position</dt>
          <dd>{letter.contact.role}</dd>
          <dt>E-mail</dt>
          <dd>{letter.contact.email}</dd>
          <dt>Phone</dt>
          <dd>{letter.contact.phone}</dd>
        </dl>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}
