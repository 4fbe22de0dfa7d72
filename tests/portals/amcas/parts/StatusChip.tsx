import Chip from '@mui/material/Chip';

import { AMCAS_STATUS } from '../../state.ts';

export function StatusChip({ status }: { status: string }) {
  return (
    <Chip
      size="small"
      label={status}
      color={status === AMCAS_STATUS.received ? 'success' : 'default'}
      variant={status === AMCAS_STATUS.received ? 'filled' : 'outlined'}
    />
  );
}
