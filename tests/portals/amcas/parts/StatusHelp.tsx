import HelpOutlineIcon from '@mui/icons-material/HelpOutlineOutlined';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { useState } from 'react';

import { AMCAS_REQUEST } from '../../state.ts';

const MEANINGS: Record<keyof typeof AMCAS_REQUEST, string> = {
  notSent: 'The request is saved and was not emailed to the letter author.',
  sent: 'The request was emailed to the letter author from AMCAS.',
  resent: 'The request was emailed to the letter author more than once.',
  fulfilled: 'The email icon will no longer be available.',
  notSending: 'You told AMCAS that this letter will not be sent.',
};

/** The help beside the heading: every word that the column can show, and nothing about any row. */
export function StatusHelp() {
  const [at, setAt] = useState<HTMLElement | null>(null);
  return (
    <>
      <IconButton
        size="small"
        aria-label={`Help: ${Object.values(AMCAS_REQUEST).join(', ')}`}
        onClick={(event) => setAt(event.currentTarget)}
      >
        <HelpOutlineIcon fontSize="inherit" />
      </IconButton>
      <Popover
        open={at !== null}
        anchorEl={at}
        onClose={() => setAt(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      >
        <Typography variant="subtitle2" component="h3" sx={{ px: 2, pt: 1 }}>
          Letter Request Status
        </Typography>
        <dl style={{ padding: '0 16px' }}>
          {Object.entries(MEANINGS).map(([key, meaning]) => (
            <div key={key}>
              <dt>{AMCAS_REQUEST[key as keyof typeof AMCAS_REQUEST]}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </Popover>
    </>
  );
}
