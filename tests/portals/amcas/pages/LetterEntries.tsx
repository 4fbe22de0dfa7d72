import AddIcon from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';

import { LetterEntry } from '../parts/LetterEntry.tsx';
import { ListState } from '../parts/ListState.tsx';
import { usePractice } from '../usePractice.ts';

/** The entries as they were until 2025, a card for each (domain.md 2.2). */
export function LetterEntries() {
  const { letters } = usePractice();
  return (
    <>
      <Typography sx={{ mb: 2, maxWidth: '78ch' }}>
        You may add up to 10 letter entries. A Committee Letter or Letter Packet counts as one entry. A letter
        is marked Received once it was matched to its entry; until then it is marked Not Received. After you
        submit, existing entries cannot be edited or deleted.
      </Typography>
      <Stack direction="row" spacing={2} sx={{ mb: 3 }}>
        <Button variant="contained" startIcon={<AddIcon />}>
          Add Letter of Evaluation/Recommendation
        </Button>
        <Button variant="outlined" href="#/application/letters-of-evaluation/assign">
          Assign Letters to Schools
        </Button>
      </Stack>
      <ListState empty="You have not added any letters of evaluation.">
        <Stack spacing={2}>
          {letters.map((letter) => (
            <LetterEntry key={letter.letterId} letter={letter} />
          ))}
        </Stack>
      </ListState>
    </>
  );
}
